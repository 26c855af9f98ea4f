/**
 * For tests and pictures: doubles the size of all text, as a browser does whose text size is 200 %. What holds it stays as
 * wide as it was, and only what is there grows. Stands on nothing but the page, so that it can be sent there.
 */
export function enlargeText(root: ParentNode = document.body): void {
  const elements = [...root.querySelectorAll<HTMLElement>('*')];
  const sizes = elements.map((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    return [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)] as const;
  });
  for (const [index, element] of elements.entries()) {
    const [font, line] = sizes[index] ?? [0, 0];
    element.style.fontSize = `${2 * font}px`;
    if (line) element.style.lineHeight = `${2 * line}px`;
  }
  window.dispatchEvent(new Event('resize'));
}

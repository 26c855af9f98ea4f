/** HTML as a page would have it, with nothing that is fetched or run: images and frames lose their addresses. */
export function parseInert(html: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('[src], [srcset], [background], [style*="url("], script, link, iframe')) {
    for (const name of ['src', 'srcset', 'background']) element.removeAttribute(name);
    if (/url\(/.test(element.getAttribute('style') ?? '')) element.removeAttribute('style');
    if (/^(script|link|iframe)$/.test(element.localName)) element.remove();
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...document.adoptNode(body).childNodes);
  return fragment;
}

/** Shows `html` as the only content of the test's page. */
export function showPage(html: string): HTMLElement {
  document.body.replaceChildren(parseInert(html));
  return document.body;
}

/** As after a release that renames every obfuscated class. `gmail_…` classes belong to mails, and stay. */
export function renameClasses(root: Element): void {
  for (const element of root.querySelectorAll('[class]')) {
    const classes = [...element.classList].map((name) =>
      name.startsWith('gmail_') ? name : `x-${[...name].reverse().join('')}`,
    );
    element.setAttribute('class', classes.join(' '));
  }
}

const labels = ['aria-label', 'alt', 'title', 'placeholder', 'data-tooltip'];

/** As in another language: every label reads otherwise, but keeps the address or file name in it. */
export function translateLabels(root: Element): void {
  for (const name of labels) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const kept = (element.getAttribute(name) ?? '').match(/[^\s()]+[@.][^\s()]+/g) ?? [];
      element.setAttribute(name, `ラベル ${kept.join(' ')}`);
    }
  }
}

/** One frame of the browser, in which everything planned by `requestAnimationFrame` has run. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export type Scheme = 'light' | 'dark';

/** Red, green, blue (0 to 255) and alpha of a computed `rgb()` or `rgba()`; other notations are not read. */
function readColor(color: string): [number, number, number, number] | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\((.+)\)$/.exec(color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue, alpha];
}

/** What most elements have: not worth reading. */
const none = 'rgba(0, 0, 0, 0)';

/** Rec. 709 luma, without gamma: enough to tell dark from light. */
const isDark = ([red, green, blue]: number[]): boolean =>
  0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 128;

/**
 * Whether the page around `place` is light or dark: by the nearest background that covers, else by the text, which
 * stands out from whatever photo lies behind it.
 */
export function readScheme(place: Element): Scheme {
  for (let element: Element | null = place; element; element = element.parentElement) {
    const { backgroundColor } = getComputedStyle(element);
    const color = backgroundColor === none ? undefined : readColor(backgroundColor);
    if (color && color[3] > 0.5) return isDark(color) ? 'dark' : 'light';
  }
  const text = readColor(getComputedStyle(place).color);
  return text && !isDark(text) ? 'dark' : 'light';
}

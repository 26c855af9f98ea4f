// What pages of Google Calendar have in common, read in captured pages and in our model alike. Runs inside a page.

/** A timed chip: what it is made of, and whether its place agrees with the times of its hidden text. */
export interface ChipShape {
  attributes: string[];
  styles: string[];
  /** Elements with the same event key that are no chips: the resize handle. */
  handles: string[];
  filled: boolean;
  label: string;
  /** Minutes by top and height. */
  drawn: [number, number];
  /** Minutes by the hidden text in English. */
  said: [number, number] | undefined;
}

/**
 * Reads every timed chip of a document. `pixelsPerHour` is for a chip without its column.
 * It is handed to a browser as text, so it must not use anything from outside.
 */
export function readChipShapes([html, pixelsPerHour]: [html: string | undefined, pixelsPerHour: number]): ChipShape[] {
  const root = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  const own = new Set(['class', 'jsaction', 'style']);
  const minutes = (text: string, half: string | undefined): number => {
    const [, hour = '0', minute = '0', own = half] = /^(\d+)(?::(\d+))?(am|pm)?$/.exec(text) ?? [];
    return (Number(hour) % 12) * 60 + Number(minute) + (own === 'pm' ? 720 : 0);
  };
  return [...root.querySelectorAll<HTMLElement>('[data-eventchip][data-dragsource-type="2"]')].map((chip) => {
    const label = [...chip.children].find((child) => !child.hasAttribute('aria-hidden'))?.textContent ?? '';
    const [, from, to = ''] =
      /^(?:task: [^,]*, [^,]*, [A-Z][^,]*, \d+, )?([\d:]+(?:am|pm)?) to ([\d:]+(?:am|pm))/.exec(label) ?? [];
    const px = (text: string) => Math.round((Number.parseFloat(text) / pixelsPerHour) * 12) * 5;
    const start = px(String(Number.parseFloat(chip.style.top) + 1));
    return {
      attributes: chip
        .getAttributeNames()
        .filter((name) => !own.has(name))
        .sort(),
      styles: [...chip.style].filter((name) => !/^border-(?!top-color)/.test(name)).sort(),
      handles: [...chip.querySelectorAll('[data-eventid]')].map(
        (handle) => `${handle.getAttribute('data-dragsource-type')} ${handle === chip.lastElementChild}`,
      ),
      filled: chip.style.backgroundColor !== '',
      label,
      drawn: [start, start + px(String(Number.parseFloat(chip.style.height) + 2))],
      said: from ? [minutes(from, /am|pm/.exec(to)?.[0]), minutes(to, undefined)] : undefined,
    };
  });
}

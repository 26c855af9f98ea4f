import { unwrapLink } from '../google-link.ts';
import { readText } from '../read-text.ts';

const limit = 20_000;

/**
 * The text of a description with its line breaks, and the target of each link behind its words where they don't say it.
 * Plain descriptions may come with bare line feeds instead of elements [unverified], and keep them.
 *
 * @param skip a part that is left out
 */
export function readRichText(root: Element, skip?: Element): string {
  const at = skip ? [...root.children].indexOf(skip) : -1;
  const copy = root.cloneNode(true) as Element;
  if (at >= 0) copy.children[at]?.remove();
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const target = unwrapLink(link.getAttribute('href') ?? '')?.href;
    const words = link.textContent ?? '';
    if (target && !words.includes(bare(target))) link.append(` (${target})`);
  }
  if (!copy.querySelector('br, p, div, li')) {
    const lines = copy.textContent?.split('\n') ?? [];
    return lines
      .map((line) => line.trim())
      .join('\n')
      .trim()
      .slice(0, limit);
  }
  return readText(copy, { limit });
}

/** People write links without protocol and last slash, and mail links without more than the address. */
const bare = (target: string): string => target.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');

import type { Inline } from './reply-tree.ts';

const webAddress = /(https:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’])/;

/** A person's own text, the web addresses in it as links. */
export const linkedText = (text: string): Inline[] =>
  text
    .split(webAddress)
    .filter(Boolean)
    .map((piece) =>
      webAddress.test(piece) && URL.canParse(piece)
        ? { type: 'link', text: piece, href: new URL(piece).href }
        : { type: 'text', text: piece },
    );

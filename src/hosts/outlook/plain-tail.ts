import { plainTailOf as markedTailOf } from '../gmail/plain-tail.ts';

/** Lines that Outlook puts above a quote in plain text: underscores, or words between dashes [general knowledge]. */
const quoteLine = /^(?:_{10,}|-{3,} ?\S.*\S ?-{3,})\s*$/m;

/** Where signature or quote begin in a plain-text mail, as far as that can be told. */
export function plainTailOf(value: string): number {
  const quote = quoteLine.exec(value)?.index ?? value.length;
  return Math.min(quote, markedTailOf(value));
}

/** Whether a signature stands apart from the own text, by the line that announces one. Outlook adds none by itself. */
export const isSignatureMarked = (value: string): boolean => /^-- ?$/m.test(value);

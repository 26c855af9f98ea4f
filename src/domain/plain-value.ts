// Everything that is not seen but could turn, hide or break what is: format characters (direction overrides among them;
// the joiners of Persian, Indic scripts and emoji are letters' own), private use, lone surrogates.
const unseen = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}]/gu;
const blank = /[\p{Cc}\s]+/gu;

/** A value that somebody else wrote, fit to stand in one line of a mail: plain text without controls and overrides. */
export function toPlainValue(text: string): string {
  return text.replace(unseen, '').replace(blank, ' ').trim();
}

/** At most `limit` characters (code points), cut between words where there are any, with `…` at the cut. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text.slice(0, 2 * limit + 2));
  if (letters.length <= limit) return text;
  const cut = letters.slice(0, limit - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const whole = lastSpace > limit / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s\p{P}\u200C\u200D]+$/u, '')}…`;
}

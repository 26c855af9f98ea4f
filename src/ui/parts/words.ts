import type { DraftNote, ReplyChoice } from '../../domain/advice.ts';
import type { Reason } from '../../domain/verdict.ts';
import { direction, tryT } from '../../platform/i18n.ts';

/** Code units; what is longer is cut, since a title may be 100 kB. */
const longest = 120;
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A value from an invitation, fit to stand within one of our sentences: one line, no direction overrides, not endless,
 * and isolated where its direction may differ from the sentence's.
 */
export function inSentence(value: string): string {
  const cut = value
    .slice(0, 2 * longest)
    .replace(controls, ' ')
    .trim();
  const plain =
    cut.length > longest
      ? `${cut
          .slice(0, longest - 1)
          .toWellFormed()
          .trimEnd()}…`
      : cut;
  return direction() === 'rtl' || rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

const underscored = (id: string): string => id.replaceAll('-', '_');

/** `document-with-date` → `Document with date`: for an id that has no words yet. */
const sayId = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

export const replyTitle = ({ id, title }: ReplyChoice): string =>
  title ? inSentence(title) : tryT(`reply_${underscored(id)}`, [], sayId(id));

export const reasonText = ({ id, args }: Reason): string =>
  tryT(`reason_${underscored(id)}`, args.map(inSentence), sayId(id));

export const noteText = (note: DraftNote): string => tryT(`note_${underscored(note)}`, [], sayId(note));

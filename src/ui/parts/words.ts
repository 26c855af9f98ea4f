import type { DraftNote, ReplyChoice } from '../../domain/advice.ts';
import type { LoadChange } from '../../domain/load-with.ts';
import type { Reason } from '../../domain/verdict.ts';
import { direction, hoursText, type MessageKey, t, tryT } from '../../platform/i18n.ts';

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
  const turns = direction() === 'rtl' ? !/^\d*$/.test(plain) : rightToLeft.test(plain);
  return turns ? `\u2068${plain}\u2069` : plain;
}

const underscored = (id: string): string => id.replaceAll('-', '_');

/** `document-with-date` → `Document with date`: for an id that has no words yet. */
const sayId = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

export const replyTitle = ({ id, title }: ReplyChoice): string =>
  title ? inSentence(title) : tryT(`reply_${underscored(id)}`, [], sayId(id));

/** The name of a reply's language, where it is not the interface's own: `German`. */
export function otherLanguage(tag: string | undefined): string | undefined {
  const [language] = tag?.split('-') ?? [];
  const ours = t('interface_language');
  if (!language || language === ours.split('-')[0]) return undefined;
  return new Intl.DisplayNames(ours, { type: 'language' }).of(language);
}

export const reasonText = ({ id, args }: Reason): string =>
  tryT(`reason_${underscored(id)}`, args.map(inSentence), sayId(id));

export const noteText = (note: DraftNote): string => tryT(`note_${underscored(note)}`, [], sayId(note));

const rowWords: Record<number, MessageKey> = { 3: 'load_row_3', 4: 'load_row_4', 5: 'load_row_5' };

/** What an invitation does to its week: "8.5 → 9.5 of 10 h this week · third in a row". Two in a row are not worth a word. */
export function loadText({ before, after, limit, inRow, otherWeek }: LoadChange): string {
  const change = t(
    otherWeek ? 'load_change_other' : 'load_change',
    hoursText(before),
    hoursText(after),
    hoursText(limit),
  );
  return inRow < 3 ? change : `${change} · ${t(rowWords[inRow] ?? 'load_row_more', String(inRow))}`;
}

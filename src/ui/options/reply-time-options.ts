import { formatLocale, plural, t } from '../../platform/i18n.ts';
import type { Option } from './choice-fields.tsx';

const usual = [0, 1, 2, 3, 5];

function inWords(days: number): string {
  if (days === 0) return t('options_partners_reply_same');
  return plural('options_partners_reply_days', days, days.toLocaleString(formatLocale()));
}

/** Working days in which a message is answered, the current ones among them. */
export const replyTimeOptions = (current: number): Option[] =>
  [...new Set([...usual, current])]
    .sort((one, other) => one - other)
    .map((days) => ({ value: String(days), label: inWords(days) }));

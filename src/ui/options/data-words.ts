import type { DataChange } from '../../domain/data-changes.ts';
import { formatLocale, type MessageKey, t, tryT } from '../../platform/i18n.ts';
import { inSentence } from '../parts/words.ts';

/** Names that stand in a sentence; of more, how many there are is said. */
const mostNames = 8;

/** Settings whose section is not called as they are. */
const settingWords: Record<string, MessageKey> = {
  dayKinds: 'options_hours_title',
  notice: 'options_hours_notice',
  longest: 'options_hours_longest',
  limits: 'options_hours_week_limit',
  zone: 'options_hours_zone',
  weekStart: 'options_hours_week_start',
  loadEverywhere: 'options_load_everywhere',
  boundaryRule: 'options_boundary_title',
  composeIn: 'options_compose_title',
  never: 'options_quiet_title',
  replyOrder: 'options_replies_title',
};

const settingName = (key: string): string => {
  const own = settingWords[key];
  return own ? t(own) : tryT(`options_${key}_title`, [], key);
};

/** Kinds that a section is called by. */
const sectionWords: Record<string, MessageKey> = {
  links: 'options_handbook_title',
  lines: 'options_boundary_title',
  replies: 'options_replies_title',
  partners: 'options_partners_title',
  promises: 'options_promises_title',
  feeds: 'options_calendars_title',
};

/** What a kind of stored thing is called; `undefined` for one that is shown with others. */
export function kindName(kind: string): string | undefined {
  const section = sectionWords[kind];
  return section ? t(section) : tryT(`stored_${kind}`, [], '') || undefined;
}

export const kindWords = (kind: string): string => kindName(kind) ?? t('stored_other');

/** Of a reply that comes with the extension the name is its id. */
const replyName = (name: string): string => tryT(`reply_${name.replaceAll('-', '_')}`, [], inSentence(name));

/** The names of what changes, as a person knows them. */
export function namesOf({ kind }: Pick<DataChange, 'kind'>, names: string[]): string {
  const words = names.map((name) =>
    kind === 'settings' ? settingName(name) : kind === 'replies' ? replyName(name) : inSentence(name),
  );
  const distinct = [...new Set(words)];
  const shown = distinct.slice(0, mostNames);
  return distinct.length > mostNames ? `${shown.join(', ')} …` : shown.join(', ');
}

/** Bytes as a person reads them: `1.2 kB`. */
export const sizeText = (bytes: number): string =>
  (bytes / 1000).toLocaleString(formatLocale(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });

import type en from '../../public/_locales/en/messages.json';
import { browser } from './native.ts';

/** A key of `public/_locales`; a missing one does not compile. */
export type MessageKey = keyof typeof en;

/** Words of our own pages, which are not among the browser's messages; missing in host pages and in the background. */
let ownWords: ReadonlyMap<string, string> | undefined;

/** For our own pages: looks there first. */
export function speakFrom(words: ReadonlyMap<string, string>): void {
  ownWords = words;
}

/** The words for a name, empty when there are none: `$1` … replaced as the browser does it. */
function wordsFor(name: string, args: string[]): string {
  const own = ownWords?.get(name);
  if (own === undefined) return browser.i18n.getMessage(name, args);
  return own.replace(/\$([1-9$])/g, (_, what: string) => (what === '$' ? '$' : (args[Number(what) - 1] ?? '')));
}

/** The interface's words for `key` in the browser's language, `$1` … replaced by `args`. */
export function t(key: MessageKey, ...args: string[]): string {
  return wordsFor(key, args);
}

/** A message with a form for each plural category of the language: `<key>_one` … `<key>_other`. */
type PluralKey = {
  [Key in MessageKey]: Key extends `${infer Stem}_one` ? (`${Stem}_other` extends MessageKey ? Stem : never) : never;
}[MessageKey];

/** The form of `key` that `count` takes in our words' language, and where that has none of its own, the general one. */
function counted(key: string, count: number, args: string[]): string {
  const category = new Intl.PluralRules(t('interface_language')).select(count);
  return wordsFor(`${key}_${category}`, args) || wordsFor(`${key}_other`, args);
}

/** Words about `count` things, such as hours: the number itself is one of `args`, as it is to be read. */
export const plural = (key: PluralKey, count: number, ...args: string[]): string => counted(key, count, args);

/** For keys made from data (`reason_<id>`), also such that count their `$1`: the fallback when there is no such message. */
export function tryT(key: string, args: string[], fallback: string): string {
  return wordsFor(key, args) || counted(key, Number(args[0]), args) || fallback;
}

/** Minutes as hours, `8.5`, in the interface's language. */
export const hoursText = (minutes: number): string =>
  (minutes / 60).toLocaleString(t('interface_language'), { maximumFractionDigits: 1 });

/** For dates and numbers beside our words: the browser's locale (`en-GB`) if it is of their language, else the language. */
export function formatLocale(): string {
  const ours = t('interface_language');
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.split('-')[0] === ours.split('-')[0] ? own : ours;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * Writing direction of our words. Not `@@bidi_dir`: that is the browser's, and in an Arabic browser without Arabic
 * words of ours it would turn English sentences around.
 */
export function direction(): 'ltr' | 'rtl' {
  return rightToLeft.has(t('interface_language')) ? 'rtl' : 'ltr';
}

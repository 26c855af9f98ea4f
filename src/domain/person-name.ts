import { toPlainValue } from './plain-value.ts';

const plainTitles =
  'dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|herr|frau|mme|mlle|monsieur|madame|sr|sra|srta|dott|dottssa|sigra|drs|' +
  'mevr|dhr';
// These are names as well, and titles only with a full stop.
const dottedTitles = 'ing|dipl|mag|med|jur|phil|rer|nat|h\\.c|fr|hr|sig|ir|rev';
const title = `(?:(?:${plainTitles})(?:\\.|(?=-|$))|(?:${dottedTitles})\\.)`;
const titles = new RegExp(`^${title}(?:-?${title})*$`, 'i');
const suffixes = /^(?:ph\.?d|mba|msc|bsc|md|esq|jr|sr|ii|iii|iv)\.?$/i;
// Mailboxes and rooms with a name like a person's.
const notPersons =
  /\b(?:gmbh|ag|kg|inc|ltd|llc|llp|plc|corp|company|group|holding|sarl|sas|bv|nv|srl|spa|oy|ab|team|calendar|kalender|calendrier|room|raum|salle|office|support|info|admin|service|services|hr|people|recruiting|sales|marketing|events?|webinar|meetings?|noreply|notifications?|zoom|teams)\b/i;
const notPersonsInJapanese =
  /会議|株式会社|有限会社|合同会社|事務局|チーム|グループ|カレンダー|予約|営業部|総務部|人事部|開発部|サポート|通知/u;
// Names in these scripts begin with the family's, and a bare given name would be rude.
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
// Foreign names in Japanese, in katakana, keep their own order.
const familyName = /^[\p{Script=Han}々]{1,4}$|^\p{Script=Hangul}{1,2}$/u;
const additions = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|\s+(?:[|/•–—-]|via|@)\s.*$/giu;
const givenName = /^\p{Lu}(?:[\p{L}\p{M}]|[-'’](?=\p{L}))+$/u;
const anyName = /^\p{L}(?:[\p{L}\p{M}々・]|['’.-](?=\p{L}|$))*$/u;
const longest = 60;
const isUpper = (word: string): boolean => /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word);
const capitalize = (word: string): string =>
  isUpper(word) ? word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : word;

/** Suffixes come after a name: "JR" before one are initials. */
const nameWords = (part: string, index: number): string[] =>
  part
    .trim()
    .split(' ')
    .filter((word, at) => word && !titles.test(word) && !(at + index > 0 && suffixes.test(word)));

/** A display name in words, without titles and additions: what comes before a comma, and after it. */
function readName(name: string | undefined): { before: string[]; after: string[] } {
  if (!name || name.length > 200 || /[@{}]|<\/?[a-z]|:\/\//i.test(name)) return { before: [], after: [] };
  const plain = toPlainValue(name)
    .replace(/^['"“”‘’]+|['"“”‘’]+$/g, '')
    .replace(additions, ' ')
    .replace(/["“”]/g, '')
    .trim();
  if (notPersons.test(plain) || notPersonsInJapanese.test(plain)) return { before: [], after: [] };
  const [before = [], after = []] = plain.split(',').map(nameWords);
  return { before, after };
}

/**
 * The name by which to greet somebody, from a display name (`"Okafor, Dr. Mina (Guest)"`, `Mina Okafor | Lumen`).
 * `undefined` rather than a wrong one: for an address, an initial, a mailbox, a login, and in scripts in which the family
 * name comes first.
 */
export function firstNameOf(name: string | undefined): string | undefined {
  const { before, after } = readName(name);
  const words = after.length > 0 ? after : before;
  if (familyFirst.test(words.join(' '))) return undefined;
  // "OKAFOR Mina": where only one is in capitals, that is the family name; two capitals may also be initials.
  const mixed = words.find((each) => !isUpper(each));
  const [first = ''] = words;
  const word = isUpper(first) && mixed ? (first.length > 2 ? mixed : '') : first;
  return givenName.test(word) && word.length <= 30 ? capitalize(word) : undefined;
}

/**
 * A person's whole name as it is said where they live: `Mina Okafor`, `佐藤 花子`. `undefined` for what may be no
 * person, and for a single word in scripts with capitals, where `firstNameOf` knows better.
 */
export function fullNameOf(name: string | undefined): string | undefined {
  const { before, after } = readName(name);
  const inOrder = [...after, ...before];
  const [first = '', ...others] = inOrder;
  const familyLeads = after.length === 0 && first.length > 2 && isUpper(first) && !others.some(isUpper);
  const words = familyLeads ? [...others, first] : inOrder;
  const full = words.map(capitalize).join(' ');
  const isNamed = familyFirst.test(full) || (words.length > 1 && /^\p{Lu}.* \p{Lu}/u.test(full));
  return isNamed && words.every((word) => anyName.test(word)) && full.length <= longest ? full : undefined;
}

/** The family name, where it comes first and a space sets it apart: `佐藤` of `佐藤 花子`. */
export function familyNameOf(name: string | undefined): string | undefined {
  const { before, after } = readName(name);
  const [family = ''] = before;
  return before.length === 2 && after.length === 0 && familyName.test(family) ? family : undefined;
}

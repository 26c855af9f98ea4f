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
// Names in these scripts begin with the family's, and a bare given name would be rude.
const familyFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const additions = /\([^()]*\)|\[[^[\]]*\]|\s+(?:[|/•–—-]|via|@)\s.*$/giu;
const givenName = /^\p{Lu}(?:[\p{L}\p{M}]|[-'’](?=\p{L}))+$/u;
const isUpper = (word: string): boolean => /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word);

/** Suffixes come after a name: "JR" before one are initials. */
const nameWords = (part: string, index: number): string[] =>
  part
    .trim()
    .split(' ')
    .filter((word, at) => word && !titles.test(word) && !(at + index > 0 && suffixes.test(word)));

/**
 * The name by which to greet somebody, from a display name (`"Okafor, Dr. Mina (Guest)"`, `Mina Okafor | Lumen`).
 * `undefined` rather than a wrong one: for an address, an initial, a mailbox, a login, and in scripts in which the family
 * name comes first.
 */
export function firstNameOf(name: string | undefined): string | undefined {
  if (!name || name.length > 200 || /[@{}]|<\/?[a-z]|:\/\//i.test(name)) return undefined;
  const plain = toPlainValue(name)
    .replace(/^['"“”‘’]+|['"“”‘’]+$/g, '')
    .replace(additions, ' ')
    .replace(/["“”]/g, '')
    .trim();
  if (notPersons.test(plain) || familyFirst.test(plain)) return undefined;
  const [before = [], after = []] = plain.split(',').map(nameWords);
  const words = after.length > 0 ? after : before;
  // "OKAFOR Mina": where only one is in capitals, that is the family name; two capitals may also be initials.
  const mixed = words.find((each) => !isUpper(each));
  const [first = ''] = words;
  const word = isUpper(first) && mixed ? (first.length > 2 ? mixed : '') : first;
  if (!givenName.test(word) || word.length > 30) return undefined;
  return isUpper(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

import { documentLinks, splitQuote, stripBoilerplate } from './boilerplate.ts';
import type { Facts } from './facts.ts';
import type { Invite } from './invite.ts';
import { detectLanguage } from './language.ts';
import { cleanTitle, normalizeText } from './normalize.ts';
import { without } from './phrases.ts';
import { knownLanguages } from './words.ts';

/** Words, also in scripts that write none apart: two of their characters count as one. */
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{1,2}|[\p{L}\p{N}]+/gu;
const longestTitle = 500;
const longestText = 20_000;
const festive = /[🍺🍻🥂🍾🍷🍸🍹🍶🥃🍕🎂🍰🧁🎁🎈☕🍵🍔🌭🍖🎳🎤🎄🎅👻🐣]/u;

/** What title and description say, as far as they are there. */
export function wordFacts(invite: Invite): Partial<Facts> {
  const shownTitle = invite.title === undefined ? undefined : cleanTitle(invite.title.slice(0, longestTitle));
  const whole = invite.description?.slice(0, longestText);
  const own = whole === undefined ? undefined : stripBoilerplate(whole);
  const title = shownTitle === undefined ? undefined : normalizeText(shownTitle);
  const text = own === undefined ? undefined : normalizeText(own.replace(/https?:\S+/g, ' '));
  const language = detectLanguage(`${shownTitle ?? ''}\n${own ?? ''}`);
  // English lends its words to all: what is neither English nor told may be a language that is not known.
  const foreign = /[^\p{ASCII}]/u.test(`${shownTitle ?? ''}${own ?? ''}`.replace(/[\p{P}\p{S}\p{M}]/gu, ''));
  const readable = title !== undefined && (language ? knownLanguages.includes(language) : !foreign);
  const languages = language && knownLanguages.includes(language) ? [...new Set([language, 'en'])] : knownLanguages;
  const clauses = text?.split(' | ').filter((clause) => !without(clause, 'vagueText', languages).includes('~')) ?? [];
  return {
    ...(title !== undefined && {
      title,
      festive: festive.test(shownTitle ?? ''),
      titleAsks: /[?？]\s*$/.test(shownTitle ?? ''),
    }),
    ...(text !== undefined && {
      text,
      thread: normalizeText(splitQuote(whole ?? '').quoted).concat(' | ', text),
      substance: clauses.join(' ').match(words)?.length ?? 0,
      hasDocument: documentLinks(own ?? '').length > 0,
    }),
    languages,
    ...(readable && { readable: true as const }),
  };
}

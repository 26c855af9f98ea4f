import { findPhrase, type PhraseList, phrases, without } from './words.ts';

// Where a compound noun ends in English; other languages put the head first and have no need of it.
const preposition = / (?:of|for|on|to|with|in|at|from|about|re|after|before|by|and|without|during|vs) /;

/** The rest of the compound noun that a phrase begins: "guide feedback" after "interview". */
const tailOf = (after: string) => `${after} `.split(preposition)[0]?.trim() ?? '';

/** What a phrase is the object of: "recap" in "recap of the phishing training". */
const governorOf = (before: string) => {
  const parts = ` ${before} `.split(/ (?:of|from|on|about|for|to|after|re) /);
  return parts.length > 1 ? parts.slice(0, -1).join(' ').trim() : '';
};

/**
 * The phrase of a list that a title is about. The head noun decides, not the word alone: with `defused` naming the
 * lists of heads that turn a phrase into a mere modifier, "Incident review template", "Interview guide feedback" and
 * "Recap of the training" are about a template, a feedback and a recap.
 * @param title from `normalizeText`
 * @param not phrases that look like one of the list and are none
 */
export function titlePhrase(
  title: string,
  list: PhraseList,
  { not, defused = [], governed = [] }: { not?: PhraseList; defused?: PhraseList[]; governed?: PhraseList[] } = {},
): string | undefined {
  const text = not ? without(title, not) : title;
  for (const segment of text.split(' | ')) {
    for (const match of segment.matchAll(phrases(list))) {
      const tail = tailOf(segment.slice(match.index + match[0].length));
      const governor = governorOf(segment.slice(0, match.index));
      const isModifier = defused.some((heads) => findPhrase(tail, heads));
      const isObject = governed.some((heads) => findPhrase(governor, heads));
      if (!isModifier && !isObject) return match[0];
    }
  }
  return undefined;
}

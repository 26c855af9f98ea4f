import { findPhrase, type PhraseList, phrases, without } from './words.ts';

// Where a compound noun ends in English; other languages put the head first and have no need of it.
const preposition = / (?:of|for|on|to|with|in|at|from|about|re|after|before|by|and|without|during|vs) /;

/** The rest of the compound noun that a phrase begins: "guide feedback" after "interview". */
const tailOf = (after: string) => `${after} `.split(preposition)[0]?.trim() ?? '';

/** What a phrase is about: "the old line" after "termination", in "termination of the old line at site 4". */
const objectOf = (after: string) => (after.startsWith(' of ') ? tailOf(after.slice(3)) : '');

/** What a phrase is the object of: "recap" in "recap of the phishing training". */
const governorOf = (before: string) => {
  const parts = ` ${before} `.split(/ (?:of|from|on|about|for|to|after|re) /);
  return parts.length > 1 ? parts.slice(0, -1).join(' ').trim() : '';
};

interface HeadOptions {
  /** Phrases that look like one of the list and are none. */
  not?: PhraseList;
  /** Heads that make the phrase a mere modifier: "Interview **guide**". */
  defused?: PhraseList[];
  /** Objects that make it harmless: "Termination of the **line**". */
  objects?: PhraseList[];
  /** Heads that make the phrase a mere object: "**Recap** of the training". */
  governed?: PhraseList[];
  /** Heads that do so from an earlier part of the title: "**Post-mortem**: the outage". */
  under?: PhraseList[];
}

const endsWith = (text: string, list: PhraseList) => {
  const last = text.match(phrases(list, text))?.at(-1);
  return last !== undefined && text.endsWith(last);
};

/**
 * The phrase of a list that a title is about. The head noun decides, not the word alone: "Incident review template",
 * "Interview guide feedback" and "Recap of the training" are about a template, a feedback and a recap.
 * @param title from `normalizeText`
 */
export function titlePhrase(
  title: string,
  list: PhraseList,
  { not, defused = [], objects = [], governed = [], under = [] }: HeadOptions = {},
): string | undefined {
  const segments = (not ? without(title, not) : title).split(' | ');
  for (const [index, segment] of segments.entries()) {
    if (under.some((heads) => segments.slice(0, index).some((earlier) => findPhrase(earlier, heads)))) continue;
    for (const match of segment.matchAll(phrases(list, segment))) {
      const after = segment.slice(match.index + match[0].length);
      const governor = governorOf(segment.slice(0, match.index));
      const isMinor =
        defused.some((heads) => findPhrase(tailOf(after), heads)) ||
        objects.some((things) => endsWith(objectOf(after), things)) ||
        governed.some((heads) => findPhrase(governor, heads));
      if (!isMinor) return match[0];
    }
  }
  return undefined;
}

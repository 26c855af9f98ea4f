import { findPhrase, phrases, without } from './phrases.ts';
import { type Grammar, knownLanguages, type PhraseList, type Words, wordsByLanguage } from './words.ts';

export interface HeadOptions {
  /** Phrases that look like one of the list and are none. */
  not?: PhraseList;
  /** Heads that make the phrase a mere modifier: "Interview **guide**", « **guide** d'entretien ». */
  defused?: PhraseList[];
  /** Objects that make it harmless: "Termination of the **line**". */
  objects?: PhraseList[];
  /** Makes `objects` count only where a later part of the title begins so: « Lancement du site : **chiffres** ». */
  followed?: PhraseList;
  /** Heads that make the phrase a mere object: "**Recap** of the training". */
  governed?: PhraseList[];
  /** Heads that do so from an earlier part of the title: "**Post-mortem**: the outage". */
  under?: PhraseList[];
  /** Heads that do so from a later part: "Summer party: **survey**". */
  over?: PhraseList[];
}

/** A language's grammar, ready to use. */
interface Syntax extends Pick<Grammar, 'head' | 'apposed'> {
  /** "of the" before what belongs to a noun, and after it. */
  ofBefore: RegExp;
  ofAfter: RegExp;
  about: RegExp;
  joints: RegExp;
  /** Where what "of" joins comes to its end. */
  otherJoints: RegExp;
}

const never = /(?!)/g;
const oneOf = (words: readonly string[], form: (choice: string) => string) =>
  words.length ? new RegExp(form(`(?:${words.join('|')})`), 'g') : never;
const listOf = (words: string) => words.split(' ').filter(Boolean);

function syntaxOf({ spaced, grammar: { head, apposed, of, about, joints, articles } }: Words): Syntax {
  const gap = spaced ? ' ' : '';
  const article = articles ? `(?: (?:${listOf(articles).join('|')}))?` : '';
  const others = listOf(joints).filter((joint) => !listOf(of).includes(joint));
  return {
    head,
    apposed,
    ofBefore: oneOf(listOf(of), (choice) => `(?:^|${gap})${choice}${article}${gap}`),
    ofAfter: oneOf(listOf(of), (choice) => `^${gap}${choice}${article}${gap}`),
    about: oneOf(listOf(about), (choice) => `${gap}${choice}${article}${gap}`),
    joints: oneOf(listOf(joints), (choice) => `${gap}${choice}${gap}`),
    otherJoints: oneOf(others, (choice) => `${gap}${choice}${gap}`),
  };
}

const syntaxes = new Map<string, Syntax>();

function syntaxIn(language: string): Syntax | undefined {
  const words = wordsByLanguage[language];
  if (!words) return undefined;
  const made = syntaxes.get(language) ?? syntaxOf(words);
  syntaxes.set(language, made);
  return made;
}

/** A phrase in its part of a title. */
interface Place {
  before: string;
  after: string;
  /** Later parts of the title. */
  later: readonly string[];
  languages: readonly string[];
}

const holds = (text: string, lists: readonly PhraseList[], { languages }: Place) =>
  text !== '' && lists.some((list) => findPhrase(text, list, languages));

function endsWith(text: string, lists: readonly PhraseList[], { languages }: Place): boolean {
  return lists.some((list) => {
    const last = text.match(phrases(list, text, languages))?.at(-1);
    return last !== undefined && text.endsWith(last);
  });
}

/** What stands left of the last "of the" before a phrase: "recap" in "recap of the phishing training". */
function governorOf(before: string, joint: RegExp): string {
  const text = ` ${before} `;
  const last = [...text.matchAll(joint)].at(-1);
  return last ? text.slice(0, last.index).trim() : '';
}

/** Whether another noun is the head: the phrase only says of what kind it is, or what it is about. */
function isMinor(place: Place, syntax: Syntax, options: HeadOptions): boolean {
  const { defused = [], governed = [], over = [], followed } = options;
  const { before, after, later } = place;
  const objects =
    !followed || later.some((part) => part.search(phrases(followed, part, place.languages)) === 0)
      ? (options.objects ?? [])
      : [];
  const owned = after.match(syntax.ofAfter)?.[0];
  const object = owned === undefined ? '' : (` ${after.slice(owned.length)} `.split(syntax.joints)[0] ?? '').trim();
  if (later.some((part) => holds(part, over, place))) return true;
  if (holds(governorOf(before, syntax.about), governed, place)) return true;
  if (syntax.apposed && endsWith(before.trim(), [...defused, ...governed], place)) return true;
  if (syntax.head === 'last') {
    const tail = (`${after} `.split(syntax.joints)[0] ?? '').trim();
    // "Layoffs product team" is about people, whatever they make.
    if (holds(tail, defused, place) && !endsWith(tail, ['people'], place)) return true;
    return endsWith(object, objects, place);
  }
  const chain = ` ${before}`.split(syntax.otherJoints).at(-1) ?? '';
  if (holds(governorOf(chain.trim(), syntax.ofBefore), defused, place)) return true;
  return holds(object.split(' ').slice(0, 2).join(' '), objects, place);
}

/**
 * The phrase of a list that a title is about. The head noun decides, not the word alone: "Incident review template",
 * "Recap of the training" and « modèle de revue d'incident » are about a template and a recap.
 * @param title from `normalizeText`
 * @param languages the invitation's first; a word that it shares with others is taken for its own
 */
export function titlePhrase(
  title: string,
  list: PhraseList,
  options: HeadOptions = {},
  languages: readonly string[] = knownLanguages,
): string | undefined {
  const { not, under = [] } = options;
  const [own = 'en'] = languages;
  const segments = (not ? without(title, not, languages) : title).split(' | ');
  for (const [index, segment] of segments.entries()) {
    const earlier = segments.slice(0, index);
    if (under.some((heads) => earlier.some((each) => findPhrase(each, heads, languages)))) continue;
    if (findPhrase(segment, list, languages) === undefined) continue;
    const seen = new Set<number>();
    for (const language of languages) {
      const heads = [...new Set([language, own, 'en'])];
      // Borrowed words follow the order of the language that borrows them as well as their own.
      const syntaxes = [...new Set([language, own])].flatMap((each) => syntaxIn(each) ?? []);
      for (const match of segment.matchAll(phrases(list, segment, [language]))) {
        if (seen.has(match.index)) continue;
        seen.add(match.index);
        const rest = match.groups?.rest ?? '';
        const end = match.index + match[0].length;
        const place = {
          before: segment.slice(0, match.index),
          after: `${rest}${segment.slice(end)}`,
          later: segments.slice(index + 1),
          languages: heads,
        };
        if (!syntaxes.some((syntax) => isMinor(place, syntax, options))) return match[0];
      }
    }
  }
  return undefined;
}

import type { Facts } from './facts.ts';
import { phrases, without } from './phrases.ts';
import { knownLanguages, type PhraseList, type Words, wordsByLanguage } from './words.ts';

/** Words of work that are nobody's life: "Besprechung Lager", "Q3 budget". */
const workLists: PhraseList[] = ['bare', 'topics', 'things', 'papers', 'documents', 'information'];

const listOf = (words: string) => words.split(' ').filter(Boolean);

/** A language's names in titles, ready to be found. */
interface Names {
  companions: RegExp;
  projects: RegExp;
  /** Words that join others. */
  joints: Set<string>;
}

function namesIn({ spaced, grammar }: Words): Names {
  const oneOf = (words: string) => `(?:${listOf(words).join('|')})`;
  const joints = new Set(listOf(`${grammar.joints} ${grammar.articles}`));
  if (!spaced) {
    return {
      companions: new RegExp(`[^ |]{1,8}${oneOf(grammar.with)}`, 'g'),
      projects: new RegExp(`(?<=${oneOf(grammar.named)}) ?[\u30A0-\u30FFa-z\\d]+`, 'g'),
      joints,
    };
  }
  const name = `(?!${oneOf(grammar.joints)} )[^ |]+`;
  return {
    companions: new RegExp(`(?<![^ ])${oneOf(grammar.with)} ${name}(?: ${name})?(?![^ ])`, 'g'),
    projects: new RegExp(`(?<=(?<![^ ])${oneOf(grammar.named)}) [^ |]+`, 'g'),
    joints,
  };
}

const made = new Map<string, Names>();

const namesOf = (languages: readonly string[]): Names[] =>
  languages.flatMap((language) => {
    const words = wordsByLanguage[language];
    if (!words) return [];
    const names = made.get(language) ?? namesIn(words);
    made.set(language, names);
    return [names];
  });

/** A title without those with whom one talks and without a project's name: neither is what the meeting is about. */
const topicOf = ({ title = '', languages = knownLanguages }: Facts): string =>
  namesOf(languages).reduce(
    (text, { companions, projects }) => text.replace(companions, ' ').replace(projects, ''),
    title,
  );

/** A title's words that no list of work knows. */
function unknownWords(topic: string, languages: readonly string[]): string[] {
  const joints = namesOf(languages).map((each) => each.joints);
  return workLists
    .reduce((text, list) => without(text, list, languages), topic)
    .split(/[ |~]+/)
    .filter((word) => word !== '' && !/^[a-z]$|\d/.test(word) && !joints.some((set) => set.has(word)));
}

/** A word that tells something: "the" and particles don't. */
const telling = /[^ ]{4,}|[\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF]/;

/**
 * Whether each word of a title belongs to work, so that nobody is hurt by the question what it is for. A word that no
 * list knows may be somebody's farewell, illness or pay: there it is better to say nothing.
 */
export function isAllWork(facts: Facts): boolean {
  return unknownWords(topicOf(facts), facts.languages ?? knownLanguages).length === 0;
}

/** Whether not a single word of a title belongs to work. */
export function isNoWork(facts: Facts): boolean {
  const { languages = knownLanguages } = facts;
  const topic = topicOf(facts);
  const known = workLists.flatMap((list) => topic.match(phrases(list, topic, languages)) ?? []);
  return !known.some((word) => telling.test(word)) && unknownWords(topic, languages).length > 0;
}

/** Whether a title is about a person: a given name, a form of address, "your", unless one only talks with them. */
export function namesPerson(facts: Facts): boolean {
  const topic = without(topicOf(facts), 'topics', facts.languages);
  return topic.search(phrases('persons', topic, knownLanguages)) !== -1;
}

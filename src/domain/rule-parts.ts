import type { Facts } from './facts.ts';
import { findPhrase, without } from './phrases.ts';
import { type HeadOptions, titlePhrase } from './title.ts';
import { isAllWork, namesPerson } from './title-guard.ts';
import { knownLanguages, type PhraseList } from './words.ts';

/** A talk about one person has no more guests than this. */
export const few = 4;

/** Rules that keep quiet hear every language: the one that was told from few words may be the wrong one. */
const heardEverywhere = new Set<PhraseList>([
  'cancelled',
  'sensitive',
  'sensitiveText',
  'sensitivePersonal',
  'hrMailbox',
  'incident',
  'incidentText',
  'incidentMailbox',
  'interview',
  'interviewText',
  'interviewMailbox',
  'socialMailbox',
  'kickOff',
  'kickOffText',
  'kickOffExternal',
]);

/** Lists that speak for writing: while the language is unknown, only English may, which all others borrow from. */
const loud = new Set<PhraseList>([
  'information',
  'informationText',
  'certainInformation',
  'broadcast',
  'writtenWork',
  'writtenWorkText',
  'vote',
  'preMeeting',
  'preference',
  'writtenReport',
]);

function languagesFor(list: PhraseList, { languages = knownLanguages }: Facts): readonly string[] {
  if (languages === knownLanguages && loud.has(list)) return ['en'];
  return heardEverywhere.has(list) ? [...new Set([...languages, ...knownLanguages])] : languages;
}

type Fields = 'title' | 'text' | 'thread' | 'sender';

/** The first phrase of a list in the title, text … of an invitation. */
export function hears(facts: Facts, fields: Fields | readonly Fields[], list: PhraseList): string | undefined {
  const text = [fields]
    .flat()
    .map((field) => facts[field as Fields] ?? '')
    .join(' | ');
  return findPhrase(text, list, languagesFor(list, facts));
}

/** As `hears`, as the reason's substitution; phrases of `not` are passed over. */
export function foundInText(
  facts: Facts,
  list: PhraseList,
  not?: PhraseList,
  field: Fields = 'text',
): string[] | undefined {
  const languages = languagesFor(list, facts);
  const text = facts[field] ?? '';
  const phrase = findPhrase(not ? without(text, not, languages) : text, list, languages);
  return phrase === undefined ? undefined : [phrase];
}

/** The phrase that the title is about (`titlePhrase`), as the reason's substitution. */
export function foundInTitle(facts: Facts, list: PhraseList, options?: HeadOptions): string[] | undefined {
  const phrase = titlePhrase(facts.title ?? '', list, options, languagesFor(list, facts));
  return phrase === undefined ? undefined : [phrase];
}

/** Whether one part of a title is a phrase of the list and nothing else: "Out of office | back on Monday". */
export function titleIsOnly(facts: Facts, list: PhraseList): boolean {
  const languages = languagesFor(list, facts);
  return (facts.title ?? '')
    .split(' | ')
    .some((segment) => segment !== '' && without(segment, list, languages) === '~');
}

/** Few guests as far as can be seen. Not knowing counts as few: it makes a rule that keeps quiet fire, never another. */
export const isFew = ({ guests }: Facts): boolean => guests === undefined || guests <= few;

/** Whether the title is "quick sync" or the like: no word of it tells what the meeting is about. */
export function saysNothing({ title, substance = 0, hasDocument, languages }: Facts): boolean {
  if (hasDocument || substance >= 3 || title === undefined) return false;
  return without(title, 'bare', languages).replace(/[\s|~]/g, '') === '';
}

/** Whether a series is there for a paper or for reports: otherwise two people who meet regularly have their one-to-one. */
export function isReport(facts: Facts): boolean {
  const { title = '', hasDocument, languages } = facts;
  // "Weekly" tells how often two people meet, "report" what for.
  const topic = without(title, 'bare', languages);
  return Boolean(
    hasDocument || findPhrase(topic, 'certainInformation', languages) || hears(facts, 'text', 'informationText'),
  );
}

/**
 * Whether a title that sounds like information may hide something else. A one-off called "quick sync" says nothing, and
 * an "update on Ole" among few people (or how many a page does not show) may be about Ole: proof are words of the text,
 * a document, or a title that is sure of itself ("weekly status").
 */
export function isUnproven(facts: Facts): boolean {
  const { recurring, hasDocument, guests } = facts;
  if (recurring || hasDocument || hears(facts, 'text', 'informationText')) return false;
  // Two people have no round to report to: "Info" between them may be about one of them.
  if ((guests ?? 0) > 2 && !namesPerson(facts) && hears(facts, 'title', 'certainInformation')) return false;
  return guests === undefined || guests <= few || saysNothing(facts) || (tellsNoPurpose(facts) && !isAllWork(facts));
}

/** Whether the description leaves open what a meeting is for: no document, no goal, and hardly a word. */
export function tellsNoPurpose(facts: Facts): boolean {
  const enough = hears(facts, 'text', 'goal') ? 3 : 5;
  return !facts.hasDocument && (facts.substance ?? 0) < enough;
}

/** Whether options, a paper or a draft are there to be decided on. */
export function hasProposal(facts: Facts): boolean {
  const inTitle = foundInText(facts, 'proposal', 'proposalNot', 'title');
  return facts.hasDocument === true || (inTitle ?? foundInText(facts, 'proposal', 'proposalNot')) !== undefined;
}

/** Whether the options of a vote are written down. */
export function hasBallot(facts: Facts): boolean {
  return facts.hasDocument === true || hears(facts, ['title', 'text'], 'ballot') !== undefined;
}

const decisions = new WeakMap<Facts, boolean>();

/** Whether something is to be decided or negotiated: in the title, by a question, or by what the text asks for. */
export function isDecision(facts: Facts): boolean {
  const known = decisions.get(facts) ?? asksForDecision(facts);
  decisions.set(facts, known);
  return known;
}

/** Whether people only say which of several they like best: no decision, but a vote that needs no meeting. */
export function asksForTaste(facts: Facts): boolean {
  return hears(facts, 'text', 'preference') !== undefined && !hears(facts, ['title', 'text'], 'irreversible');
}

function asksForDecision(facts: Facts): boolean {
  if (asksForTaste(facts)) return false;
  const decision = foundInTitle(facts, 'decision', { not: 'decisionNot', defused: ['papers'], governed: ['papers'] });
  const negotiation = foundInTitle(facts, 'negotiation', {
    not: 'negotiationNot',
    defused: ['papers', 'things', 'reviewing'],
    governed: ['papers', 'reviewing'],
  });
  const question = facts.titleAsks ? hears(facts, 'title', 'openQuestion') : undefined;
  const finalVote = hears(facts, 'title', 'vote') && hears(facts, ['title', 'text'], 'irreversible');
  // What is decided in a meeting about a meeting is who says what in it.
  const prepares = foundInTitle(facts, 'preMeeting');
  return Boolean(
    decision ??
      negotiation ??
      question ??
      finalVote ??
      (prepares ? undefined : foundInText(facts, 'decisionText', 'decisionTextNot')),
  );
}

/** Whether the text asks people to talk with each other, and does not say that nothing is to be talked about. */
export function isLively(facts: Facts): boolean {
  return foundInText(facts, 'interactive', 'interactiveNot') !== undefined && !hears(facts, 'text', 'informationText');
}

/** What outsiders ask for can be done in writing only where something written is there already (rules, README of them). */
export function mayBeWritten(facts: Facts): boolean {
  const { external, optional } = facts;
  return external !== true || optional === true || hears(facts, ['title', 'text'], 'writtenReport') !== undefined;
}

/** Whether a title is about one person and no paper or rhythm shows that it is about their work. */
export function isAboutSomeone(facts: Facts): boolean {
  return !facts.hasDocument && !facts.recurring && namesPerson(facts);
}

/** Where asking what it is for may hurt: it is about one person, or the last round with somebody from outside. */
export function mayHurt(facts: Facts): boolean {
  return namesPerson(facts) || (facts.external === true && hears(facts, ['title', 'text'], 'lastRound') !== undefined);
}

import type { Facts } from './facts.ts';
import { titlePhrase } from './title.ts';
import { findPhrase, type PhraseList, without } from './words.ts';

/** A talk about one person has no more guests than this. */
const few = 4;

/** The phrase found, as the reason's substitution. */
export function foundInText(text: string, list: PhraseList, not?: PhraseList): string[] | undefined {
  const phrase = findPhrase(not ? without(text, not) : text, list);
  return phrase === undefined ? undefined : [phrase];
}

/** As `titlePhrase`, as the reason's substitution. */
export function foundInTitle(...args: Parameters<typeof titlePhrase>): string[] | undefined {
  const phrase = titlePhrase(...args);
  return phrase === undefined ? undefined : [phrase];
}

/** Whether one part of a title is a phrase of the list and nothing else: "Out of office | back on Monday". */
export function titleIsOnly(title: string, list: PhraseList): boolean {
  return title.split(' | ').some((segment) => segment !== '' && without(segment, list) === '~');
}

/** Few guests as far as can be seen. Not knowing counts as few: it makes a rule that keeps quiet fire, never another. */
export const isFew = ({ guests }: Facts): boolean => guests === undefined || guests <= few;

/** Whether the title is "quick sync" or the like: no word of it tells what the meeting is about. */
export function saysNothing({ title, substance = 0, hasDocument }: Facts): boolean {
  if (hasDocument || substance >= 3 || title === undefined) return false;
  return without(title, 'bare').replace(/[\s|~]/g, '') === '';
}

/**
 * Whether a title that sounds like information may hide something else. A one-off called "quick sync" says nothing, and
 * an "update on Ole" among few people (or how many a page does not show) may be about Ole: proof are words of the text,
 * a document, or a title that is sure of itself ("weekly status").
 */
export function isUnproven(facts: Facts): boolean {
  const { recurring, hasDocument, guests, title = '', text = '' } = facts;
  if (recurring || hasDocument || findPhrase(text, 'informationText')) return false;
  if (findPhrase(title, 'certainInformation')) return false;
  return guests === undefined || guests <= few || saysNothing(facts);
}

/** Whether the description leaves open what a meeting is for: no document, no goal, and hardly a word. */
export function tellsNoPurpose({ text = '', substance = 0, hasDocument }: Facts): boolean {
  const enough = findPhrase(text, 'goal') ? 3 : 5;
  return !hasDocument && substance < enough;
}

/** Whether options, a paper or a draft are there to be decided on. */
export function hasProposal({ title = '', text = '', hasDocument }: Facts): boolean {
  return hasDocument === true || foundInText(`${title} | ${text}`, 'proposal', 'proposalNot') !== undefined;
}

/** Whether the options of a vote are written down. */
export function hasBallot({ title = '', text = '', hasDocument }: Facts): boolean {
  return hasDocument === true || findPhrase(`${title} | ${text}`, 'ballot') !== undefined;
}

/** Whether something is to be decided or negotiated: in the title, by a question, or by what the text asks for. */
export function isDecision({ title = '', text = '', titleAsks }: Facts): boolean {
  const decision = titlePhrase(title, 'decision', { not: 'decisionNot', defused: ['papers'], governed: ['papers'] });
  const negotiation = titlePhrase(title, 'negotiation', {
    not: 'negotiationNot',
    defused: ['papers', 'things', 'reviewing'],
    governed: ['papers', 'reviewing'],
  });
  const question = titleAsks ? findPhrase(title, 'openQuestion') : undefined;
  const finalVote = findPhrase(title, 'vote') && findPhrase(`${title} | ${text}`, 'irreversible');
  return Boolean(
    decision ?? negotiation ?? question ?? finalVote ?? foundInText(text, 'decisionText', 'decisionTextNot'),
  );
}

/** Whether the text asks people to talk with each other, and does not say that nothing is to be talked about. */
export function isLively({ text = '' }: Facts): boolean {
  return foundInText(text, 'interactive', 'interactiveNot') !== undefined && !findPhrase(text, 'informationText');
}

/** What outsiders ask for can be done in writing only where something written is there already (rules, README of them). */
export function mayBeWritten({ external, optional, title = '', text = '' }: Facts): boolean {
  return external !== true || optional === true || findPhrase(`${title} | ${text}`, 'writtenReport') !== undefined;
}

import type { DraftAdvice, DraftText } from './advice.ts';
import { factsOf } from './facts.ts';
import type { Invite } from './invite.ts';
import { firedRules, type JudgeContext, judge } from './judge.ts';
import { hears } from './rule-parts.ts';

/** What guests would say of an invitation, and its organizer can still change; most telling first. */
const telling = ['beyond-cadence', 'no-agenda', 'many-guests', 'endless', 'over-limit', 'outside-hours', 'long'];

/**
 * A person's own event, held up to the rules that others' are judged by (product 2, organizer mirror). Nothing is said
 * of what is no meeting or is nobody's business, and where there is nothing to say.
 */
export function reviewDraft(invite: Invite, context: JudgeContext): Omit<DraftAdvice, 'shown'> {
  const { verdict } = judge(invite, context);
  if (verdict === 'quiet') return { reasons: [], asyncFits: false, texts: [] };
  const facts = factsOf(invite, context);
  // Words are counted where spaces set them apart; what is written in a language that we can't read may be an agenda.
  const mayBeAgenda = Boolean(facts.text) && !facts.readable;
  const fired = firedRules(invite, context).filter(({ id }) => !(mayBeAgenda && id === 'no-agenda'));
  const reasons = telling.flatMap((id) => fired.find((reason) => reason.id === id) ?? []);
  const lacksAgenda = reasons.some(({ id }) => id === 'no-agenda');
  const texts: DraftText[] = [
    ...(lacksAgenda ? (['agenda'] as const) : []),
    ...(hears(facts, 'text', 'agreedCadence') === undefined ? (['agreement'] as const) : []),
  ];
  return { reasons, asyncFits: verdict === 'suggest-async', texts };
}

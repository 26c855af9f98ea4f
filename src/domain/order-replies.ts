import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

/** The built-in replies (product rules, section 5), in the order in which a menu without an invitation shows them. */
export const replyIds = [
  'document-with-date',
  'contribute-async',
  'agenda-first',
  'recorded-walkthrough',
  'shorten',
  'thin-series',
  'accept-kick-off',
  'outside-hours',
  'over-limit',
  'delegate',
  'talk-after-all',
] as const;

export type ReplyId = (typeof replyIds)[number];

type Judged = Pick<Verdict, 'verdict' | 'gate' | 'reasons'>;

/** Guests from which on a round does not wait for my lines, so that a recording serves better. */
const audience = 20;

function answerTo({ verdict, gate, reasons }: Judged, facts: Facts): ReplyId[] {
  const has = (id: string) => reasons.some((reason) => reason.id === id);
  const isRound = facts.recurring === true;
  if (verdict === 'ask-agenda') return ['agenda-first', 'document-with-date'];
  if (verdict === 'keep-live') return gate === 'kick-off' ? ['accept-kick-off'] : ['talk-after-all'];
  if (has('vote')) return ['contribute-async', 'document-with-date'];
  if (['written-work', 'written-work-text', 'pre-meeting'].some(has)) return ['document-with-date', 'contribute-async'];
  if (has('broadcast') || has('audience') || (facts.guests ?? 0) >= audience) return ['recorded-walkthrough'];
  if (verdict === 'suggest-async') return isRound ? ['contribute-async', 'thin-series'] : ['document-with-date'];
  return ['document-with-date'];
}

/** Replies for what the notes say: hours, load and length never judge, but they have their own answers. */
function answerToNotes({ reasons }: Judged): ReplyId[] {
  const answers: Record<string, ReplyId> = {
    'outside-hours': 'outside-hours',
    'over-limit': 'over-limit',
    long: 'shorten',
  };
  return reasons.flatMap(({ id }) => answers[id] ?? []);
}

/**
 * The replies that fit, best first: the first is what the main button drafts. Not among them are those that would not
 * be true here, such as "outside my hours" for a meeting within them.
 * @param facts what the verdict was made of
 */
export function orderReplies(judged: Judged, facts: Facts): ReplyId[] {
  const notes = answerToNotes(judged);
  const main = answerTo(judged, facts);
  // What is worth meeting or is anybody's guess is a question of when and how long; else async is the better answer.
  const notesFirst = judged.verdict === 'neutral' || (judged.verdict === 'keep-live' && judged.gate !== 'kick-off');
  const fitting = notesFirst ? [...notes, ...main] : [...main, ...notes];
  const series: ReplyId[] = facts.recurring ? ['thin-series'] : [];
  const others: ReplyId[] = ['document-with-date', 'contribute-async', 'recorded-walkthrough', ...series, 'shorten'];
  const last: ReplyId[] = ['agenda-first', 'delegate', 'accept-kick-off', 'talk-after-all'];
  return [...new Set([...fitting, ...others, ...last])];
}

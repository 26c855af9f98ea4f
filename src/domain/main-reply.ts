import type { Facts } from './facts.ts';
import type { Verdict } from './verdict.ts';

type Judged = Pick<Verdict, 'verdict' | 'gate' | 'reasons'>;

/** Guests from which on a round does not wait for my lines, so that a recording serves better. */
const audience = 20;

/** Replies for what the notes say: hours, load and length never judge, but they have their own answers. */
const answers: Record<string, string> = {
  'outside-hours': 'outside-hours',
  'no-meeting-day': 'outside-hours',
  'over-limit': 'over-limit',
  long: 'shorten',
  'longer-than-agreed': 'shorten',
};

/**
 * Id of the reply that the main button drafts; `undefined` where there is no button.
 * @param facts what the verdict was made of
 */
export function mainReply({ verdict, gate, reasons }: Judged, facts: Facts): string | undefined {
  const has = (...ids: string[]) => reasons.some(({ id }) => ids.includes(id));
  if (verdict === 'quiet') return undefined;
  if (verdict === 'ask-agenda') return 'agenda-first';
  if (gate === 'kick-off') return 'accept-kick-off';
  if (verdict === 'suggest-async') {
    if (has('beyond-cadence') && facts.recurring) return 'thin-series';
    if (has('vote', 'written-work', 'written-work-text')) return 'contribute-async'; // there is a paper to comment on
    if (has('pre-meeting')) return 'document-with-date';
    if (has('broadcast', 'audience') || (facts.guests ?? 0) >= audience) return 'recorded-walkthrough';
    return facts.recurring ? 'contribute-async' : 'document-with-date';
  }
  // What is worth meeting, or anybody's guess, is first a question of when and how long.
  const pressing = reasons.map(({ id }) => answers[id]).find((id) => id !== undefined);
  return pressing ?? (verdict === 'keep-live' ? 'talk-after-all' : 'document-with-date');
}

import type { Invite } from '../invite.ts';
import type { JudgeContext } from '../judge.ts';
import { defaultSettings } from '../settings.ts';

export const me = 'alex@northwind.example';
export const context: JudgeContext = {
  me: [me],
  internalDomains: ['northwind.example'],
  now: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  timeZone: 'Europe/Berlin',
  settings: defaultSettings,
};

/** An invitation for a table of cases. `flags`: x an organizer from outside, o I am optional, O everybody is, r an endless series, c one that ends. */
export function invitation(title: string, description: string, guests: number, flags = ''): Invite {
  const has = (flag: string) => flags.includes(flag);
  const organizer = { name: 'Robin Vale', address: `robin.vale@${has('x') ? 'lumen' : 'northwind'}.example` };
  const others = Array.from({ length: Math.max(0, guests - 2) }, (_, index) => ({
    address: `guest${index}@northwind.example`,
    optional: has('O'),
  }));
  return {
    uid: 'a',
    title,
    description,
    organizer,
    attendees: [organizer, { address: me, optional: has('o') || has('O') }, ...others],
    attendeesComplete: true,
    start: '2026-12-01T10:00:00+01:00[Europe/Berlin]',
    end: '2026-12-01T10:30:00+01:00[Europe/Berlin]',
    allDay: false,
    confidentiality: 'public',
    status: 'confirmed',
    transparent: false,
    method: 'request',
    ...(has('r') && { recurrence: { rule: 'FREQ=WEEKLY', endless: true } }),
    ...(has('c') && { recurrence: { rule: 'FREQ=WEEKLY;COUNT=5', endless: false } }),
  };
}

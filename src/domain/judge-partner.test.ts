import { describe, expect, it, test } from 'vitest';
import type { Invite } from './invite.ts';
import { type JudgeContext, judge } from './judge.ts';
import type { PartnerInView } from './partner.ts';
import { reviewDraft } from './review-draft.ts';
import { defaultSettings } from './settings.ts';

const me = 'mina@lumen.example';
const context: JudgeContext = {
  me: [me],
  internalDomains: ['lumen.example'],
  now: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  timeZone: 'Europe/Berlin',
  settings: defaultSettings,
};
const call = (more: Partial<Invite> = {}): Invite => ({
  title: 'Harbor roadmap call',
  description: 'We go through what is planned for the spring and who of us does which part of it.',
  organizer: { address: 'noor@mail.harbor.example' },
  attendees: [{ address: 'noor@mail.harbor.example' }, { address: me }, { address: 'kim@harbor.example' }],
  attendeesComplete: true,
  start: '2026-11-26T10:00:00+01:00[Europe/Berlin]',
  end: '2026-11-26T10:30:00+01:00[Europe/Berlin]',
  ...more,
});
const partner = (more: Partial<PartnerInView> = {}): PartnerInView => ({
  key: 'harbor.example',
  stage: 'agreed',
  cadence: { beyond: false, minutes: 30 },
  ...more,
});
const judged = (known: Partial<JudgeContext>, more: Partial<Invite> = {}) => {
  const { verdict, gate, kind, reasons, reply } = judge(call(more), { ...context, ...known });
  return { verdict, by: gate ?? kind, reasons: reasons.map(({ id, args }) => [id, ...args].join(' ')), reply };
};
const beyond = { beyond: true, minutes: 30 };

describe('an agreed cadence', () => {
  it('protects the calls within it, whatever they are called', () => {
    for (const title of ['Harbor roadmap call', 'Weekly status update', 'Sync'])
      expect(judged({ partner: partner() }, { title })).toMatchObject({
        verdict: 'keep-live',
        by: 'agreed-cadence',
        reasons: ['within-cadence harbor.example'],
      });
  });

  it('flags the one too many and suggests to write, as agreed', () => {
    expect(judged({ partner: partner({ cadence: beyond }) })).toEqual({
      verdict: 'suggest-async',
      by: 'between-calls',
      reasons: ['between-calls', 'beyond-cadence harbor.example'],
      reply: 'document-with-date',
    });
  });

  it('says of a series that it comes too often, and offers to thin it out', () => {
    const series = judged({ partner: partner({ cadence: beyond }) }, { recurrence: { rule: 'FREQ=WEEKLY' } });
    expect(series).toMatchObject({ verdict: 'suggest-async', reply: 'thin-series' });
  });

  it.each([
    ['a kick-off', { title: 'Kick-off: spring project' }, 'keep-live'],
    ['a workshop', { title: 'Workshop: spring project' }, 'keep-live'],
    ['an incident', { title: 'Sev1 incident: war room' }, 'quiet'],
    ['a hard talk', { title: 'Contract termination' }, 'quiet'],
    ['a decision', { title: 'Decide on the spring budget' }, 'ask-agenda'],
    ['nobody knows what', { title: 'Quick sync', description: '' }, 'ask-agenda'],
  ])('pushes nobody to write about %s, however many calls there were', (_, more, verdict) => {
    expect(judged({ partner: partner({ cadence: beyond }) }, more).verdict).toBe(verdict);
  });

  it('still says of a workshop that it is one more than agreed', () => {
    const { reasons } = judged({ partner: partner({ cadence: beyond }) }, { title: 'Workshop: spring project' });
    expect(reasons).toContain('beyond-cadence harbor.example');
  });

  it('holds for the length as well', () => {
    const long = judged({ partner: partner() }, { end: '2026-11-26T11:00:00+01:00[Europe/Berlin]' });
    expect(long).toMatchObject({ verdict: 'keep-live', reply: 'shorten' });
    expect(long.reasons).toContain('longer-than-agreed 30');
  });

  it('is nothing before it is agreed', () => {
    expect(judged({ partner: { key: 'harbor.example', stage: 'kick-off-done' } })).toEqual(judged({}));
  });
});

test('a client with whom one stays flexible is never pushed to write, and the reasons say why', () => {
  const flexible = { stage: 'flexible', cadence: beyond } as const;
  const extra = judged({ partner: partner(flexible) });
  expect(extra).toMatchObject({ verdict: 'neutral', by: 'between-calls' });
  expect(extra.reasons).toEqual(['between-calls', 'beyond-cadence harbor.example', 'flexible-client']);
  const off = { settings: { ...defaultSettings, rules: { 'flexible-client': { on: false } } } };
  expect(judged({ partner: partner(flexible), ...off }).verdict).toBe('suggest-async');
});

describe('who was never met', () => {
  it('is worth a first call, by the name that they are known by', () => {
    expect(judged({ metDomains: [] })).toMatchObject({ by: 'kick-off', reasons: ['never-met harbor.example'] });
    const organizer = { address: 'noor@gmail.com' };
    expect(judged({ metDomains: [] }, { organizer }).reasons).toContain('never-met noor@gmail.com');
  });

  it('was met where their domain, or at a mail service their address, was', () => {
    const gate = (address: string, metDomains: string[]) => judged({ metDomains }, { organizer: { address } }).by;
    expect(gate('noor@mail.harbor.example', ['harbor.example'])).not.toBe('kick-off');
    expect(gate('noor@gmail.com', ['noor@gmail.com'])).not.toBe('kick-off');
    expect(gate('noor@gmail.com', ['ada@gmail.com'])).toBe('kick-off');
  });

  it('is unknown as long as nobody says so', () => {
    expect(judged({}).by).not.toBe('kick-off');
  });
});

test('of my own event with a partner’s guests I am told that it is one too many', () => {
  const own = call({ organizer: { address: me } });
  const told = (cadence: PartnerInView['cadence'] & {}) =>
    reviewDraft(own, { ...context, partner: partner({ cadence }) }).reasons;
  expect(told(beyond)).toEqual([{ id: 'beyond-cadence', args: ['harbor.example'] }]);
  expect(told({ beyond: false })).toEqual([]);
});

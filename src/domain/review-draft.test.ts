import { describe, expect, it } from 'vitest';
import type { Attendee, Invite } from './invite.ts';
import { firedRules, type JudgeContext, judge } from './judge.ts';
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

const colleagues = (count: number): Attendee[] =>
  Array.from({ length: count }, (_, index) => ({ address: `guest${index}@lumen.example` }));

const agenda =
  'We agree on the order of the two migrations. Questions: which goes first, who is on call, what do we tell support?';

/** Mina's own event with an agenda, at noon on a Tuesday, for her and four colleagues. */
const draft = (more: Partial<Invite> = {}): Invite => ({
  title: 'Order of the migrations',
  description: agenda,
  organizer: { address: me },
  attendees: [{ address: me }, ...colleagues(4)],
  attendeesComplete: true,
  start: '2026-12-01T12:00:00+01:00[Europe/Berlin]',
  end: '2026-12-01T12:30:00+01:00[Europe/Berlin]',
  ...more,
});
const at = (from: string, to: string) => ({
  start: `2026-12-01T${from}:00+01:00[Europe/Berlin]`,
  end: `2026-12-01T${to}:00+01:00[Europe/Berlin]`,
});
const review = (more: Partial<Invite> = {}, known: Partial<JudgeContext> = {}) =>
  reviewDraft(draft(more), { ...context, ...known });
const reasonsOf = (...about: Parameters<typeof review>) => review(...about).reasons.map(({ id }) => id);

describe('what is held up to a draft', () => {
  it('is nothing where there is nothing to say', () => {
    expect(review().reasons).toEqual([]);
  });

  it.each<[string, Partial<Invite>, Partial<JudgeContext>, string, string[]]>([
    ['no agenda', { description: '' }, {}, 'no-agenda', []],
    ['words that are none', { description: 'Let us catch up on this.' }, {}, 'no-agenda', []],
    ['eight people', { attendees: [{ address: me }, ...colleagues(7)] }, {}, 'many-guests', ['8']],
    ['an endless series', { recurrence: { rule: 'FREQ=WEEKLY', endless: true } }, {}, 'endless', []],
    ['a week that is full', {}, { weekMinutes: 580 }, 'over-limit', []],
    ['an hour outside of mine', at('18:00', '18:30'), {}, 'outside-hours', []],
    ['more than an hour', at('10:00', '11:15'), {}, 'long', ['75']],
  ])('is %s', (_, more, known, id, args) => {
    expect(review(more, known).reasons).toEqual([{ id, args }]);
  });

  it.each<[string, Partial<Invite>, Partial<JudgeContext>]>([
    ['seven people', { attendees: [{ address: me }, ...colleagues(6)] }, {}],
    [
      'rooms',
      { attendees: [{ address: me }, ...colleagues(6), { address: 'room@lumen.example', resource: true }] },
      {},
    ],
    ['a series that ends', { recurrence: { rule: 'FREQ=WEEKLY;COUNT=5', endless: false } }, {}],
    ['a series of which that is not known', { recurrence: {} }, {}],
    ['a week that is just full', {}, { weekMinutes: 570 }],
    ['an hour', at('10:00', '11:00'), {}],
    ['a description that could not be read', { description: undefined } as unknown as Partial<Invite>, {}],
  ])('is not %s', (_, more, known) => {
    expect(reasonsOf(more, known)).toEqual([]);
  });

  it('comes most telling first, whatever decides', () => {
    const more = {
      ...at('18:00', '20:00'),
      description: '',
      attendees: [{ address: me }, ...colleagues(11)],
      recurrence: { endless: true },
    };
    expect(reasonsOf(more, { weekMinutes: 600 })).toEqual([
      'no-agenda',
      'many-guests',
      'endless',
      'over-limit',
      'outside-hours',
      'long',
    ]);
  });

  it('leaves a rule out that a person switched off', () => {
    const settings = { ...defaultSettings, rules: { 'many-guests': { on: false } } };
    const attendees = [{ address: me }, ...colleagues(7)];
    expect(reasonsOf({ attendees }, { settings })).toEqual([]);
  });

  it('is what guests could still have changed, not what the meeting is about', () => {
    const more = { title: 'Weekly status update', description: 'Status of all workstreams, for your information.' };
    expect(judge(draft(more), context).reasons.length).toBeGreaterThan(0);
    expect(reasonsOf(more)).toEqual([]);
  });
});

describe('nothing is said and offered', () => {
  it.each<[string, Partial<Invite>]>([
    ['of what is sensitive', { title: 'Return from sick leave', description: '' }],
    ['of what the text shows to be sensitive', { description: 'Please keep this between us for now.' }],
    ['of an incident', { title: 'P1: payments failing', description: '' }],
    ['of an interview', { title: 'Interview with Jana Kovacs (Product Designer)', description: '' }],
    ['of a party', { title: 'Birthday cake for Ines', description: '' }],
    ['of what I do alone', { attendees: [{ address: me }], description: '' }],
    ['of time kept free', { title: 'Focus time', description: '' }],
    ['of what blocks no time', { transparent: true, description: '' }],
  ])('%s', (_, more) => {
    const many = { attendees: [{ address: me }, ...colleagues(9)], recurrence: { endless: true } };
    expect(review({ ...many, ...more })).toEqual({ reasons: [], asyncFits: false, texts: [] });
  });

  it('by reasons, of a talk between two that has an agenda', () => {
    const talk = { title: '1:1 Mina and Kai', attendees: [{ address: me }, ...colleagues(1)] };
    expect(review(talk)).toMatchObject({ reasons: [], asyncFits: false });
  });

  it.each([
    [
      'Japanese',
      '移行の順番について',
      '来週の移行の順番を決めたいと思います。質問は三つあります。誰が担当するか、いつ始めるか。',
    ],
    [
      'German',
      'Reihenfolge der Umzüge',
      'Wir legen fest, welcher der beiden Umzüge zuerst kommt und wer in dieser Zeit erreichbar ist.',
    ],
  ])('about the agenda of a draft in a language whose words are not known (%s)', (_, title, description) => {
    expect(reasonsOf({ title, description })).toEqual([]);
    expect(reasonsOf({ title, description: '' })).toEqual(['no-agenda']); // nothing is nothing in every language
  });
});

describe('what would help', () => {
  it('is an agenda where there is none, and an agreement where none is written', () => {
    expect(review({ description: '' }).texts).toEqual(['agenda', 'agreement']);
    expect(review().texts).toEqual(['agreement']);
    expect(review({ description: `${agenda} This slot is our agreed cadence.` }).texts).toEqual([]);
  });

  it('is writing, where the same from somebody else could be written', () => {
    const update = { title: 'Weekly status update', description: 'Status of all workstreams, for your information.' };
    expect(review(update).asyncFits).toBe(true);
    expect(review().asyncFits).toBe(false);
  });
});

describe('the rules that fire', () => {
  it('are all of them, also those that the first one outdoes', () => {
    const more = { title: 'Weekly status update', description: '', ...at('10:00', '12:00') };
    const attendees = [{ address: me }, ...colleagues(9)];
    const fired = firedRules(draft({ ...more, attendees }), context).map(({ id }) => id);
    expect(fired).toEqual(expect.arrayContaining(['no-agenda', 'many-guests', 'long']));
    const told = judge(draft({ ...more, attendees }), context).reasons.map(({ id }) => id);
    expect(told).not.toContain('many-guests');
    expect(fired).toEqual(expect.arrayContaining(told));
    expect(new Set(fired).size).toBe(fired.length);
  });
});

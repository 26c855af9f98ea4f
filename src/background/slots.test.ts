import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ComposerAdvice, DraftResult } from '../domain/advice.ts';
import type { CalendarView } from '../domain/calendar-view.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import { ask, fake, gmailTab, ownPage } from './testing/browser.ts';
import { chip, noon, weekdays, weekGrid } from './testing/calendar.ts';
import { dumpStore, emptyStore } from './testing/store.ts';
import './main.ts';
import { reply, weeklyUpdate } from './testing/mail.ts';

const [, , , thursday = '', friday = ''] = weekdays;
const evening = {
  start: '2026-11-26T12:00:00-05:00[America/New_York]',
  end: '2026-11-26T12:30:00-05:00[America/New_York]',
};
const sighting = weeklyUpdate(evening);

const setClock = (now: string) =>
  vi.useFakeTimers({ now: Temporal.Instant.from(now).epochMilliseconds, toFake: ['Date'] });
const settle = (more: Partial<Settings> = {}) =>
  ask('saveSettings', { ...defaultSettings, zone: 'Europe/Berlin', ...more }, ownPage);
const note = (view: CalendarView) => ask('noteView', view, gmailTab());
const said = async () => {
  const wish = { sighting, replyId: 'outside-hours', attachmentUnread: false, insist: false };
  const result = (await ask('draftReply', wish, gmailTab())).value as DraftResult;
  return result.kind === 'draft' ? result.draft.text.replace(/\s/g, ' ') : '';
};

beforeEach(async () => {
  await emptyStore();
  Object.assign(fake.tabs, { query: async () => [], sendMessage: async () => ({}) });
  setClock(noon);
  await settle();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const proposal =
  'Would Thursday, November 26 at 8:00 AM or Friday, November 27 at 9:30 AM EST suit you instead? Or, if you send me';

it("proposes times that are free in what was seen of my calendar, in the organizer's zone", async () => {
  const own = { title: 'Dentist', text: '14:30 to 15:30, Dentist, Mina Okafor, No location, November 27, 2026' };
  await note(weekGrid([chip('a', thursday, 9, 12), chip('b', friday, 14, 14.5), chip('c', friday, 14.5, 15.5, own)]));
  expect(await said()).toContain(proposal);
  const advice = (await ask('adviseComposer', { composer: reply(), sighting }, gmailTab())).value as ComposerAdvice;
  const choice = advice.choices.find(({ id }) => id === 'outside-hours');
  expect(choice?.preview.replace(/\s/g, ' ')).toContain(proposal);
  expect(JSON.stringify(await dumpStore())).not.toContain('Dentist');
});

it('proposes none while nothing was read, and of what is older than a day', async () => {
  expect(await said()).toContain('May I suggest that we start in writing? If you send me');
  await note(weekGrid([]));
  expect(await said()).toContain('Would Thursday');
  setClock('2026-11-26T11:00:01Z');
  expect(await said()).toContain('May I suggest that we start in writing?');
});

it("tells Google's page of free times in another service's calendar only by choice", async () => {
  await note(weekGrid([], { host: 'outlook', calendars: [], account: 'mina@lumen.example' }));
  expect(await said()).toContain('May I suggest');
  await settle({ loadEverywhere: true });
  expect(await said()).toContain('Would Thursday');
});

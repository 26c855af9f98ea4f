import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { type SectionId, sectionIds } from './sections.ts';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const toast = () => page.getByRole('status');
const goTo = async (id: SectionId) => {
  await page.getByRole('link', { name: titles[id] }).click();
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent(titles[id]);
};
const titles: Record<SectionId, string> = {
  me: 'Who I am',
  hours: 'Hours and limits',
  handbook: 'Handbook links',
  boundary: 'Boundary lines',
  replies: 'Replies',
  partners: 'Partners',
  promises: 'Promises',
  report: 'Weekly report',
  audit: 'Recurring meetings',
  rules: 'Rules',
  calendars: 'Calendars',
  try: 'Try it on a file',
  compose: 'Compose tab',
  quiet: 'Quiet list',
  shortcuts: 'Shortcuts',
  data: 'Data',
  team: 'Team pack and sync',
  privacy: 'Privacy',
};

async function open(hash: SectionId = 'me', ...how: [number?, ('light' | 'dark')?]) {
  location.hash = hash;
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
});
afterEach(() => {
  leave();
  speak('en');
});

test('a change applies at once, and one click takes it back', async () => {
  await open();
  await field('Your name').fill('Noor Haddad');
  await expect.element(toast()).toHaveTextContent('Saved: Your name');
  expect(background.shelf.settings.me.name).toBe('Noor Haddad');
  await button('Undo').click();
  await expect.element(toast()).toHaveTextContent('Undone.');
  expect(background.shelf.settings.me.name).toBe('Mina Okafor');
  await expect.element(field('Your name')).toHaveValue('Mina Okafor');
  expect(document.activeElement).toBe(button('Close').element());
});

test('what is typed in one go is one step back; after another visit to the field it is a new one', async () => {
  await open();
  await userEvent.type(field('Your name'), ' Jr.');
  await expect.poll(() => background.shelf.settings.me.name).toBe('Mina Okafor Jr.');
  await userEvent.tab();
  await userEvent.type(field('Your name'), '!!');
  await expect.poll(() => background.shelf.settings.me.name).toBe('Mina Okafor Jr.!!');
  await button('Undo').click();
  await expect.poll(() => background.shelf.settings.me.name).toBe('Mina Okafor Jr.');
});

test('who types on while a letter is being stored has all of the rest stored next', async () => {
  await open();
  const save = background.saveSettings;
  const names: string[] = [];
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  background.saveSettings = async (settings) => {
    names.push(settings.me.name);
    if (names.length === 1) await held;
    return save(settings);
  };
  await field('Your name').fill('');
  await expect.poll(() => names).toEqual(['']);
  await userEvent.keyboard('Robin Vale');
  go();
  await expect.poll(() => background.shelf.settings.me.name).toBe('Robin Vale');
  expect(names).toEqual(['', 'Robin Vale']);
});

test('what another page stored meanwhile stays', async () => {
  await open();
  background.shelf.settings.pausedUntil = 'forever';
  await field('Your name').fill('Noor');
  await expect.poll(() => background.shelf.settings.me.name).toBe('Noor');
  expect(background.shelf.settings.pausedUntil).toBe('forever');
});

test('what another page stored shows when one comes back', async () => {
  await open();
  background.shelf.settings.me.name = 'Noor';
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.element(field('Your name')).toHaveValue('Noor');
});

test('a change that can not be stored is said, stays typed, and can be tried again', async () => {
  await open();
  background.refusal = { ok: false, problem: 'problem_store_full', args: [] };
  await field('Your name').fill('Noor');
  await expect.element(toast()).toHaveTextContent(/Not saved: Your name. The disk is full.*still here/);
  await expect.element(field('Your name')).toHaveValue('Noor');
  const asked = vi.spyOn(background, 'getShelf');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(asked).not.toHaveBeenCalled();
  background.refusal = undefined;
  await button('Try again').click();
  await expect.element(toast()).toHaveTextContent('Saved: Your name');
  expect(background.shelf.settings.me.name).toBe('Noor');
});

test('a failure stays said when another field is stored', async () => {
  await open('compose');
  background.refusal = { ok: false, problem: 'problem_store_full', args: [] };
  await page.getByRole('radio', { name: 'Outlook on the web' }).click();
  await expect.element(toast()).toHaveTextContent('Not saved: Compose tab');
  background.refusal = undefined;
  await goTo('me');
  await field('Your name').fill('Noor');
  await expect.poll(() => background.shelf.settings.me.name).toBe('Noor');
  await expect.element(toast()).toHaveTextContent('Not saved: Compose tab');
});

test('a background that does not answer loses nothing', async () => {
  await open();
  background.saveSettings = () => Promise.reject(new Error('port closed'));
  await field('Your name').fill('Noor');
  await expect.element(toast()).toHaveTextContent("Not saved: Your name. Suggest Async didn't answer.");
  await expect.element(field('Your name')).toHaveValue('Noor');
});

test('a store that can not be opened is a sentence, never empty fields', async () => {
  const { getShelf } = background;
  background.getShelf = () => Promise.reject(new Error("What you saved can't be read right now."));
  await show(<Options calls={background} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent("What you saved can't be read right now.");
  await expect.element(field('Your name')).not.toBeInTheDocument();
  background.getShelf = getShelf;
  await button('Try again').click();
  await expect.element(field('Your name')).toBeVisible();
});

test('an address is added by Enter; what is none stays in the field with its sentence', async () => {
  await open();
  await field('Your addresses').fill('noor(at)lumen');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText("“noor(at)lumen” isn't an email address.")).toBeVisible();
  await expect.element(field('Your addresses')).toHaveValue('noor(at)lumen');
  expect(background.log).toEqual([]);
  await field('Your addresses').fill('Noor <Noor@lumen.example>');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => background.shelf.settings.me.addresses).toEqual(['mina@lumen.example', 'noor@lumen.example']);
  await button('Remove mina@lumen.example').click();
  await expect.poll(() => background.shelf.settings.me.addresses).toEqual(['noor@lumen.example']);
  await button('Undo').click();
  await expect.poll(() => background.shelf.settings.me.addresses).toHaveLength(2);
});

test('leaving the field adds what was typed, so nothing is forgotten there', async () => {
  await open();
  await field('Your own domains').fill('https://maple.example/');
  await userEvent.tab();
  await expect.poll(() => background.shelf.settings.me.domains).toEqual(['lumen.example', 'maple.example']);
});

test('hours whose end lies before their start are not stored and stay as typed', async () => {
  await open('hours');
  await field('Monday, end').fill('08:00');
  await expect.element(page.getByRole('alert')).toHaveTextContent('Working hours need a start before their end');
  await expect.element(field('Monday, end')).toHaveValue('08:00');
  expect(background.log).toEqual([]);
  await field('Monday, end').fill('16:00');
  await expect.poll(() => background.shelf.settings.hours[0]).toEqual({ start: '09:00', end: '16:00' });
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a day off, a working Saturday, and the zone of the browser', async () => {
  await open('hours');
  await page.getByRole('checkbox', { name: 'Friday' }).click();
  await page.getByRole('checkbox', { name: 'Saturday' }).click();
  await expect.poll(() => background.shelf.settings.hours[5]).toEqual({ start: '09:00', end: '17:30' });
  expect(background.shelf.settings.hours[4]).toBeNull();
  await field('Time zone').fill('');
  await expect.poll(() => 'zone' in background.shelf.settings).toBe(false);
});

test('a link is stored once it has a title and https, and keeps its last good version meanwhile', async () => {
  await open('handbook');
  await button('Add a link').click();
  await expect.element(field('Title').last()).toHaveFocus();
  await userEvent.keyboard('Meeting culture');
  await field('Link').last().fill('http://handbook.lumen.example/meetings');
  await userEvent.tab();
  await expect.element(page.getByText('A handbook link has to begin with https://.')).toBeVisible();
  expect(background.log).toEqual([]);

  await goTo('privacy');
  await goTo('handbook');
  await expect.element(field('Link').last()).toHaveValue('http://handbook.lumen.example/meetings');
  await field('Link').last().fill('https://handbook.lumen.example/meetings');
  await expect.poll(() => background.shelf.links.at(-1)?.title).toBe('Meeting culture');

  await field('Link').last().fill('ftp://x');
  await userEvent.tab();
  await expect.element(page.getByText('A handbook link has to begin with https://.')).toBeVisible();
  expect(background.shelf.links.at(-1)?.url).toBe('https://handbook.lumen.example/meetings');
});

test('a removed link comes back by Undo, where it stood', async () => {
  await open('handbook');
  await button('Remove How we work async').click();
  await expect.element(page.getByText('No link yet.')).toBeVisible();
  await button('Undo').click();
  await expect.element(field('Title')).toHaveValue('How we work async');
  expect(background.shelf.links).toHaveLength(1);
});

test('leaving the page asks first while something typed could not be stored', async () => {
  await open('handbook');
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leaving()).toBe(false);
  await button('Add a link').click();
  await expect.element(field('Title').last()).toHaveFocus();
  expect(leaving()).toBe(false);
  await userEvent.keyboard('Half a link');
  await expect.poll(leaving).toBe(true);
});

test('a boundary line: text, language, identity, off-hours; an empty one is not stored', async () => {
  await open('boundary');
  await field('Line').first().fill('');
  await userEvent.tab();
  await expect.element(page.getByText('This needs some text.')).toBeVisible();
  expect(background.log).toEqual([]);
  await field('Line').first().fill('Thanks for writing instead.');
  await field('Language of the mail').first().selectOptions('de');
  await field('Sent from').first().selectOptions('mina@lumen.example');
  await page.getByRole('checkbox', { name: 'For mails outside my working hours' }).first().click();
  await expect
    .poll(() => background.shelf.lines[0])
    .toEqual({
      id: 'b1',
      text: 'Thanks for writing instead.',
      language: 'de',
      identity: 'mina@lumen.example',
      offHours: true,
    });
  await field('Language of the mail').first().selectOptions('');
  await expect.poll(() => 'language' in (background.shelf.lines[0] ?? {})).toBe(false);
});

test('without a line the example is one click away', async () => {
  background.shelf.lines = [];
  await open('boundary');
  await button('Start from the example').click();
  await expect.element(field('Line')).toHaveDisplayValue(/limiting my sync sessions in \{year\}/);
  expect(background.shelf.lines).toHaveLength(1);
});

test('a line for off-hours that says when to expect an answer is one click away, once', async () => {
  background.shelf.lines = background.shelf.lines.filter(({ offHours }) => !offHours);
  await open('boundary');
  await button('Add one for off-hours').click();
  await expect
    .poll(() => background.shelf.lines.at(-1))
    .toMatchObject({
      offHours: true,
      language: 'en',
      text: expect.stringContaining('{replyBy}'),
    });
  await expect.element(button('Add one for off-hours')).not.toBeInTheDocument();
});

test('other words for a call are proposed only where somebody chose it', async () => {
  await open('boundary');
  await page.getByRole('checkbox', { name: 'Propose other words where I ask for a quick call' }).click();
  await expect.poll(() => background.shelf.settings.callNudge).toBe(true);
});

test('the rule is off until it is chosen, and takes only whole days', async () => {
  await open('boundary');
  const days = () => field('Days between two reminders to the same person');
  await expect.element(days()).not.toBeInTheDocument();
  await page.getByRole('checkbox', { name: 'Remind me of the boundary line' }).click();
  await days().fill('900');
  await userEvent.tab();
  await expect.element(page.getByText('Give a number of days from 0 to 365.')).toBeVisible();
  expect(background.shelf.settings.boundaryRule.everyDays).toBe(30);
  await days().fill('14');
  await page.getByRole('checkbox', { name: 'Only outside my working hours' }).click();
  await field('Line to use').selectOptions('b2');
  await expect
    .poll(() => background.shelf.settings.boundaryRule)
    .toEqual({
      on: true,
      externalOnly: true,
      everyDays: 14,
      offHoursOnly: true,
      lineId: 'b2',
    });
});

test('the compose tab opens where it is chosen', async () => {
  await open('compose');
  await page.getByRole('radio', { name: /mail program/ }).click();
  await expect.poll(() => background.shelf.settings.composeIn).toBe('mailto');
});

test('what was silenced can be heard again', async () => {
  await open('quiet');
  await button('Remove harbor.example').click();
  await button('Show all series again').click();
  await expect
    .poll(() => background.shelf.settings.never)
    .toEqual({
      people: ['noor@harbor.example'],
      domains: [],
      series: [],
    });
});

test('invitations hidden one by one are shown again, and what can not be stored is said', async () => {
  await open('quiet');
  background.refusal = { ok: false, problem: 'problem_store', args: [] };
  await button('Show them all again').click();
  await expect.element(page.getByText("can't be read right now", { exact: false })).toBeVisible();
  background.refusal = undefined;
  await button('Show them all again').click();
  await expect.element(page.getByText('They are shown again.')).toBeVisible();
  await expect.element(button('Show them all again')).not.toBeInTheDocument();
});

test('the place is in the address: links, history, select and reload keep it', async () => {
  await open('replies');
  await expect.element(page.getByRole('link', { name: 'Replies' })).toHaveAttribute('aria-current', 'page');
  await goTo('data');
  expect(location.hash).toBe('#data');
  history.back();
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Replies');
  await page.viewport(480, 800);
  await page.getByRole('combobox', { name: 'Sections' }).selectOptions('privacy');
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Privacy');
  expect(location.hash).toBe('#privacy');
});

const inNarrowArabic = [320, 'light', 'rtl'] as const;
for (const id of sectionIds) {
  test.each([[1000, 'light', 'ltr'] as const, [1000, 'dark', 'ltr'] as const, inNarrowArabic])(
    `${id}: axe finds nothing, nothing sticks out (%d px, %s, %s)`,
    async (width, scheme, writing) => {
      speak(writing === 'rtl' ? 'de' : 'en', writing);
      background.shelf.settings.boundaryRule.on = true;
      await open(id, width, scheme);
      if (id === 'replies') await page.getByRole('button', { expanded: false }).first().click();
      if (id === 'handbook') {
        document.querySelector<HTMLElement>('main div:not([hidden]) .primary')?.click();
        await userEvent.keyboard(' ');
        await userEvent.tab();
      }
      if (id === 'compose') await page.getByRole('radio').last().click();
      await expectAccessible();
      expectNoOverflow();
    },
  );
}

test('weeks begin on the weekday that was chosen, or as the browser has it', async () => {
  await open('hours');
  await field('Weeks begin on').selectOptions('Sunday');
  await expect.element(toast()).toHaveTextContent('Saved: Weeks begin on');
  expect(background.shelf.settings.weekStart).toBe(7);
  await button('Undo').click();
  await expect.poll(() => background.shelf.settings).not.toHaveProperty('weekStart');
});

test('hours go to pages of another service only by choice, with the reason beside it', async () => {
  await open('privacy');
  await expect.element(field("Show the week's hours beside every invitation")).not.toBeChecked();
  await expect.element(page.getByText('A page could read what stands in it.')).toBeVisible();
  await field("Show the week's hours beside every invitation").click();
  await expect.poll(() => background.shelf.settings.loadEverywhere).toBe(true);
});

test('a weekday is for focus, or for no meetings', async () => {
  await open('hours');
  await field('Wednesday is for').selectOptions('No meetings');
  await expect.poll(() => background.shelf.settings.dayKinds[2]).toBe('no-meetings');
  await field('Friday is for').selectOptions('Focus');
  await expect.poll(() => background.shelf.settings.dayKinds[4]).toBe('focus');
  await button('Undo').click();
  await expect
    .poll(() => background.shelf.settings.dayKinds)
    .toEqual([null, null, 'no-meetings', null, null, null, null]);
});

test('limits by the hour or by what suits whom, notice and length', async () => {
  await open('hours');
  await button('Manager 15').click();
  await expect.poll(() => background.shelf.settings.limits).toEqual({ week: 900, day: 120 });
  await expect.element(button('Manager 15')).toHaveAttribute('aria-pressed', 'true');
  await field('Hours of meetings a week').fill('8.5');
  await field('Hours of meetings a day').fill('1.5');
  await expect.poll(() => background.shelf.settings.limits).toEqual({ week: 510, day: 90 });
  await field('Shortest notice, in hours').fill('48');
  await field('Longest meeting, in minutes').fill('45');
  await expect.poll(() => background.shelf.settings).toMatchObject({ notice: 48, longest: 45 });
  await field('Hours of meetings a week').fill('500');
  await userEvent.tab();
  await expect.element(page.getByText('Hours from 0 to 168, such as 8.5.')).toBeVisible();
  expect(background.shelf.settings.limits.week).toBe(510);
});

test('a zone is found by typing; one that is none is said and not stored', async () => {
  await open('hours');
  expect(document.querySelectorAll('datalist option').length).toBeGreaterThan(300);
  await field('Time zone').fill('asia/tokyo');
  await expect.poll(() => background.shelf.settings.zone).toBe('Asia/Tokyo');
  await field('Time zone').fill('Atlantis');
  await userEvent.tab();
  await expect.element(page.getByText("“Atlantis” isn't a time zone that this browser knows.")).toBeVisible();
  expect(background.shelf.settings.zone).toBe('Asia/Tokyo');
});

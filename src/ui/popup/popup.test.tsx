import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './popup.css';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { VerdictName } from '../../domain/verdict.ts';
import type { WeekView } from '../../domain/week-view.ts';
import type { WrittenPromise } from '../../domain/written-promise.ts';
import { sampleAdvice, sampleChoices } from '../inpage/test-samples.ts';
import { speak } from '../parts/test-i18n.ts';
import { replyTitle } from '../parts/words.ts';
import { Popup } from './popup.tsx';
import type { PopupView, TabView } from './tab-view.ts';
import { FakeCalls, knownWeek, now } from './test-calls.ts';

const width = 380;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status');
const search = () => page.getByRole('combobox');
const reasons = ['one', 'two', 'three'].map((id) => ({ id, args: [] }));
const invited = (verdict: VerdictName, composer = true): TabView => ({
  kind: 'ready',
  invite: sampleAdvice(verdict, { reasons }),
  composer,
});

let calls: FakeCalls;

async function open(tab: TabView, more: Partial<PopupView> = {}, ...how: [number?, ('light' | 'dark')?]) {
  calls = new FakeCalls({ tab, ...more });
  await show(<Popup calls={calls} now={() => now} />, how[0] ?? width, how[1]);
  await expect.element(search()).toBeVisible();
}

/** The popup of a week. */
async function openWeek(week: Partial<WeekView> = {}, ...how: [number?, ('light' | 'dark')?]) {
  calls = new FakeCalls();
  calls.week = knownWeek(week);
  await show(<Popup calls={calls} now={() => now} />, how[0] ?? width, how[1]);
  await expect.element(page.getByRole('meter')).toBeVisible();
}

afterEach(() => {
  leave();
  speak('en');
});

test('one click drafts, says that nothing was sent, and makes way', async () => {
  await open(invited('suggest-async'));
  await button('Suggest async').click();
  await expect.element(status()).toHaveTextContent('The draft is in your reply. Nothing was sent.');
  expect(calls.log).toEqual(['suggest', 'give way']);
});

test('a second click while the draft is being made does nothing', async () => {
  await open(invited('suggest-async'));
  let finish = (_done: boolean) => {};
  calls.suggest = () => {
    calls.log.push('suggest');
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  await button('Suggest async').click();
  (button('Suggest async').element() as HTMLElement).click();
  finish(true);
  await expect.element(status()).toHaveTextContent('Nothing was sent');
  expect(calls.log).toEqual(['suggest', 'give way']);
});

test('what could not be drafted is said, and the popup stays', async () => {
  await open(invited('suggest-async'));
  calls.works = false;
  await button('Suggest async').click();
  await expect.element(status()).toHaveTextContent('The draft could not be placed');
  expect(calls.log).toEqual(['suggest']);
});

test('a page that is gone is not answering; nothing hangs', async () => {
  await open(invited('suggest-async'));
  calls.suggest = () => Promise.reject(new Error('port closed'));
  await button('Suggest async').click();
  await expect.element(status()).toHaveTextContent("Suggest Async didn't answer");
});

test.each([
  ['suggest-async', 'Suggest async', ['document-with-date', 'recorded-walkthrough', 'shorten']],
  ['ask-agenda', 'Ask for an agenda', ['Suggest async', 'shorten']],
  ['keep-live', 'Add working agreement', ['Suggest async']],
  ['neutral', 'Suggest async', ['shorten']],
] as const)('%s: the bar’s actions, with all reasons', async (verdict, main, others) => {
  await open(invited(verdict));
  await expect.element(button(main)).toBeVisible();
  expect([...document.querySelectorAll('.reasons li')].map((each) => each.textContent)).toEqual([
    'One',
    'Two',
    'Three',
  ]);
  await button('More replies').click();
  const labels = others.map((id) => (id === 'Suggest async' ? id : replyTitle({ id })));
  expect([...document.querySelectorAll('.others button')].map((each) => each.textContent)).toEqual(labels);
  await expect.element(button(labels.at(-1) ?? '').last()).toBeVisible();
});

test('another reply is drafted by its id', async () => {
  await open(invited('keep-live'));
  await expect.element(page.getByRole('heading', { name: 'Worth meeting live' })).toBeVisible();
  await button('Add working agreement').click();
  await expect.element(status()).toHaveTextContent('Nothing was sent');
  await button('More replies').click();
  await button('Suggest async').click();
  await expect
    .poll(() => calls.log)
    .toEqual(['suggest accept-kick-off', 'give way', 'suggest document-with-date', 'give way']);
});

test('a quiet invitation shows the insert list without a verdict', async () => {
  await open(invited('quiet'));
  await expect.element(button('More replies')).not.toBeInTheDocument();
  await expect.element(page.getByText('Two')).not.toBeInTheDocument();
  await expect.element(page.getByRole('option').first()).toBeVisible();
});

test('the search has the focus; arrows, letters and Enter are enough to insert', async () => {
  await open(invited('neutral'));
  expect(document.activeElement).toBe(search().element());
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(page.getByText('Could you put the numbers into a document?')).toBeVisible();
  await userEvent.keyboard('off hou');
  await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('Off hours');
  await userEvent.keyboard('{Enter}');
  await expect.element(status()).toHaveTextContent('Added: Off hours');
  expect(calls.log).toEqual(['insert b2', 'give way']);
});

test('an insert that fails leaves the mail alone, and the next choice is copied', async () => {
  await open(invited('neutral'));
  calls.works = false;
  await userEvent.keyboard('{Enter}');
  await expect.element(status()).toHaveTextContent('The text could not be inserted. What you wrote is as it was.');
  calls.works = true;
  await expect.element(page.getByRole('heading', { name: 'Copy a text for any mail' })).toBeVisible();
  await page.getByRole('option', { name: 'Off hours' }).click();
  await expect.element(status()).toHaveTextContent('Copied.');
  expect(calls.log).toEqual(['insert contribute-async', 'copy I read mail on working days from nine to five.']);
});

test('"Copied" is said only after the copy', async () => {
  await open({ kind: 'elsewhere', field: 'closed' });
  calls.works = false;
  await userEvent.keyboard('off{Enter}');
  await expect.element(status()).toHaveTextContent("The browser didn't allow the copy");
  calls.works = true;
  await userEvent.keyboard('{Enter}');
  await expect.element(status()).toHaveTextContent('Copied.');
});

test('elsewhere, what is chosen goes into the field that has the focus', async () => {
  await open({ kind: 'elsewhere', field: 'ready' });
  await expect.element(page.getByRole('heading', { name: 'Insert into what you are writing' })).toBeVisible();
  await userEvent.keyboard('off{Enter}');
  await expect.element(status()).toHaveTextContent('Added: ');
  expect(calls.log).toEqual(['insert elsewhere b2', 'give way']);
});

test('diagnostics are shown whole before they are copied', async () => {
  await open({ kind: 'stepped-back', host: 'gmail', missing: 'main view' });
  await expect.element(page.getByText('Not found: the list of mails.')).toBeVisible();
  calls.works = false;
  await button('Copy diagnostics').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent("Suggest Async didn't answer");
  calls.works = true;
  await button('Copy diagnostics').click();
  await expect.element(page.getByRole('textbox', { name: 'Copy diagnostics' })).toHaveValue(calls.skeleton);
  expect(calls.log).toEqual(['skeleton', 'skeleton']);
  await button('Copy').click();
  await expect.element(status()).toHaveTextContent('Copied.');
  expect(calls.log.at(-1)).toBe(`copy ${calls.skeleton}`);
});

const states: Record<string, { tab: TabView; more?: Partial<PopupView>; says: string; button?: [string, string] }> = {
  elsewhere: { tab: { kind: 'elsewhere', field: 'closed' }, says: 'Suggest Async has nothing to do on this page.' },
  'nothing in focus': {
    tab: { kind: 'elsewhere', field: 'none' },
    says: 'Click into what you are writing on this page',
  },
  'a field of another kind': {
    tab: { kind: 'elsewhere', field: 'unfit' },
    says: "Suggest Async doesn't write into this kind of field.",
  },
  'stepped back': {
    tab: { kind: 'stepped-back', host: 'gmail', missing: 'main view' },
    says: 'Gmail changed; use copy.',
  },
  unheard: {
    tab: { kind: 'unheard' },
    says: 'This tab was open before Suggest Async was installed or updated.',
    button: ['Reload this tab', 'reload'],
  },
  'no access': {
    tab: { kind: 'no-access', pattern: 'https://mail.google.com/*' },
    says: 'Your browser keeps Suggest Async out of mail.google.com.',
    button: ['Allow on mail.google.com', 'allow https://mail.google.com/*'],
  },
  paused: {
    tab: invited('suggest-async'),
    more: { pausedUntil: 'forever' },
    says: 'Paused until you resume.',
    button: ['Resume', 'pause undefined'],
  },
  private: {
    tab: invited('neutral'),
    more: { privateWindow: true },
    says: 'Private window: nothing from this page is kept.',
  },
  invitation: { tab: invited('suggest-async'), says: 'Opens a draft. Nothing is sent.' },
  'kept live': { tab: invited('keep-live', false), says: 'Worth meeting live' },
};

for (const [name, { tab, more, says, button: named }] of Object.entries(states)) {
  test(`${name}: a sentence, and a way on`, async () => {
    await open(tab, more);
    await expect.element(page.getByText(says)).toBeVisible();
    await expect.element(page.getByRole('option').first()).toBeVisible();
    if (!named) return;
    const [label, command] = named;
    calls.view = { ...calls.view, tab: invited('neutral') };
    await button(label).click();
    await expect.element(button('Suggest async')).toBeVisible();
    expect(calls.log).toEqual([command]);
    await expect.element(page.getByText(says)).not.toBeInTheDocument();
  });

  test.each([
    ['light', 'ltr', width],
    ['dark', 'ltr', width],
    ['light', 'rtl', 320],
  ] as const)(`${name}: axe finds nothing, nothing sticks out (%s, %s, %d px)`, async (scheme, writing, wide) => {
    speak(writing === 'rtl' ? 'de' : 'en', writing);
    await open(tab, more, wide, scheme);
    for (const opener of document.querySelectorAll<HTMLElement>('button[aria-expanded]')) opener.click();
    await expectAccessible();
    expectNoOverflow();
  });
}

test('while paused there is no offer, and the pause is named by its end', async () => {
  await open(invited('suggest-async'), { pausedUntil: '2026-11-23T14:40:00Z' });
  await expect.element(page.getByText('Paused until 3:40')).toBeVisible();
  await expect.element(button('Suggest async')).not.toBeInTheDocument();
  await expect.element(button('Pause')).not.toBeInTheDocument();
});

test.each([
  ['1 hour', '2026-11-23T14:05:00Z', 'Paused until 3:05'],
  ['Today', '2026-11-23T23:00:00Z', 'Paused for today.'],
  ['Until I say', 'forever', 'Paused until you resume.'],
])('a pause of: %s', async (label, until, says) => {
  await open(invited('neutral'));
  await button('Pause').click();
  await button(label).click();
  await expect.element(page.getByText(says)).toBeVisible();
  expect(calls.log).toEqual([`pause ${until}`]);
});

test('a pause that can not be stored is said and not shown as one', async () => {
  await open(invited('neutral'));
  calls.works = false;
  await button('Pause').click();
  await button('Today').click();
  await expect.element(status()).toHaveTextContent("What you saved can't be read right now.");
  await expect.element(button('Suggest async')).toBeVisible();
});

const toggle = (name: string) => page.getByRole('switch', { name });

test('the line and the nudge are switched at the foot, and stay as they are stored', async () => {
  await open(invited('neutral'));
  await expect.element(toggle('Remind me of the boundary line')).toBeChecked();
  await userEvent.click(toggle('Propose other words where I ask for a quick call'));
  await expect.element(toggle('Propose other words where I ask for a quick call')).toBeChecked();
  expect(calls.log).toEqual(['switch callNudge true']);
  calls.works = false;
  await userEvent.click(toggle('Remind me of the boundary line'));
  await expect.element(status()).toHaveTextContent("What you saved can't be read right now.");
  await expect.element(toggle('Remind me of the boundary line')).toBeChecked();
});

test('what the organization has set is shown, and says so', async () => {
  await open(invited('neutral'), { switches: [{ name: 'callNudge', on: true, locked: true }] });
  await expect.element(toggle('Propose other words')).toBeDisabled();
  expect(toggle('Propose other words').element().closest('li')?.title).toBe('Set by your organization');
  await expectAccessible();
});

test('a store that can not be read is said; what is built in can be used all the same', async () => {
  const problem = "What you saved can't be read right now.";
  await open({ kind: 'elsewhere', field: 'closed' }, { problem });
  await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
  await expectAccessible();
  await userEvent.keyboard('off{Enter}');
  await expect.element(status()).toHaveTextContent('Copied.');
  delete calls.view.problem;
  await button('Try again').click();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a background that does not answer is a sentence with one button, never an empty list', async () => {
  calls = new FakeCalls();
  calls.reachable = false;
  await show(<Popup calls={calls} now={() => now} />, width);
  await expect.element(page.getByRole('alert')).toHaveTextContent("Suggest Async didn't answer");
  await expect.element(search()).not.toBeInTheDocument();
  await expectAccessible();
  calls.reachable = true;
  await button('Try again').click();
  await expect.element(page.getByRole('option').first()).toBeVisible();
});

test('the settings are one click away', async () => {
  await open(invited('neutral'));
  await button('Settings').click();
  expect(calls.log).toEqual(['options']);
});

test('no figure about the week is shown while none is known', async () => {
  await open(invited('neutral'));
  await expect.element(page.getByRole('meter')).not.toBeInTheDocument();
});

const meter = () => page.getByRole('meter', { name: 'Sync load this week' });
const week = () => document.querySelector('.week') as HTMLElement;

test('the week is a meter, in minutes and in words', async () => {
  await openWeek();
  await expect.element(meter()).toHaveAttribute('aria-valuenow', '510');
  await expect.element(meter()).toHaveAttribute('aria-valuemax', '600');
  await expect.element(meter()).toHaveAttribute('aria-valuetext', '8.5 of 10 hours');
  expect(week().textContent).toContain('8.5 h of 10');
  expect(week().textContent).toContain('+2 h unanswered');
});

test('a week over its limit ends where its hours end', async () => {
  await openWeek({ minutes: 750, unansweredMinutes: 0 });
  await expect.element(meter()).toHaveAttribute('aria-valuemax', '750');
  expect(week().textContent).not.toContain('unanswered');
});

test('it speaks the interface’s language', async () => {
  speak('de');
  await openWeek();
  const german = page.getByRole('meter', { name: 'Besprechungszeit in dieser Woche' });
  await expect.element(german).toHaveAttribute('aria-valuetext', '8,5 von 10 Stunden');
});

test.each([
  [479, undefined],
  [480, 'Close to your limit'],
  [600, 'At your limit'],
  [690, '1.5 h over your limit'],
])('%d of 600 minutes are said in words, not by color alone', async (minutes, says) => {
  await openWeek({ minutes });
  expect(document.querySelector('.level')?.textContent).toBe(says);
});

const hour = (time: string) => ({ oldest: `2026-11-23T${time}:00Z`, newest: `2026-11-23T${time}:00Z` });

test.each<[string, Partial<WeekView>]>([
  ['Read 3 min. ago from Google Calendar. Not shown, so not counted: Saturday and Sunday.', {}],
  ['Read just now from Google Calendar and Outlook.', { readAt: hour('13:05'), services: ['google', 'microsoft'] }],
  ['Read 2 hr. ago from Google Calendar.', { readAt: hour('11:00') }],
  [
    'Read 3 min. ago from Google Calendar, the oldest day 2 days ago.',
    { readAt: { oldest: '2026-11-21T13:00:00Z', newest: '2026-11-23T13:02:00Z' } },
  ],
  ['Unanswered and declined meetings look alike here', { doubts: ['answers'] }],
])('how complete it is: %s', async (says, more) => {
  await openWeek(more);
  await expect.element(page.getByText(says)).toBeVisible();
});

test('a day that was shown in part is not called uncounted', async () => {
  const { days } = knownWeek();
  await openWeek({ days: days.map((day, index) => ({ ...day, read: index !== 4 && index < 6 })) });
  await expect
    .element(page.getByText('Not shown, so not counted: Sunday. Only a part of Friday was shown.'))
    .toBeVisible();
});

test('one day that was not shown is named as one', async () => {
  const { days } = knownWeek();
  await openWeek({ days: days.map((day, index) => ({ ...day, read: index !== 6 })) });
  await expect.element(page.getByText('Not shown, so not counted: Sunday.')).toBeVisible();
});

test('nothing known is said with the way to know, in the place of figures', async () => {
  await open(invited('neutral'));
  const says = 'Nothing is known of this week yet. Open Google Calendar in week or day view.';
  await expect.element(page.getByText(says)).toBeVisible();
  expect(document.querySelector('.week svg')).toBeNull();
});

test('a month that is shown has no hours, which is said', async () => {
  await open({ kind: 'ready', composer: false, view: 'month' });
  await expect.element(page.getByText('Month view shows no hours; open the week.')).toBeVisible();
  await open({ kind: 'ready', composer: false, view: 'grid' });
  await expect.element(page.getByText('Nothing is known of this week yet')).toBeVisible();
  await expect.element(page.getByText('open the week.')).not.toBeInTheDocument();
});

test('the table tells what the bars show; the keyboard opens it', async () => {
  const trend = [
    { week: '2026-11-09', minutes: 480, complete: true },
    { week: '2026-11-16', minutes: 90, complete: false },
  ];
  await openWeek({ trend });
  expect(page.getByRole('table').elements()).toHaveLength(0);
  (button('Show as table').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Show as table')).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByRole('row', { name: 'Tuesday 1.5 h 2 h' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Saturday not read not read' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'November 9 8 h' })).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'November 16 1.5 h, not read whole' })).toBeVisible();
  await button('Show as table').click();
  expect(page.getByRole('table').elements()).toHaveLength(0);
});

test('seven bars and the limit; the weeks before only once there are two', async () => {
  await openWeek({ trend: [{ week: '2026-11-16', minutes: 90, complete: true }] });
  expect(document.querySelectorAll('.charts rect')).toHaveLength(7);
  expect(document.querySelectorAll('.charts line')).toHaveLength(1);
  const first = document.querySelector('.charts rect') as SVGRectElement;
  const line = document.querySelector('.charts line') as SVGLineElement;
  expect(first.getBoundingClientRect().top).toBeGreaterThan(line.getBoundingClientRect().top - 1);
});

test('the week comes after the rest and moves nothing', async () => {
  calls = new FakeCalls();
  let come = (_week: WeekView) => {};
  calls.getWeek = () =>
    new Promise((resolve) => {
      come = resolve;
    });
  await show(<Popup calls={calls} now={() => now} />, width);
  await expect.element(search()).toBeVisible();
  const footer = () => document.querySelector('footer')?.getBoundingClientRect().top;
  const before = footer();
  come(knownWeek({ trend: [13, 14, 15].map((day) => ({ week: `2026-11-${day}`, minutes: 500, complete: true })) }));
  await expect.element(meter()).toBeVisible();
  expect(footer()).toBe(before);
  expect(document.activeElement).toBe(search().element());
});

test('a week that can not be read is said, and the rest is there', async () => {
  calls = new FakeCalls({ tab: invited('neutral') });
  calls.week = undefined;
  await show(<Popup calls={calls} now={() => now} />, width);
  await expect.element(page.getByText("The week can't be read right now.")).toBeVisible();
  await expect.element(button('Suggest async')).toBeVisible();
});

test.each([
  ['light', 'ltr', width],
  ['dark', 'ltr', width],
  ['light', 'rtl', 320],
] as const)(
  'the week, near and over its limit: axe finds nothing, nothing sticks out (%s, %s, %d px)',
  async (...how) => {
    const [scheme, writing, wide] = how;
    const trend = Array.from({ length: 12 }, (_, index) => ({
      week: Temporal.PlainDate.from('2026-08-31').add({ weeks: index }).toString(),
      ...{ minutes: index * 60, complete: index > 4 },
    }));
    for (const minutes of [500, 750]) {
      speak(writing === 'rtl' ? 'de' : 'en', writing);
      await openWeek({ trend, minutes }, wide, scheme);
      document.querySelector<HTMLElement>('.week button')?.click();
      if (minutes === 750 && scheme) await expect.element(page.getByRole('table').first()).toBeVisible();
      await expectAccessible();
      expectNoOverflow();
    }
  },
);

test('usable with 200 replies: the search narrows them down', async () => {
  const many = Array.from({ length: 200 }, (_, index) => ({
    ...sampleChoices[0]!,
    id: `own-${index}`,
    title: `Reply number ${index}`,
  }));
  await open({ kind: 'elsewhere', field: 'closed' }, { choices: many });
  expect(page.getByRole('option').elements()).toHaveLength(200);
  await userEvent.keyboard('number 199');
  await expect.element(page.getByRole('option').first()).toHaveTextContent('Reply number 199');
});

const promised: WrittenPromise = {
  ...{ id: 'p1', by: '2026-11-23', due: '2026-11-23T08:00:00Z' },
  title: 'Weekly status update',
};

/** The popup on a day on which something was promised. */
async function openPromised(promises: WrittenPromise[], ...how: [number?, ('light' | 'dark')?]) {
  calls = new FakeCalls();
  calls.promises = promises;
  await show(<Popup calls={calls} now={() => now} />, how[0] ?? width, how[1]);
  await expect.element(search()).toBeVisible();
}
const promise = () => page.getByRole('region', { name: /You (said|asked)/ });

test('a promise whose day has come is asked about once, and the answer is gone with it', async () => {
  await openPromised([promised, { ...promised, id: 'p2', kind: 'asked', by: '2026-11-20', title: 'Budget' }]);
  await expect.element(promise()).toHaveTextContent("You said you'd write by today");
  await expect.element(promise()).toHaveTextContent('Weekly status update');
  await button('Yes').click();
  await expect.element(status()).toHaveTextContent('Noted.');
  await expect.element(promise()).toHaveTextContent('You asked for an answer by Friday, November 20');
  await button('Later').click();
  await expect.element(promise()).not.toBeInTheDocument();
  expect(calls.log).toEqual(['answer p1 yes', 'answer p2 later']);
});

test('of a promise before a meeting nothing is asked but whether it is done', async () => {
  await openPromised([{ ...promised, kind: 'live' }]);
  await expect.element(button('Yes')).not.toBeInTheDocument();
  await button('Done').click();
  await expect.element(promise()).not.toBeInTheDocument();
  expect(calls.log).toEqual(['answer p1 dismissed']);
});

test('a promise without a title is named in our words, and what could not be kept stays', async () => {
  const { title: _, ...untitled } = promised;
  await openPromised([untitled]);
  await expect.element(promise()).toHaveTextContent('Your reply to an invitation');
  calls.works = false;
  await button("Don't ask about this").click();
  await expect.element(status()).not.toBeEmptyDOMElement();
  await expect.element(promise()).toBeVisible();
});

test.each([
  [380, 'light', 'en', 'ltr'],
  [380, 'dark', 'de', 'ltr'],
  [320, 'light', 'en', 'rtl'],
] as const)('a promise is accessible and fits %i px, %s, %s, %s', async (wide, scheme, language, writing) => {
  speak(language, writing);
  await openPromised(
    [{ ...promised, title: '<b>Quarterly</b> planning of everything with everybody who is there' }],
    wide,
    scheme,
  );
  await expectAccessible();
  expectNoOverflow();
});

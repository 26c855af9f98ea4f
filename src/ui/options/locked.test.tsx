import { expectAccessible, expectNoOverflow, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Welcome } from '../welcome/welcome.tsx';
import { Options } from './options.tsx';
import type { SectionId } from './sections.ts';
import { FakeBackground } from './test-background.ts';

let background: FakeBackground;

const said = () => page.getByText('Set by your organization', { exact: true });

async function open(hash: SectionId, ...how: [number?, ('light' | 'dark')?]) {
  location.hash = hash;
  await show(<Options calls={background} />, ...how);
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
}

beforeEach(() => {
  background = new FakeBackground();
  background.shelf.settings.boundaryRule.on = true;
  background.shelf.policy = {
    locked: [
      ...['me.domains', 'hours', 'zone', 'weekStart', 'notice', 'longest', 'limits.week', 'limits.day', 'callNudge'],
      ...['boundaryRule.on', 'boundaryRule.lineId', 'boundaryRule.externalOnly', 'boundaryRule.everyDays'],
      ...['boundaryRule.offHoursOnly', 'composeIn', 'loadEverywhere', 'promises.remind', 'promises.notify'],
      ...['links.l1', 'lines.b1', 'replies.agenda-first.en.external', 'partners.harbor.example'],
      ...['never.domains.harbor.example', 'rules.social', 'replyOrder', 'report.notify'],
    ],
    problems: [],
  };
});
afterEach(() => {
  leave();
  speak('en');
});

test.each<[SectionId, string]>([
  ['me', 'Your own domains'],
  ['hours', 'Monday'],
  ['hours', 'Time zone'],
  ['hours', 'Weeks begin on'],
  ['hours', 'Hours of meetings a week'],
  ['boundary', 'Propose other words where I ask for a quick call'],
  ['boundary', 'Remind me of the boundary line'],
  ['boundary', 'Only outside my working hours'],
  ['compose', 'Gmail'],
  ['promises', 'Remember what I promise in writing'],
  ['promises', 'Notify me, too'],
  ['report', 'Notify me once a week'],
  ['privacy', "Show the week's hours beside every invitation"],
])('%s: %s can not be changed, and the sentence says why', async (section, name) => {
  await open(section);
  const control = page.getByLabelText(name, { exact: false }).first();
  await expect.element(control).toBeDisabled();
  const words = control.element().closest('fieldset.locked, section')?.textContent;
  expect(words).toContain('Set by your organization');
});

test('an order of replies that is set is kept, and said', async () => {
  await open('replies');
  const section = page.elementLocator(document.querySelector('[aria-labelledby=title-replies]') as Element);
  await expect.element(section.getByText('Set by your organization')).toBeVisible();
  expect(section.getByRole('button', { name: /Move/ }).elements()).toEqual([]);
});

test('days whose hours are set can still be kept free of meetings', async () => {
  await open('hours');
  await expect.element(page.getByRole('combobox', { name: /Monday/ })).toBeEnabled();
});

test('the rest stays free, and free it is without a policy', async () => {
  await open('me');
  await expect.element(page.getByLabelText('Your name')).toBeEnabled();
  leave();
  delete background.shelf.policy;
  await open('me');
  await expect.element(page.getByLabelText('Your own domains')).toBeEnabled();
  expect(said().elements()).toEqual([]);
});

test.each<[SectionId, string]>([
  ['handbook', 'Title'],
  ['boundary', 'Line'],
])('one record of %s is locked, not those beside it', async (section, name) => {
  await open(section);
  await expect.element(page.getByLabelText(name, { exact: true }).first()).toBeDisabled();
  if (section === 'boundary') await expect.element(page.getByLabelText(name, { exact: true }).nth(1)).toBeEnabled();
});

test('a reply of the organization is read, in one language alone', async () => {
  await open('replies');
  await page.getByRole('button', { expanded: false }).first().click();
  await expect.element(page.getByRole('combobox', { name: 'Language', exact: true })).toBeEnabled();
  await expect.element(page.getByLabelText('Text', { exact: true })).toBeDisabled();
  await page.getByRole('radio', { name: 'Colleagues' }).click();
  await expect.element(page.getByLabelText('Text', { exact: true })).toBeEnabled();
});

test('a partner of the organization can be read and copied, not changed or removed', async () => {
  await open('partners');
  await page
    .getByRole('button', { name: /Harbor/ })
    .first()
    .click();
  await expect.element(page.getByLabelText('Name', { exact: true })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Copy as mail' })).toBeEnabled();
  expect(page.getByRole('button', { name: 'Remove Harbor' }).elements()).toEqual([]);
});

test('on the quiet list their entries stay, and own ones can be added', async () => {
  background.shelf.settings.never.domains.push('quay.example');
  await open('quiet');
  expect(document.querySelector('.entries small')?.textContent).toBe('Set by your organization');
  expect(page.getByRole('button', { name: 'Remove harbor.example' }).elements()).toEqual([]);
  await expect.element(page.getByRole('button', { name: 'Remove quay.example' })).toBeEnabled();
});

test.each([
  ['hours', 'Monday'],
  ['limit', 'A bit of everything'],
  ['line', 'Line'],
  ['handbook', 'Link'],
])('the welcome page can not change it either: %s', async (step, name) => {
  location.hash = step;
  await show(<Welcome calls={background} />);
  await expect.element(page.getByLabelText(name, { exact: false }).first()).toBeDisabled();
  await expect.element(said()).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(background.log).toEqual([]);
});

for (const id of ['me', 'hours', 'boundary', 'handbook', 'partners', 'quiet', 'promises'] as const) {
  test.each([[1000, 'light', 'ltr'] as const, [1000, 'dark', 'ltr'] as const, [320, 'light', 'rtl'] as const])(
    `${id}: axe finds nothing, nothing sticks out (%d px, %s, %s)`,
    async (width, scheme, writing) => {
      speak(writing === 'rtl' ? 'de' : 'en', writing);
      await open(id, width, scheme);
      await expectAccessible();
      expectNoOverflow();
    },
  );
}

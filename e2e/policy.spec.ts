// What an administrator sets, by Chromium's own policy file for the machine. Writing it takes an administrator, too.
import { test as base, expect } from '@playwright/test';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { exportedData, openOptions } from './harness/own-pages.ts';
import { type ManagedBuild, manageBuild } from './harness/policy.ts';

const test = base.extend<{ managed: ManagedBuild; driven: Driven }>({
  managed: async ({ browserName: _ }, use) => {
    const managed = manageBuild();
    await use(managed);
    managed.remove();
  },
  driven: async ({ managed }, use) => {
    managed.set({
      settings: { callNudge: true, limits: { week: 480, day: -1 }, me: { domains: ['maple.example'] } },
      links: [{ id: 'house', title: 'The Maple way', url: 'https://maple.example/async' }],
    });
    const driven = await launchChromium({ extension: managed.extension });
    await use(driven);
    expect(driven.problems, 'errors in a console').toEqual([]);
    await driven.close();
  },
});

test('it holds, is shown as locked, and stays out of the person’s own data', async ({ driven }) => {
  const options = await openOptions(driven, 'boundary');
  const nudge = options.getByLabel('Propose other words where I ask for a quick call');
  await expect(nudge).toBeChecked();
  await expect(nudge).toBeDisabled();
  await options.getByRole('link', { name: 'Who I am' }).click();
  await expect(options.getByRole('region', { name: 'Who I am' }).getByText('Set by your organization')).toBeVisible();
  await expect(options.getByText('maple.example', { exact: true })).toBeVisible();
  await options.getByLabel('Your name').fill('Robin Vale');
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const { settings, links } = await exportedData(options);
  expect(settings).toMatchObject({ callNudge: false, me: { name: 'Robin Vale', domains: [] } });
  expect(links.map(({ id }) => id)).not.toContain('house');
});

test('a reply passes on the organization’s page', async ({ driven }) => {
  const page = await driven.openConversation('demo');
  await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
  await expect(page.locator('[g_editable="true"]:visible').getByRole('link', { name: 'The Maple way' })).toBeVisible();
});

test('another policy holds as soon as the browser has it', async ({ driven, managed }) => {
  const options = await openOptions(driven, 'boundary');
  const nudge = options.getByLabel('Propose other words where I ask for a quick call');
  await expect(nudge).toBeDisabled();
  managed.set({});
  const policies = await driven.context.newPage();
  await policies.goto('chrome://policy');
  await policies.getByRole('button', { name: 'Reload policies' }).click();
  await expect(async () => {
    await options.reload();
    await expect(nudge).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  await expect(nudge).not.toBeChecked();
});

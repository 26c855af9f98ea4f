// The living page itself: what our tests lean on must be so before anything of ours is there.
import type { Page } from '@playwright/test';
import { editable, expect, savedDraft, test, view } from './harness/test.ts';

test.use({ launch: { extension: null } });

const reply = (page: Page) => view(page).locator('.ams[jslog^="21576;"]').click();

test('is served under the real host with Trusted Types', async ({ driven }) => {
  const page = await driven.openConversation('demo');
  expect(new URL(page.url()).host).toBe('mail.google.com');
  const refusal = await page.evaluate(() => {
    try {
      document.body.innerHTML = '';
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain('TypeError');
  driven.problems.length = 0; // the refusal itself, in the console
});

test('keeps the list and old conversations in the page, hidden', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await view(page).getByText('Numbers for the third quarter').click();
  await expect(view(page).locator('h2[data-legacy-thread-id]')).toHaveText('Numbers for the third quarter');
  await expect(view(page).locator('[download_url]')).toHaveCount(0);
  await expect(page.locator('[role="main"]')).toHaveCount(3);
  await expect(page.locator('[role="main"] [download_url]')).toHaveCount(1);
});

test('loads attachment cards late, and serves the file to a script', async ({ driven, page }) => {
  await driven.openConversation('outlook');
  await expect(page.locator('[download_url]')).toHaveAttribute(
    'download_url',
    /^text\/calendar:meeting\.ics:https:\/\//,
  );
  const file = await page.evaluate(async () => {
    const href = document.querySelector<HTMLAnchorElement>('a[href*="view=att"]')?.href ?? '';
    return (await fetch(href)).text();
  });
  expect(file).toContain('BEGIN:VCALENDAR\r\n');
  expect(file).toContain('DTSTART;TZID=W. Europe Standard Time:');
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('opens a reply with hidden twins, signature and a collapsed quote', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await reply(page);
  await expect(editable(page)).toBeFocused();
  await expect(page.locator('[name="to"] [role="option"][data-hovercard-id]')).toHaveCount(1);
  await expect(page.locator('form [data-hovercard-id="mina.sato@lumen.example"]')).toHaveCount(2);
  expect((await page.locator('[name="subjectbox"]').boundingBox())?.width ?? 0).toBe(0);
  await expect(page.getByLabel('Message Body')).toHaveCount(2);
  await expect(editable(page).locator('.gmail_signature')).toHaveCount(1);
  await expect(editable(page).locator('.gmail_quote')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show trimmed content' }).click();
  await expect(editable(page).locator('blockquote')).toHaveCount(1);
});

test('saves a draft after an input event', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await reply(page);
  await expect(editable(page)).toBeFocused();
  await page.keyboard.type('typed');
  expect(await savedDraft(page)).toMatchObject({
    to: 'mina.sato@lumen.example',
    subject: expect.stringMatching(/^Re: Invitation: Weekly status update/),
    text: expect.stringMatching(/^typed[\s\S]*Robin Vale/),
  });
});

test('acts on single keys outside of text fields', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await page.keyboard.press('e');
  await expect(view(page).locator('[role="grid"]')).toBeVisible();
  expect(await page.evaluate(() => window.__gmail.records.commands)).toEqual(['archive']);
  expect(await page.evaluate(() => window.__gmail.records.keys.length)).toBe(12);
});

test('moves a composer to full screen and back, minimizes it, pops it out', async ({ driven, page }) => {
  await driven.openConversation('plain');
  await page.evaluate(() => window.__gmail.compose('theo.marsh@lumen.example'));
  const composer = page.locator('[data-compose-id]');
  await expect(page.locator('.no [data-compose-id]')).toHaveCount(1);
  await page.evaluate(() => window.__gmail.fullScreen());
  await expect(page.locator('body > .aSs > .aSt [data-compose-id]')).toHaveCount(1);
  await page.evaluate(() => window.__gmail.fullScreen());
  await page.evaluate(() => window.__gmail.minimize());
  await expect(composer).toBeHidden();
  const [blank] = await Promise.all([
    driven.context.waitForEvent('page'),
    page.evaluate(() => window.__gmail.popOutBlank()),
  ]);
  expect(blank.url()).toBe('about:blank');
  await expect(blank.locator('[g_editable="true"]')).toBeVisible();
});

test('renames every class of its own on demand', async ({ driven, page }) => {
  await driven.openConversation('demo', { renamed: '1', hl: 'ar' });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const known = ['M9', 'hP', 'gD', 'a3s', 'ii', 'aQH', 'aZo', 'ip', 'adn', 'nH'];
  expect(await page.locator(known.map((name) => `.${name}`).join(', ')).count()).toBe(0);
  await view(page).locator('[role="link"][jslog^="21576;"]').click();
  await expect(editable(page).locator('.gmail_signature')).toHaveCount(1);
});

test('answers an earlier message under that message', async ({ driven, page }) => {
  await driven.openConversation('three');
  await page.locator('[data-legacy-message-id]').first().getByRole('button', { name: 'Reply' }).first().click();
  await expect(page.locator('[name="to"] [role="option"][data-hovercard-id]')).toHaveAttribute(
    'data-hovercard-id',
    'mina.sato@lumen.example',
  );
});

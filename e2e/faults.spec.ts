// What goes wrong around us, and what a person sees of it.
import type { Page } from '@playwright/test';
import { attachmentsAsked } from './harness/network.ts';
import { injectAgain, reloadExtension } from './harness/own-pages.ts';
import { bar, drafted, editable, expect, part, savedDraft, strip, suggestAsync, test, view } from './harness/test.ts';
import { killWorker } from './harness/worker.ts';

/** What a draft may not hold, whatever the invitation held. */
const unsafe = /<(img|script|b)\b|href="javascript:|[\p{Cc}--\n]|[\u202a-\u202e\u2066-\u2069]/iv;

async function expectWaysOut(page: Page): Promise<void> {
  await expect(bar(page).getByRole('button', { name: 'Open compose tab' })).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
}

test.describe('a reply that never opens', () => {
  test.beforeEach(async ({ driven, page }) => {
    await driven.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://mail.google.com' });
    await driven.openConversation('demo', { reply: 'never' });
    await suggestAsync(page).click();
    await expect(bar(page).getByRole('status')).toHaveText("The reply didn't open. Nothing was changed.");
  });

  test('offers the text to copy, and says "copied" when it is', async ({ page }) => {
    await bar(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(bar(page).getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Mina[\s\S]+\n\n/);
  });

  test('offers a compose tab of this account, filled', async ({ driven, page }) => {
    const [tab] = await Promise.all([
      driven.context.waitForEvent('page'),
      bar(page).getByRole('button', { name: 'Open compose tab' }).click(),
    ]);
    await tab.waitForLoadState();
    const query = new URL(tab.url()).searchParams;
    expect(query.get('view')).toBe('cm');
    expect(query.get('authuser')).toBe('robin.vale@maple.example');
    await expect(tab.locator('[name="to"] [role="option"][data-hovercard-id]')).toHaveAttribute(
      'data-hovercard-id',
      'mina.sato@lumen.example',
    );
    await expect(editable(tab)).toContainText('Mina');
  });
});

test('a composer that is closed while the reply is made gets nothing', async ({ driven, page }) => {
  await driven.openConversation('demo', { reply: 'vanishes' });
  await suggestAsync(page).click();
  await expectWaysOut(page);
  await expect(editable(page)).toHaveCount(0);
});

test('leaving the conversation while the attachment is read writes nothing anywhere', async ({ driven, page }) => {
  driven.server.attachment = 'slow';
  await driven.openConversation('demo');
  await page.evaluate(() => window.__gmail.compose());
  await suggestAsync(page).click();
  await expect.poll(() => attachmentsAsked(driven.server.asked).length).toBe(1);
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await expect(view(page).getByRole('grid')).toBeVisible();
  driven.server.release();
  await view(page).getByText('Numbers for the third quarter').click();
  await expect(view(page).getByRole('heading', { name: 'Numbers for the third quarter' })).toBeVisible();
  await expect(editable(page)).toHaveCount(1);
  await expect(editable(page)).not.toContainText('Mina');
});

test('the worker may die between click and answer', async ({ driven, page }) => {
  driven.server.attachment = 'slow';
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await expect.poll(() => attachmentsAsked(driven.server.asked).length).toBe(1);
  await killWorker(driven);
  driven.server.release();
  await drafted(page);
  await expect(editable(page)).toContainText('Mina');
});

test('after the extension was reloaded, nothing of the old one is left in an open tab', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await page.evaluate(() => window.__gmail.compose());
  await expect(part(page, 'compose-button')).toHaveCount(1);
  await reloadExtension(driven);
  await page.bringToFront();
  await page.locator('body').click();
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await expect(view(page).getByRole('grid')).toBeVisible();
  await page.reload();
  await view(page).getByText('Weekly status update').first().click();
  await expect(bar(page)).toBeVisible();
});

test('a second copy of the content script does not make a second bar', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  await injectAgain(driven);
  await page.bringToFront();
  await suggestAsync(page).click();
  await drafted(page);
  await expect(part(page, 'invite-bar')).toHaveCount(1);
  await expect(page.locator('[data-compose-id]')).toHaveCount(1);
});

test("a page's own script can press nothing of ours", async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  await part(page, 'invite-bar').evaluate((host) => {
    for (const button of host.shadowRoot?.querySelectorAll('button') ?? []) {
      button.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  });
  await bar(page).getByRole('button', { name: 'Why?' }).click(); // a person's click still works, and comes after
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await expect(page.locator('[data-compose-id]')).toHaveCount(0);
  expect(attachmentsAsked(driven.server.asked)).toEqual([]);
});

for (const mood of ['missing', 'slow', 'redirected', 'not-a-calendar', 'oversized'] as const) {
  test(`an attachment that is ${mood}: the draft uses what the page shows, and says so`, async ({ driven, page }) => {
    driven.server.attachment = mood;
    await driven.openConversation('demo');
    await suggestAsync(page).click();
    await drafted(page);
    await expect(strip(page).getByRole('status')).toContainText(/calendar file|attachment/i);
    await expect(editable(page)).toContainText('Mina');
  });
}

// Gmail's own reply goes to whoever sent the mail: for the one a person, for the other a robot.
for (const [scenario, sender, isPerson] of [
  ['group-calendar', 'theo.marsh@lumen.example', true],
  ['no-organizer', 'no-reply@rooms.lumen.example', false],
] as const) {
  test(`of an invitation of the kind "${scenario}" nobody is made up for To, and that is said`, async ({
    driven,
    page,
  }) => {
    await driven.openConversation(scenario);
    await suggestAsync(page).click();
    await drafted(page);
    expect((await savedDraft(page)).to).toBe(sender);
    const note = strip(page).getByRole('status').filter({ hasText: 'Please fill in To' });
    await expect(note).toHaveCount(isPerson ? 0 : 1);
    await driven.openConversation('plain');
    await driven.openConversation(scenario, { reply: 'never' });
    await suggestAsync(page).click();
    const [tab] = await Promise.all([
      driven.context.waitForEvent('page'),
      bar(page).getByRole('button', { name: 'Open compose tab' }).click(),
    ]);
    await tab.waitForLoadState();
    expect(new URL(tab.url()).searchParams.get('to') ?? '').toBe('');
    await expect(bar(page).getByRole('status')).toContainText('Please fill in To');
  });
}

for (const kind of ['html', 'placeholders', 'link', 'bidi', 'nul', 'long']) {
  test(`a title of the kind "${kind}" is text, here and in the draft`, async ({ driven, page }) => {
    await driven.openConversation(`hostile-${kind}`);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    await page.getByRole('menuitem').first().click();
    await drafted(page);
    const { html, text } = await savedDraft(page);
    const [own = ''] = html.split('<span class="gmail_signature_prefix"');
    expect(own).not.toMatch(unsafe);
    expect(text).not.toMatch(/\{(me|organizer|event|link)/);
    expect(text.length).toBeLessThan(5_000);
    expect(await page.title()).not.toBe('owned');
    const height = await part(page, 'invite-bar').evaluate((host) => host.getBoundingClientRect().height);
    expect(height).toBeLessThan(120);
  });
}

// Quiet by default: what must not appear, and what must not be written or kept.

import { attachmentsAsked } from './harness/network.ts';
import { openOptions, openPrivateWindow } from './harness/own-pages.ts';
import { gmailAddress } from './harness/server.ts';
import { bar, drafted, editable, expect, part, suggestAsync, test, view } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

/** A composer's button shows that our script has seen the page; a bar would be there by then. */
async function expectNoBar(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(() => window.__gmail.compose());
  await expect(part(page, 'compose-button')).toHaveCount(1);
  await expect(part(page, 'invite-bar')).toHaveCount(0);
}

for (const scenario of ['plain', 'sensitive']) {
  test(`nothing stands at a conversation of the kind "${scenario}"`, async ({ driven, page }) => {
    await driven.openConversation(scenario);
    await expectNoBar(page);
    expect(attachmentsAsked(driven.server.asked)).toEqual([]);
  });
}

test('what only the attachment reveals stops the draft', async ({ driven, page }) => {
  await driven.openConversation('sensitive-inside');
  await suggestAsync(page).click();
  await expect(bar(page).getByRole('status')).toHaveText('This looks personal; nothing was written.');
  await expect(editable(page)).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Insert anyway' }).click();
  await drafted(page);
  await expect(editable(page)).toContainText('Iris');
});

test('a dismissed invitation stays away, until undone', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Hidden for this invitation.');
  await page.reload();
  await expectNoBar(page);
  await driven.openConversation('outlook');
  await expect(bar(page)).toBeVisible();
});

test('Undo brings a dismissed bar back', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(suggestAsync(page)).toBeVisible();
});

test('a reason that is switched off counts no more, there or elsewhere', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await bar(page).getByRole('button', { name: 'Why?' }).click();
  const reason = page.getByRole('dialog', { name: 'Why this?' }).getByRole('switch', { name: /^An update:/ });
  await reason.press('Enter');
  await expect(reason).not.toBeChecked();
  await expect(bar(page).locator('.because')).not.toContainText('An update:');
  const own = await openOptions(driven, 'rules');
  const rule = own.getByRole('switch', { name: /^An update:/ });
  await expect(rule).not.toBeChecked();
  await rule.check();
  await page.bringToFront();
  await expect(bar(page).locator('.because')).toContainText('An update:');
});

test('"Never for" a domain holds for its other invitations', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await page.getByRole('menuitem', { name: 'Never for lumen.example' }).click();
  await driven.openConversation('apple');
  await expectNoBar(page);
});

test('keeps no title, text or address of any mail', async ({ driven, page }) => {
  const own = await openOptions(driven);
  await own.getByRole('heading', { level: 1 }).waitFor();
  for (const scenario of ['sensitive', 'sensitive-inside', 'demo']) {
    await driven.openConversation(scenario);
    await view(page).getByRole('heading', { level: 2 }).first().waitFor();
    if (scenario === 'sensitive') continue;
    await suggestAsync(page).click();
    await expect(page.getByRole('status').filter({ hasText: /personal|Drafted/ })).toBeVisible();
  }
  const kept = await readEverythingStored(own);
  expect(kept).toContain('reply:'); // the search itself works: which reply was used is kept
  expect(kept).not.toMatch(
    /Performance|Termination|Quarterly status|Every team reports|mina\.sato|robin\.vale|iris\.okafor/i,
  );
});

test('from a private window nothing is kept', async ({ driven }) => {
  const page = await openPrivateWindow(driven, gmailAddress('demo'));
  const own = await openOptions(driven);
  const before = await readEverythingStored(own);
  await page.bringToFront();
  await suggestAsync(page).click();
  await drafted(page);
  await page.getByRole('button', { name: 'Insert from Suggest Async' }).click();
  await page.getByRole('option', { name: /limiting my sync/ }).click();
  await expect(editable(page)).toContainText('intentionally limiting');
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Hidden');
  expect(await readEverythingStored(own)).toBe(before);
});

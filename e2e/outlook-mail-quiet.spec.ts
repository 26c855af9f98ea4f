// Quiet by default in Outlook's mail: what must not appear, and what must not be written or kept.
import type { Page } from '@playwright/test';
import { untilBadge } from './harness/badge.ts';
import { bar, body, openMail, records } from './harness/outlook.ts';
import { openOptions, openPrivateWindow } from './harness/own-pages.ts';
import { outlookAddress } from './harness/server.ts';
import { drafted, expect, insert, insertButton, part, suggestAsync, test } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

/** A composer's button shows that our script has seen the page; a bar would be there by then. */
async function expectNoBar(page: Page): Promise<void> {
  await page.evaluate(() => window.__outlook.compose());
  await expect(insertButton(page)).toBeVisible();
  await expect(part(page, 'invite-bar')).toHaveCount(0);
}

for (const lang of ['en', 'ja']) {
  for (const name of ['cancellation', 'response', 'forwarded', 'plain', 'sensitive']) {
    test(`nothing stands at a mail of the kind "${name}", page in "${lang}"`, async ({ driven }) => {
      const page = await driven.openOutlook('mail/', { lang });
      await openMail(page, name);
      await expectNoBar(page);
    });
  }
}

test('a bar goes with its request', async ({ driven }) => {
  const page = await driven.openOutlook();
  for (const name of ['cancellation', 'response', 'sensitive']) {
    await openMail(page, 'status');
    await expect(bar(page)).toBeVisible();
    await openMail(page, name);
    await expect(part(page, 'invite-bar')).toHaveCount(0);
  }
});

test('a kick-off stays live, and what says nothing is asked for its agenda', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'kick-off');
  await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
  await openMail(page, 'vague');
  await expect(bar(page).getByRole('button', { name: 'Ask for an agenda' })).toBeVisible();
});

test('a dismissed request stays away, and Undo brings it back', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect(suggestAsync(page)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Hidden for this invitation.');
  await page.reload();
  await openMail(page, 'status');
  await expectNoBar(page);
  await openMail(page, 'vague');
  await expect(bar(page)).toBeVisible();
});

test('nothing happens without a click: no reply is opened, no answer given', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Why?' }).click();
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await expect(body(page)).toHaveCount(0);
  expect(await records(page)).toMatchObject({ drafts: [], sent: [], answered: [] });
});

test('the tiles in a request and in My Day are no week', async ({ driven }) => {
  const own = await openOptions(driven);
  const page = await driven.openOutlook('mail/', { myday: 'open' });
  await openMail(page, 'status');
  await expect(page.locator('[data-calitemid]').first()).toBeVisible();
  await expect(bar(page)).toBeVisible();
  await page.waitForTimeout(2_500); // a view is read after a second at rest
  expect(await readEverythingStored(own)).not.toContain('"source"');
  await untilBadge(own, '');
  await page.evaluate(() => window.__outlook.go('/calendar/view/week'));
  await untilBadge(own, '8.5h'); // so the reading works, where it is meant to
});

test('keeps no title, text or address of any mail', async ({ driven }) => {
  const own = await openOptions(driven);
  const page = await driven.openOutlook();
  await openMail(page, 'sensitive');
  await expectNoBar(page);
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await openMail(page, 'plain');
  await page.evaluate(() => window.__outlook.compose('theo.marsh@lumen.example', 'Numbers'));
  await insert(page, 'limiting');
  await expect(body(page)).toContainText('intentionally limiting');
  const kept = await readEverythingStored(own);
  expect(kept).toContain('reply:'); // the search itself works: which reply was used is kept
  expect(kept).not.toMatch(
    /Performance|Every team reports|third quarter|mina\.sato|robin\.vale|iris\.okafor|theo\.marsh/i,
  );
});

test('from a private window nothing is kept', async ({ driven }) => {
  const page = await openPrivateWindow(driven, outlookAddress());
  const own = await openOptions(driven);
  const before = await readEverythingStored(own);
  await page.bringToFront();
  await page.waitForFunction(() => window.__outlook !== undefined);
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await insert(page, 'limiting');
  await expect(body(page)).toContainText('intentionally limiting');
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Hidden');
  expect(await readEverythingStored(own)).toBe(before);
});

// Why nothing can be done in a tab, as the popup says it, and the one button that leads on.
import type { Page } from '@playwright/test';
import { pressToolbar } from './harness/any-editor.ts';
import type { Driven } from './harness/chromium.ts';
import { openPopup, openPrivateWindow } from './harness/own-pages.ts';
import { gmailAddress } from './harness/server.ts';
import { bar, expect, test } from './harness/test.ts';

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
  };
};

const pattern = 'https://mail.google.com/*';

async function inManager(driven: Driven, what: 'withhold' | 'allow'): Promise<void> {
  driven.spent = true;
  const manager = await driven.context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    ([extensionId, work, host]) =>
      work === 'allow'
        ? chrome.developerPrivate.addHostPermission(extensionId, host)
        : chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    [driven.id, what, pattern] as const,
  );
  await manager.close();
}

const button = (popup: Page, name: string) => popup.getByRole('button', { name, exact: true });

test('access not granted: it is asked for on the click, and the tab is reloaded on the next', async ({ driven }) => {
  await inManager(driven, 'withhold');
  const page = await driven.openConversation('demo');
  await pressToolbar(driven, 'mail.google.com'); // else the browser hides even its address from us
  const popup = await openPopup(driven);
  await expect(popup.getByText('Your browser keeps Suggest Async out of mail.google.com.')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Copy a text for any mail' })).toBeVisible();
  await inManager(driven, 'allow'); // a person's answer to the browser's question
  await button(popup, 'Allow on mail.google.com').click();
  await button(popup, 'Reload this tab').click();
  await page.bringToFront();
  await expect(bar(page)).toBeVisible();
});

test('a private window: said, and everything works', async ({ driven }) => {
  const page = await openPrivateWindow(driven, gmailAddress('demo'));
  await expect(bar(page)).toBeVisible();
  const popup = await openPopup(driven);
  await expect(popup.getByText('Private window: nothing from this page is kept.')).toBeVisible();
  await expect(button(popup, 'Suggest async')).toBeVisible();
});

test('a changed page: what is missing, and diagnostics that hold nothing of the mail', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  await page.evaluate(() => {
    for (const main of document.querySelectorAll('[role="main"]')) main.removeAttribute('role');
  });
  const popup = await openPopup(driven);
  await expect(popup.getByText('Gmail changed; use copy.')).toBeVisible();
  await expect(popup.getByText('Not found: the list of mails.')).toBeVisible();
  await button(popup, 'Copy diagnostics').click();
  const shown = popup.getByRole('textbox', { name: 'Copy diagnostics' });
  const text = await shown.inputValue();
  expect(text).toMatch(/^html/);
  expect(text).toContain('[data-legacy-thread-id]');
  for (const personal of ['Mina', 'Okafor', 'lumen.example', 'mail.google.com', '@'])
    expect(text).not.toContain(personal);
  expect(text.replace(/^ *h[1-6]/gm, '')).not.toMatch(/\d/);
  await button(popup, 'Copy').click();
  await expect(popup.getByText('Copied.', { exact: true })).toBeVisible();
});

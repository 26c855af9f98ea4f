// What goes wrong around us in Outlook's mail, and what a person sees of it.
import { bar, body, markup, openMail, records, replyByHand } from './harness/outlook.ts';
import { injectAgain, reloadExtension } from './harness/own-pages.ts';
import { drafted, expect, insert, insertButton, part, strip, suggestAsync, test } from './harness/test.ts';
import { killWorker } from './harness/worker.ts';

const host = 'outlook.cloud.microsoft';

/** What a draft may not hold, whatever the request held. */
const unsafe = /<(img|script|b)\b|href="javascript:|[\p{Cc}--\n]|[\u202a-\u202e\u2066-\u2069]/iv;

test.describe('a reply that never opens', () => {
  test.beforeEach(async ({ driven, page }) => {
    await driven.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `https://${host}` });
    await driven.openOutlook('mail/', { reply: 'never' });
    await openMail(page, 'status');
    await suggestAsync(page).click();
    await expect(bar(page).getByRole('status')).toHaveText("The reply didn't open. Nothing was changed.");
  });

  test('offers the text to copy, and says "copied" when it is', async ({ page }) => {
    await bar(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(bar(page).getByRole('status')).toHaveText('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Mina[\s\S]+\n\n/);
  });

  test('offers a compose tab on the same host, filled', async ({ driven, page }) => {
    const [tab] = await Promise.all([
      driven.context.waitForEvent('page'),
      bar(page).getByRole('button', { name: 'Open compose tab' }).click(),
    ]);
    await tab.waitForLoadState();
    const { host: opened, pathname, searchParams } = new URL(tab.url());
    expect([opened, pathname]).toEqual([host, '/mail/deeplink/compose']);
    expect(searchParams.get('to')).toBe('mina.sato@lumen.example');
    expect(searchParams.get('subject')).toBe('Re: Weekly status update');
    expect(searchParams.get('body')).toContain('Hello Mina,');
  });
});

test('a composer that is closed while the reply is made gets nothing', async ({ driven, page }) => {
  await driven.openOutlook('mail/', { reply: 'vanishes' });
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await expect(bar(page).getByRole('button', { name: 'Open compose tab' })).toBeVisible();
  await expect(bar(page).getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  await expect(body(page)).toHaveCount(0);
});

test('leaving the mail while its reply opens writes nothing anywhere', async ({ driven, page }) => {
  await driven.openOutlook('mail/', { replyDelay: '600' });
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await openMail(page, 'plain');
  await page.evaluate(() => window.__outlook.compose('theo.marsh@lumen.example', 'Numbers'));
  await page.waitForTimeout(2_000); // the late reply would be written by then
  for (const { text } of (await records(page)).drafts) expect(text).not.toContain('Hello Mina,');
  const texts = await page.locator('[aria-multiline="true"]').allTextContents();
  expect(texts.join()).not.toContain('Hello Mina,');
});

test('the worker may die between click and answer', async ({ driven, page }) => {
  await driven.openOutlook('mail/', { replyDelay: '800' });
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await page.waitForFunction(() => window.__outlook.records.replies === 1); // judged by now, and not yet written
  await killWorker(driven);
  await drafted(page);
  await expect(body(page)).toContainText('Hello Mina,');
});

test('the worker may die while the menu is open', async ({ driven, page }) => {
  await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await insertButton(page).click();
  const line = page.getByRole('option', { name: /limiting my sync/ });
  await expect(line).toBeVisible();
  await killWorker(driven);
  await line.click();
  await expect(body(page)).toContainText('intentionally limiting');
  await expect(strip(page).getByRole('status')).toContainText('Added: ');
});

test('after the extension was reloaded, nothing of the old one is left in an open tab', async ({ driven, page }) => {
  await driven.openOutlook();
  await openMail(page, 'status');
  await replyByHand(page);
  await expect(insertButton(page)).toBeVisible();
  await page.keyboard.type('Mine.');
  const before = await markup(page);
  await reloadExtension(driven);
  await page.bringToFront();
  await page.locator('[role="banner"]').click({ position: { x: 4, y: 4 } });
  await expect(page.locator('suggest-async')).toHaveCount(0);
  expect(await markup(page)).toBe(before);
  await page.evaluate(() => {
    window.__outlook.closeComposers();
    window.__outlook.go('/calendar/view/week');
    window.__outlook.openMail('vague');
  });
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Quick call');
  await expect(page.locator('suggest-async')).toHaveCount(0);
  await page.reload();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
});

test('a second copy of the content script does not make a second bar', async ({ driven, page }) => {
  await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await injectAgain(driven, host);
  await page.bringToFront();
  await suggestAsync(page).click();
  await drafted(page);
  await expect(part(page, 'invite-bar')).toHaveCount(1);
  await expect(insertButton(page)).toHaveCount(1);
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
});

test('an insert that the editor refuses is said, the text is offered, and the next key is written', async ({
  driven,
  page,
}) => {
  await driven.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `https://${host}` });
  await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  const before = await markup(page);
  await body(page).evaluate((root) => {
    // It takes no paste, and puts back whatever else comes.
    const kept = root.innerHTML;
    window.addEventListener('paste', (event) => event.stopImmediatePropagation(), true);
    window.addEventListener(
      'input',
      () => root.replaceChildren(...new DOMParser().parseFromString(kept, 'text/html').body.childNodes),
      { capture: true, once: true },
    );
  });
  await insert(page, 'limiting');
  await expect(strip(page).getByRole('status')).toHaveText(
    'The text could not be inserted. What you wrote is as it was.',
  );
  expect(await markup(page)).toBe(before);
  await strip(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(strip(page).getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('intentionally limiting');
  await expect(body(page)).toBeFocused();
  await page.keyboard.type('e');
  await expect(body(page)).toContainText('e');
});

test("a page's own script can press nothing of ours", async ({ driven, page }) => {
  await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await part(page, 'invite-bar').evaluate((root) => {
    for (const button of root.shadowRoot?.querySelectorAll('button') ?? []) {
      button.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  });
  await bar(page).getByRole('button', { name: 'Why?' }).click(); // a person's click still works, and comes after
  await expect(page.getByRole('dialog', { name: 'Why this?' })).toBeVisible();
  await expect(body(page)).toHaveCount(0);
});

test('a request whose answers go is none any more, and composers go on', async ({ driven, page }) => {
  await driven.openOutlook();
  await openMail(page, 'status');
  await expect(bar(page)).toBeVisible();
  await page.evaluate(() => {
    for (const answer of document.querySelectorAll('[id^="CONV_"] [role="menuitem"]')) answer.remove();
  });
  await expect(part(page, 'invite-bar')).toHaveCount(0);
  await page.evaluate(() => window.__outlook.compose());
  await insert(page, 'limiting');
  await expect(body(page)).toContainText('intentionally limiting');
});

for (const kind of ['html', 'placeholders', 'link', 'bidi', 'nul', 'long']) {
  test(`a title of the kind "${kind}" is text, here and in the draft`, async ({ driven, page }) => {
    await driven.openOutlook();
    await openMail(page, `hostile-${kind}`);
    await expect(bar(page)).toBeVisible();
    const outer = await page.locator('[id^="CONV_"][id$="_SUBJECT"]').boundingBox();
    const inner = await part(page, 'invite-bar').boundingBox();
    expect(inner?.height).toBeLessThan(120);
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
    expect(await part(page, 'invite-bar').evaluate((root) => root.getAttributeNames())).toEqual(['data-place']);
    await bar(page).getByRole('button', { name: 'More replies' }).click();
    await page.getByRole('menu', { name: 'More replies' }).getByRole('menuitem').first().click();
    await drafted(page);
    const own = (await markup(page)).split('<div id="Signature"')[0] ?? '';
    expect(own).toContain('Thank');
    expect(own).not.toMatch(unsafe);
    await expect.poll(async () => (await records(page)).drafts.length).toBeGreaterThan(0);
    const text = (await records(page)).drafts.at(-1)?.text ?? '';
    expect(text).not.toMatch(/\{(me|organizer|event|link)/);
    expect(text.length).toBeLessThan(5_000);
    expect(await page.title()).not.toBe('owned');
  });
}

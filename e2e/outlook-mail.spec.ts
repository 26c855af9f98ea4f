// Outlook on the web: a meeting request, one click, and a draft in Outlook's own reply, in its own editor.
import { bar, body, edges, markup, openMail, records, replyByHand, undoKey } from './harness/outlook.ts';
import { outlookHosts } from './harness/server.ts';
import { drafted, expect, insert, strip, suggestAsync, test } from './harness/test.ts';

for (const host of outlookHosts) {
  test(`the bar stands at a request under ${host}, behind its answers`, async ({ driven }) => {
    const page = await driven.openOutlook('mail/', {}, host);
    await openMail(page, 'status');
    await expect(bar(page)).toBeVisible();
    const order = await page.evaluate(() => {
      const ours = document.querySelector('suggest-async[data-place="invite-bar"]');
      const answers = [...document.querySelectorAll('[id^="CONV_"] [role="menuitem"]')];
      return answers.every(
        (answer) =>
          ours &&
          !answer.parentElement?.contains(ours) &&
          answer.compareDocumentPosition(ours) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    expect(order).toBe(true);
  });
}

test('one click drafts above the signature, and one Ctrl+Z takes exactly that away', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await replyByHand(page);
  await page.keyboard.type('My own words.');
  const [before, kept] = [await markup(page), await edges(page)];
  await suggestAsync(page).click();
  await drafted(page);
  await expect(body(page)).toContainText(/My own words\.[\s\S]*Hello Mina,[\s\S]*Tuesdays to Fridays/);
  expect(await edges(page)).toEqual(kept);
  expect(await markup(page)).not.toContain('suggest-async');
  await body(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(before);
  await expect(strip(page).getByRole('status')).toHaveCount(0);
});

test('Undo is exact, Change swaps, a second click writes nothing twice', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await replyByHand(page);
  const before = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  await suggestAsync(page).click();
  await drafted(page);
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
  await strip(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitemradio', { name: 'Agenda first' }).click();
  await expect(strip(page).getByRole('status')).toContainText('Agenda first');
  expect((await body(page).textContent())?.match(/Hello Mina/g)).toHaveLength(1);
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markup(page)).toBe(before);
});

test('Outlook saves the draft by itself, and nothing is sent', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'status');
  await suggestAsync(page).click();
  await drafted(page);
  await expect.poll(async () => (await records(page)).drafts.at(-1)?.text).toContain('Hello Mina,');
  await expect(strip(page).getByRole('status')).not.toContainText('Please fill in To');
  expect(await records(page)).toMatchObject({ sent: [], answered: [] });
});

test('the menu inserts into the draft that is open, and parts no words', async ({ driven }) => {
  const page = await driven.openOutlook();
  await openMail(page, 'plain');
  await replyByHand(page);
  await page.keyboard.type('Before after');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  await insert(page, 'limiting');
  await expect(body(page)).toContainText(/Before after[\s\S]*intentionally limiting[\s\S]*Tuesdays to Fridays/);
});

for (const lang of ['de', 'ja', 'ar']) {
  test(`works with the page in "${lang}"`, async ({ driven }) => {
    const page = await driven.openOutlook('mail/', { lang });
    await openMail(page, 'status');
    await suggestAsync(page).click();
    await drafted(page);
    await expect(body(page)).toContainText('Hello Mina,');
  });
}

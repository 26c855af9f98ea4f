// The main job: an invitation is open, one click, and a draft stands in Gmail's own composer.
import { attachmentsAsked } from './harness/network.ts';
import {
  bar,
  drafted,
  editable,
  expect,
  markup,
  part,
  replyByHand,
  savedDraft,
  strip,
  suggestAsync,
  test,
  view,
} from './harness/test.ts';

const undoKey = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';

/** Splits what an editable holds at signature and quote, and checks that nothing of ours is in the words before. */
async function ownPart(page: import('@playwright/test').Page) {
  return editable(page).evaluate((node) => {
    const copy = node.cloneNode(true) as HTMLElement;
    const rest = copy.querySelector('.gmail_signature_prefix, .gmail_signature, .gmail_quote');
    const range = document.createRange();
    range.selectNodeContents(copy);
    if (rest) range.setEndBefore(rest);
    const own = document.createElement('div');
    own.append(range.cloneContents());
    return {
      text: own.textContent ?? '',
      attributes: [...own.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
      signature: node.querySelector('.gmail_signature')?.outerHTML,
      quote: node.querySelector('.gmail_quote')?.outerHTML,
    };
  });
}

for (const signature of ['prefix', 'bare', 'none']) {
  for (const quote of ['open', 'collapsed']) {
    test(`drafts above signature (${signature}) and quote (${quote}), and undo is exact`, async ({ driven, page }) => {
      await driven.openConversation('demo', { signature, quote });
      await replyByHand(page);
      const before = await markup(page);
      const { signature: signed, quote: quoted } = await ownPart(page);

      await suggestAsync(page).click();
      await drafted(page);
      const after = await ownPart(page);
      expect(after.text).toContain('Mina');
      expect(after.signature).toBe(signed);
      expect(after.quote).toBe(quoted);
      expect(after.attributes.filter((name) => !['href', 'clear'].includes(name))).toEqual([]);

      await strip(page).getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => markup(page)).toBe(before);
    });
  }
}

test('opens the reply itself, fills it, and Gmail saves the draft', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toBeVisible();
  expect(attachmentsAsked(driven.server.asked)).toEqual([]);
  await suggestAsync(page).click();
  await drafted(page);
  const draft = await savedDraft(page);
  expect(draft.to).toBe('mina.sato@lumen.example');
  expect(draft.subject).toMatch(/^Re: Invitation: Weekly status update/);
  expect(draft.text).toMatch(/Mina[\s\S]+Robin Vale/);
  expect(draft.html).not.toContain('suggest-async');
  expect(attachmentsAsked(driven.server.asked)).toHaveLength(1);
});

test('one Ctrl+Z takes the whole draft back', async ({ driven, page }) => {
  await driven.openConversation('demo', { quote: 'open' });
  await replyByHand(page);
  await page.keyboard.type('Hello');
  const before = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  await expect(editable(page)).toContainText('Hello');
  await editable(page).focus();
  await page.keyboard.press(undoKey);
  await expect.poll(() => markup(page)).toBe(before);
});

test('a second click writes nothing twice', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).dblclick();
  await drafted(page);
  const once = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  expect(await markup(page)).toBe(once);
  await expect(page.locator('[data-compose-id]')).toHaveCount(1);
});

test('Change swaps the reply in place', async ({ driven, page }) => {
  await driven.openConversation('demo', { quote: 'open' });
  await replyByHand(page);
  const empty = await markup(page);
  await suggestAsync(page).click();
  await drafted(page);
  const first = await ownPart(page);
  await strip(page).getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitemradio', { checked: false }).first().click();
  await expect.poll(async () => (await ownPart(page)).text).not.toBe(first.text);
  const second = await ownPart(page);
  expect(second.text.length).toBeGreaterThan(40);
  expect(second.text).not.toContain(first.text.trim());
  expect(second).toMatchObject({ signature: first.signature, quote: first.quote });
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markup(page)).toBe(empty);
});

test('waits for signature and quote that arrive after the composer', async ({ driven, page }) => {
  await driven.openConversation('demo', { content: 'late', quote: 'open', replyDelay: '400' });
  await suggestAsync(page).click();
  await drafted(page);
  await expect(editable(page).locator('.gmail_signature')).toHaveCount(1);
  await expect(editable(page)).toContainText(/Mina[\s\S]+Robin Vale[\s\S]+wrote/);
});

test('writes text into a plain-text composer, above signature and quote', async ({ driven, page }) => {
  await driven.openConversation('demo', { mode: 'plain', quote: 'open' });
  await suggestAsync(page).click();
  await drafted(page);
  const field = page.locator('textarea:visible');
  await expect(field).toHaveValue(/Mina[\s\S]+\n\n-- \nRobin Vale[\s\S]+> Weekly status update/);
  await strip(page).getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue(/^\n\n-- \nRobin Vale/);
});

test('the strip goes when the person types', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await suggestAsync(page).click();
  await drafted(page);
  await editable(page).focus();
  await page.keyboard.type('x');
  await expect(strip(page)).toBeHidden();
});

for (const scenario of ['outlook', 'apple', 'microdata', 'nameless']) {
  test(`reads an invitation of the kind "${scenario}"`, async ({ driven, page }) => {
    await driven.openConversation(scenario);
    await suggestAsync(page).click();
    await drafted(page);
    expect((await savedDraft(page)).text).toMatch(/Robin Vale/);
  });
}

test('a kick-off stays live and offers a working agreement', async ({ driven, page }) => {
  await driven.openConversation('kick-off');
  await expect(bar(page).getByRole('button', { name: 'Worth meeting live' })).toBeVisible();
  await bar(page).getByRole('button', { name: 'More replies' }).click();
  await expect(page.getByRole('menuitem').first()).toHaveText('Suggest async');
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Add working agreement' }).click();
  await drafted(page);
  await expect(editable(page)).toContainText('Theo');
});

test('an invitation that says nothing is asked for its agenda', async ({ driven, page }) => {
  await driven.openConversation('vague');
  await bar(page).getByRole('button', { name: 'Ask for an agenda' }).click();
  await drafted(page);
  await expect(editable(page)).toContainText('Mina');
});

test('answers the mail that holds the invitation, not the last one', async ({ driven, page }) => {
  await driven.openConversation('three');
  await expect(part(page, 'invite-bar')).toHaveCount(1);
  await suggestAsync(page).click();
  await drafted(page);
  expect((await savedDraft(page)).to).toBe('mina.sato@lumen.example');
});

test('stands once, and goes with its conversation', async ({ driven, page }) => {
  await driven.openConversation('demo');
  await expect(bar(page)).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#inbox';
  });
  await view(page).getByText('Numbers for the third quarter').click();
  await expect(view(page).getByRole('heading', { name: 'Numbers for the third quarter' })).toBeVisible();
  await expect(part(page, 'invite-bar')).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(bar(page)).toHaveCount(1);
});

// Nothing is read from a localized label or an obfuscated class where another mark exists.
import { bar, drafted, expect, markup, part, savedDraft, strip, suggestAsync, test, view } from './harness/test.ts';

for (const hl of ['de', 'ja', 'ar']) {
  for (const renamed of ['0', '1']) {
    test(`works with Gmail in ${hl}${renamed === '1' ? ', every class renamed' : ''}`, async ({ driven, page }) => {
      await driven.openConversation('demo', { hl, renamed, quote: 'open' });
      await expect(part(page, 'invite-bar')).toHaveCount(1);
      await suggestAsync(page).click();
      await drafted(page);
      const draft = await savedDraft(page);
      expect(draft.to).toBe('mina.sato@lumen.example');
      expect(draft.text).toMatch(/Mina[\s\S]+Robin Vale/);
      expect(await markup(page)).toMatch(/gmail_signature[\s\S]+gmail_quote/);
    });
  }
}

test('shows nothing on a conversation without an invitation, every class renamed', async ({ driven, page }) => {
  await driven.openConversation('plain', { renamed: '1', hl: 'ja' });
  await page.getByText('Mina', { exact: true }).waitFor();
  await page.evaluate(() => window.__gmail.compose());
  await expect(part(page, 'compose-button')).toHaveCount(1); // so our script has looked around
  await expect(part(page, 'invite-bar')).toHaveCount(0);
});

test('answers a German invitation in German, and says so', async ({ driven, page }) => {
  await driven.openConversation('german');
  await expect(bar(page)).toContainText('Reply in German');
  await bar(page).locator('.main').click();
  await expect(strip(page)).toContainText('Drafted in German: ');
  const { text } = await savedDraft(page);
  expect(text).toMatch(
    /Guten Tag Mina Sato,\s+vielen Dank, dass Sie mich bei „Wöchentlicher Statusbericht“ einbeziehen\./,
  );
  expect(text).toMatch(/Freundliche Grüße[\s-]+Robin Vale/);
});

test.describe('the browser in Arabic', () => {
  test.use({ launch: { lang: 'ar' } });
  test('speaks Arabic beside the invitation, right to left', async ({ driven, page }) => {
    await driven.openConversation('demo', { hl: 'ar' });
    await expect(part(page, 'invite-bar').locator('.surface')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('button', { name: 'اقتراح غير متزامن', exact: true }).click();
    await expect(view(page).locator('[g_editable="true"]')).toContainText('Mina');
  });
});

test.describe('the browser in German', () => {
  test.use({ launch: { lang: 'de' } });
  test('speaks German beside the invitation and English in the reply', async ({ driven, page }) => {
    await driven.openConversation('demo', { hl: 'de' });
    await expect(bar(page)).toBeVisible();
    const words = await part(page, 'invite-bar').evaluate(
      (host) => host.shadowRoot?.querySelector('.main')?.textContent,
    );
    expect(words).not.toBe('Suggest async');
    await part(page, 'invite-bar').locator('.main').click();
    await expect(view(page).locator('[g_editable="true"]')).toContainText(/Thank/);
  });
});

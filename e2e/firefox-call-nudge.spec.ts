// The sender's nudge in Firefox: swapped in and undone exactly in both editors.
import { expect, test } from '@playwright/test';
import { type DrivenFirefox, launchFirefox, press, untilSaid, withSetting } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';

let driven: DrivenFirefox;

test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.beforeAll(async () => {
  driven = await launchFirefox(withSetting('callNudge'));
});
test.afterAll(() => driven?.close());
test.afterEach(() => {
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const sentence = 'Can we hop on a quick call?';
const gmailBody = '[role="listitem"] [g_editable="true"]';
const outlookBody = '[role="textbox"][aria-multiline="true"]';

const replies = {
  Gmail: async () => {
    await driven.openConversation('plain', { quote: 'open' });
    await (await driven.page.waitForSelector('[role="link"][jslog^="21576;"]'))?.click();
    await driven.page.waitForSelector(`${gmailBody} .gmail_signature`);
    return gmailBody;
  },
  Outlook: async () => {
    await driven.openOutlook();
    await driven.page.evaluate(() => window.__outlook.openMail('plain'));
    const reply = '[role="toolbar"] [role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])';
    await (await driven.page.waitForSelector(reply, { visible: true }))?.click();
    await driven.page.waitForSelector(`${outlookBody} #Signature`);
    return outlookBody;
  },
};

for (const [host, reply] of Object.entries(replies)) {
  test(`in ${host} the sentence is swapped, and Undo restores the mail`, async () => {
    const { page } = driven;
    const body = await reply();
    const text = () => page.$eval(body, (node) => node.textContent?.replaceAll('\u00a0', ' '));
    const markup = () => page.$eval(body, (node) => node.innerHTML);
    await page.keyboard.type(`The draft is done. ${sentence} It would help.`);
    await untilSaid(page, 'composer-line', 'Could this go in writing?');
    const before = await markup();
    await press(page, 'Swap in');
    await untilSaid(page, 'composer-line', 'Swapped in');
    expect(await text()).toMatch(/^The draft is done\. Could we settle this in writing\?.+ It would help\./);
    await press(page, 'Undo');
    await expect.poll(markup).toBe(before);
    await page.keyboard.type('!');
    expect(await text()).toContain(`${sentence} It would help.!`);
  });
}

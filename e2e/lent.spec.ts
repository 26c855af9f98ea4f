// The tests' own browser: what one test leaves behind must not make another pass or fail.
import { expect, test } from '@playwright/test';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { LentChromium } from './harness/lent.ts';
import { openOptions } from './harness/own-pages.ts';
import { bar } from './harness/test.ts';
import { readEverythingStored } from './harness/worker.ts';

/** Everything stored, once the background has opened its store; but that the welcome page was shown, once for a profile. */
async function readStored(driven: Driven): Promise<string> {
  const own = await openOptions(driven);
  await own.getByRole('textbox').first().waitFor();
  return (await readEverythingStored(own)).replace('[true],["welcomed"]', '[],[]');
}

test('is given back as new: nothing stored, no page, no request and no message left', async () => {
  const fresh = await launchChromium();
  const asNew = await readStored(fresh);
  await fresh.close();

  const lent = new LentChromium();
  try {
    const first = await lent.lend({});
    await first.openConversation('demo');
    await bar(first.page).getByRole('button', { name: 'Hide' }).click();
    await expect(bar(first.page).getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await readStored(first)).not.toBe(asNew);
    await first.page.evaluate(() => localStorage.setItem('left', 'behind'));
    first.server.attachment = 'missing';
    await lent.giveBack(true);

    const second = await lent.lend({});
    expect(second.context).toBe(first.context);
    expect(second.context.pages()).toEqual([second.page]);
    expect([second.server.asked, second.problems, second.server.attachment]).toEqual([[], [], 'ok']);
    expect(await readStored(second)).toBe(asNew);
    await second.openConversation('demo');
    await expect(bar(second.page)).toBeVisible();
    expect(await second.page.evaluate(() => localStorage.getItem('left'))).toBeNull();
  } finally {
    await lent.end();
  }
});

test('is given to nobody else after a failure, or when it was changed for good', async () => {
  const lent = new LentChromium();
  try {
    const failed = await lent.lend({});
    await lent.giveBack(false);
    const spent = await lent.lend({});
    expect(spent.context).not.toBe(failed.context);
    spent.spent = true;
    await lent.giveBack(true);
    expect((await lent.lend({})).context).not.toBe(spent.context);
  } finally {
    await lent.end();
  }
});

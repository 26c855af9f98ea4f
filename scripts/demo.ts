import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium } from '../e2e/harness/chromium.ts';

const picture = join('out', 'demo.png');
const isHeadless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

const editable = (page: Page) => page.locator('[g_editable="true"]:visible');

/** The main job as a person does it: an invitation is open, one click, and a draft stands in Gmail's own composer. */
async function suggest(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Suggest async', exact: true }).click();
  const signature = editable(page).locator('.gmail_signature');
  await signature.waitFor();
  await page.waitForFunction(() => window.__gmail.records.drafts.length > 0);
  const draft = await page.evaluate(() => window.__gmail.records.drafts.at(-1));
  await editable(page).scrollIntoViewIfNeeded();
  return `To: ${draft?.to}\nSubject: ${draft?.subject}\n\n${draft?.text.trim().replace(/\n{3,}/g, '\n\n')}`;
}

/** For a machine: performs the main job, prints the draft, writes a picture. */
async function perform(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1240 }); // bar and draft in one picture
  await page.getByRole('button', { name: 'Suggest async', exact: true }).waitFor();
  console.log(`Opened an invented invitation at ${page.url()}`);
  const draft = await suggest(page);
  const sent = await page.evaluate(() => window.__gmail.records.sent.length);
  console.log(`Clicked Suggest async. Gmail's own composer now holds:\n\n${draft.replace(/^/gm, '    ')}\n`);
  console.log(`Mails sent: ${sent}. Picture: ${picture}`);
}

const driven = await launchChromium({ headless: isHeadless });
const page = await driven.openConversation('demo');
if (isHeadless) {
  try {
    await perform(page);
  } catch (error) {
    console.error(`The demo did not get through: ${error instanceof Error ? error.message : error}`);
    console.error(driven.problems.join('\n'));
    process.exitCode = 1;
  }
  mkdirSync('out', { recursive: true });
  await page.screenshot({ path: picture });
  await driven.close();
} else {
  console.log(
    'An invented invitation is open under mail.google.com; every host is a local server. Click Suggest async.',
  );
  console.log('Close the window to end.');
  await new Promise<void>((closed) => driven.context.on('close', () => closed()));
  await driven.server.close();
}

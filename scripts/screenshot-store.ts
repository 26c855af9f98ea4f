// What the stores show: five pictures of 1280 × 800 and the promotional tile of 440 × 280. Into out/screenshots/store/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { untilBadge } from '../e2e/harness/badge.ts';
import { openCard } from '../e2e/harness/calendar.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { openOptions, openPopup } from '../e2e/harness/own-pages.ts';

const base64 = (content: Buffer): string => content.toString('base64');
const teal = '#0c655e';

const shoot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join('out/screenshots/store', `${name}.png`), animations: 'disabled' });

/** A page of our own drawing; our extension's pages allow no foreign styles. */
async function draw(page: Page, width: number, height: number, body: string): Promise<void> {
  await page.goto('about:blank');
  await page.setViewportSize({ width, height });
  await page.setContent(`<body style="margin: 0; height: ${height}px; display: flex; align-items: center;
    justify-content: center; gap: 64px; background: #e2f1ef; color: #1c2426; font: 32px/44px system-ui">${body}</body>`);
}

export async function takeStorePictures(): Promise<void> {
  const driven = await launchChromium();
  const { page } = driven;
  await page.setViewportSize({ width: 1280, height: 800 });

  await driven.openCalendar();
  const options = await openOptions(driven, 'rules');
  await untilBadge(options, '8.5h');
  await page.bringToFront();
  await openCard(page, 'status');
  await page.locator('suggest-async .main').waitFor();
  await shoot(page, '3-google-calendar');

  await driven.openConversation('demo');
  await page.locator('suggest-async .main').waitFor();
  await shoot(page, '1-gmail-invitation');
  await page.locator('suggest-async .main').click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.mouse.move(640, 400);
  await page.mouse.wheel(0, 2000);
  await page.mouse.move(0, 0);
  await shoot(page, '2-gmail-draft');

  await options.setViewportSize({ width: 1280, height: 800 });
  await shoot(options, '5-rules');
  await options.close();

  const popup = await openPopup(driven);
  await popup.setViewportSize({ width: 380, height: 720 });
  await popup.getByRole('meter').waitFor();
  const picture = base64(await popup.screenshot({ animations: 'disabled', fullPage: true }));
  await popup.close();
  await draw(
    page,
    1280,
    800,
    `<p style="width: 480px"><b>Your week at a glance.</b><br>What this tab offers, the hours of your live meetings, and a
      pause. Nothing leaves the browser.</p>
    <img src="data:image/png;base64,${picture}" style="max-height: 752px; border-radius: 12px; box-shadow: 0 8px 40px #1028243d">`,
  );
  await shoot(page, '4-popup');

  const mark = base64(readFileSync('public/icons/mark.svg'));
  await draw(
    page,
    440,
    280,
    `<div style="text-align: center; color: ${teal}"><img src="data:image/svg+xml;base64,${mark}" width="88" height="88">
      <div style="font-weight: 600">Suggest Async</div>
      <div style="font-size: 18px; line-height: 28px; color: #1c2426">Could we do this in writing?</div></div>`,
  );
  await shoot(page, 'tile');
  await driven.close();
}

// Every captured piece of the real Gmail, Google Calendar and Outlook, under their addresses: we find nothing to do there, break
// nothing and say nothing. (Cards of other people's invitations were captured in parts only; the readers' tests join them.)
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { findForbidden } from './harness/network.ts';
import { askTab, openQuietPage } from './harness/own-pages.ts';

const root = fileURLToPath(new URL('../../shared/captures/', import.meta.url));
const isThere = existsSync(root);
const hosts = [
  { folder: 'gmail', host: 'mail.google.com', path: '/mail/u/0/', atLeast: 20 },
  { folder: 'google-calendar', host: 'calendar.google.com', path: '/calendar/u/0/r/week', atLeast: 12 },
  { folder: 'outlook', host: 'outlook.office.com', path: '/mail/inbox/id/AAQk', atLeast: 6 },
];

const capturesOf = (folder: string): string[] =>
  isThere ? readdirSync(`${root}${folder}`).filter((file) => file.endsWith('.html')) : [];

for (const { folder, host, path, atLeast } of hosts) {
  test.describe(folder, () => {
    test.describe.configure({ mode: 'serial' });

    test('the captures are there', () => {
      test.skip(!isThere && !process.env.CI, '../shared is not there');
      expect(capturesOf(folder).length).toBeGreaterThan(atLeast);
    });

    test.describe('captures', () => {
      let driven: Driven;
      let own: Page;
      test.beforeAll(async () => {
        driven = await launchChromium();
        own = await openQuietPage(driven);
      });
      test.afterAll(() => driven?.close());

      for (const capture of capturesOf(folder)) {
        test(capture, async () => {
          const html = readFileSync(`${root}${folder}/${capture}`, 'utf8');
          const body = `<!doctype html><title>Mail</title><body>${html}`;
          driven.server.override = (asked) =>
            asked.host === host && asked.initiator === 'navigation'
              ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body }
              : undefined;
          driven.problems.length = 0;
          const { page } = driven;
          await page.goto(`https://${host}${path}`, { waitUntil: 'domcontentloaded' });
          const state = await askTab(own, host);
          expect(state, 'our script has looked at the page').toHaveProperty('health');
          const { changed, bars } = await page.evaluate((source) => {
            const bars = document.querySelectorAll('suggest-async[data-place="invite-bar"]').length;
            const copy = document.body.cloneNode(true) as HTMLElement;
            const original = new DOMParser().parseFromString(source, 'text/html').body;
            // A parser that runs scripts reads what is in `noscript` otherwise than one that doesn't.
            for (const each of [copy, original]) {
              for (const apart of each.querySelectorAll('suggest-async, noscript')) apart.remove();
            }
            return { changed: !copy.isEqualNode(original), bars };
          }, body);
          expect(bars, 'no capture holds a whole invitation').toBe(0);
          expect(changed, 'the host page is as it was').toBe(false);
          expect(driven.problems).toEqual([]);
          const ofScripts = driven.server.asked.filter(({ initiator }) => initiator === 'script');
          expect(findForbidden(ofScripts)).toEqual([]);
        });
      }
    });
  });
}

// Every captured piece of the real Gmail, under Gmail's address: we find nothing to do there and break nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { type Driven, launchChromium } from './harness/chromium.ts';
import { findForbidden } from './harness/network.ts';
import { openPopup } from './harness/own-pages.ts';

const folder = fileURLToPath(new URL('../../shared/captures/gmail/', import.meta.url));
const isThere = existsSync(folder);
const captures = isThere ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

test.describe.configure({ mode: 'serial' });

test('the captures are there', () => {
  test.skip(!isThere && !process.env.CI, '../shared is not there');
  expect(captures.length).toBeGreaterThan(20);
});

test.describe('captures', () => {
  let driven: Driven;
  test.beforeAll(async () => {
    driven = await launchChromium();
  });
  test.afterAll(() => driven?.close());

  /** The popup asks the content script how it is: by its answer that has looked at the page. */
  async function untilLookedAt(): Promise<void> {
    const popup = await openPopup(driven);
    await popup.getByRole('button', { name: 'Pause' }).waitFor();
    await popup.close();
  }

  for (const capture of captures) {
    test(capture, async () => {
      const html = readFileSync(`${folder}${capture}`, 'utf8');
      const body = `<!doctype html><title>Mail</title><body>${html}`;
      driven.server.override = ({ host, initiator }) =>
        host === 'mail.google.com' && initiator === 'navigation'
          ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body }
          : undefined;
      driven.problems.length = 0;
      const { page } = driven;
      await page.goto('https://mail.google.com/mail/u/0/');
      await untilLookedAt();
      const { changed, bars } = await page.evaluate((source) => {
        const bars = document.querySelectorAll('suggest-async[data-place="invite-bar"]').length;
        const copy = document.body.cloneNode(true) as HTMLElement;
        for (const ours of copy.querySelectorAll('suggest-async')) ours.remove();
        const original = new DOMParser().parseFromString(source, 'text/html').body;
        return { changed: !copy.isEqualNode(original), bars };
      }, body);
      expect(bars, 'no capture of Gmail holds an invitation').toBe(0);
      expect(changed, 'the host page is as it was').toBe(false);
      expect(driven.problems).toEqual([]);
      const ofScripts = driven.server.asked.filter(({ initiator }) => initiator === 'script');
      expect(findForbidden(ofScripts)).toEqual([]);
    });
  }
});

// A calendar's feed in Firefox, with no calendar tab. No driver gets into an extension's own pages there, so a script in a
// copy of the build's welcome page adds the feed, as the options do, and tells the badge by the address of a tab.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { calendarText, feedUrl, meeting } from '../src/background/testing/feed.ts';
import { type Alter, launchFirefox } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';

declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  action: { getBadgeText(tab: object): Promise<string> };
  tabs: { create(tab: { url: string }): Promise<unknown> };
};

test.setTimeout(90_000);

/** Runs in the welcome page. */
async function addAndTell(address: string, place: string): Promise<void> {
  const answer = await browser.runtime.sendMessage({ type: 'addFeed', data: { address } });
  const badge = await browser.action.getBadgeText({});
  await browser.tabs.create({ url: `${place}${encodeURIComponent(JSON.stringify({ answer, badge }))}` });
}

const place = 'https://mail.google.com/told?';
const inWelcome: Alter = (copy) => {
  const page = join(copy, 'src/ui/welcome/index.html');
  writeFileSync(join(copy, 'add.js'), `(${addAndTell})(${JSON.stringify(feedUrl)}, ${JSON.stringify(place)});`);
  const script = '<script type="module" src="/add.js"></script></head>';
  writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', script));
};

test('fills the badge with no calendar tab, and the request says nothing of the person', async () => {
  const start = `${Temporal.Now.plainDateISO('UTC').toString().replaceAll('-', '')}T100000Z`;
  const asked: unknown[] = [];
  const driven = await launchFirefox(inWelcome, undefined, (server) =>
    server.feeds.set(feedUrl, ({ headers: { cookie, referer } }, response) => {
      asked.push([cookie, referer]);
      response.writeHead(200, { 'content-type': 'text/calendar' }).end(calendarText(meeting('aaaaa', start)));
    }),
  );
  const told = () => driven.server.asked.find(({ path }) => path.startsWith('/told?'))?.path ?? '';
  await expect.poll(told, { timeout: 30_000 }).not.toBe('');
  const { answer, badge } = JSON.parse(decodeURIComponent(told().replace('/told?', '')));
  expect(answer).toEqual({ value: { ok: true } });
  expect(badge).toBe('1h');
  expect(asked).toEqual([[undefined, undefined]]);
  expect(driven.server.asked.filter(({ path }) => /^\/calendar\/.*\/r\//.test(path))).toEqual([]);
  expect(findForbidden(driven.server.asked, driven.server.feeds)).toEqual([]);
  expect(driven.problems).toEqual([]);
  await driven.close();
});

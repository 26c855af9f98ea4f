// What an administrator sets, in Firefox. It is seen in what goes into a mail: no driver gets into an extension's own pages.
import { expect, test } from '@playwright/test';
import { findButton, launchFirefox } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';

test.setTimeout(90_000);

test('a reply passes on the organization’s page, though a part of the policy is wrong', async () => {
  const driven = await launchFirefox(undefined, {
    settings: { limits: { week: 'many' } },
    links: [{ id: 'house', title: 'The Maple way', url: 'https://maple.example/async' }],
  });
  const page = await driven.openConversation('demo');
  await (await findButton(page, 'Suggest async')).click();
  const link = await page.waitForSelector('[g_editable="true"] a[href="https://maple.example/async"]');
  expect(await link?.evaluate((node) => node.textContent)).toBe('The Maple way');
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
  await driven.close();
});

// In the languages whose words are longest, tallest or the other way round, in 320 px and with text twice as large.
import { expectFits, leave, show } from '../parts/test-page.ts';
import './popup.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { sampleAdvice } from '../inpage/test-samples.ts';
import { speak } from '../parts/test-i18n.ts';
import { Popup } from './popup.tsx';
import type { PopupView, TabView } from './tab-view.ts';
import { FakeCalls, knownWeek, now } from './test-calls.ts';

const invited: TabView = { kind: 'ready', invite: sampleAdvice('suggest-async'), composer: true };
const states: Record<string, Partial<PopupView>> = {
  'an invitation': { tab: invited },
  elsewhere: { tab: { kind: 'elsewhere', field: 'closed' }, privateWindow: true },
  'no access': { tab: { kind: 'no-access', pattern: 'https://outlook.cloud.microsoft/*' } },
  'an old tab': { tab: { kind: 'unheard' } },
  'a changed host': { tab: { kind: 'stepped-back', host: 'gmail', missing: 'main view' } },
  paused: { tab: invited, pausedUntil: 'forever' },
};

afterEach(() => {
  leave();
  speak('en');
});

for (const [name, view] of Object.entries(states)) {
  test.each(['de', 'ar', 'ja'] as const)(`${name}: nothing sticks out (%s)`, async (language) => {
    speak(language);
    const calls = new FakeCalls(view);
    calls.week = knownWeek({ minutes: 750, unansweredMinutes: 90 });
    await show(<Popup calls={calls} now={() => now} />, 320);
    await expect.element(page.getByRole('meter')).toBeVisible();
    for (const opener of document.querySelectorAll<HTMLElement>('[aria-expanded="false"], .week button'))
      opener.click();
    await expectFits(language, 380);
  });
}

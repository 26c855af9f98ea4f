// In the languages whose words are longest, tallest or the other way round, in 320 px and with text twice as large.
import { expectFits, leave, show } from '../parts/test-page.ts';
import '../options/options.css';
import './welcome.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FakeBackground } from '../options/test-background.ts';
import { speak } from '../parts/test-i18n.ts';
import { stepIds } from './steps.ts';
import { Welcome } from './welcome.tsx';

afterEach(() => {
  leave();
  speak('en');
});

for (const step of stepIds) {
  test.each(['de', 'ar', 'ja'] as const)(`${step}: nothing sticks out (%s)`, async (language) => {
    speak(language);
    location.hash = step;
    await show(<Welcome calls={new FakeBackground()} />, 320);
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expectFits(language, 1000);
  });
}

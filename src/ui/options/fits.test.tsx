// In the languages whose words are longest, tallest or the other way round, in 320 px and with text twice as large.
import { expectFits, leave, show } from '../parts/test-page.ts';
import './options.css';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '../parts/test-i18n.ts';
import { Options } from './options.tsx';
import { sectionIds } from './sections.ts';
import { FakeBackground } from './test-background.ts';

afterEach(() => {
  leave();
  speak('en');
});

for (const id of sectionIds) {
  test.each(['de', 'ar', 'ja'] as const)(`${id}: nothing sticks out (%s)`, async (language) => {
    speak(language);
    location.hash = id;
    const background = new FakeBackground();
    background.shelf.settings.boundaryRule.on = true;
    await show(<Options calls={background} />, 320);
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    for (const opener of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')) opener.click();
    await expectFits(language, 1000);
  });
}

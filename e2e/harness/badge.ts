import { expect } from '@playwright/test';
import type { Page } from 'playwright';

declare const chrome: {
  action: {
    getBadgeText(tab: object): Promise<string>;
    getTitle(tab: object): Promise<string>;
    getBadgeBackgroundColor(tab: object): Promise<number[]>;
  };
};

/** What the toolbar shows. `color`: red, green, blue. */
export const readBadge = (own: Page): Promise<{ text: string; title: string; color: number[] }> =>
  own.evaluate(async () => ({
    text: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
    color: (await chrome.action.getBadgeBackgroundColor({})).slice(0, 3),
  }));

/** Which of red, amber and grey a color is nearest to, by its channels alone. */
export function shadeOf([red = 0, green = 0, blue = 0]: number[]): 'grey' | 'amber' | 'red' {
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 40) return 'grey';
  return green > red / 3 ? 'amber' : 'red';
}

export const untilBadge = (own: Page, text: string): Promise<void> =>
  expect.poll(async () => (await readBadge(own)).text, { timeout: 15_000 }).toBe(text);

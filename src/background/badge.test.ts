import './testing/browser.ts';

import { describe, expect, it, test } from 'vitest';
import type { WeekView } from '../domain/week-view.ts';
import { badgeFor, textColor } from './badge-for.ts';

const until = '2026-11-23T17:30:00Z';
const days = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`);
const week = (more: Partial<WeekView> = {}): WeekView => ({
  ...{ week: '2026-11-23', known: true, minutes: 510, unansweredMinutes: 0, limit: 600, dayLimit: 120 },
  days: days.map((date) => ({ date, minutes: 0, unanswered: 0, read: true })),
  ...{ doubts: [], services: ['google'], trend: [] },
  ...more,
});
const badge = (more: Partial<WeekView> = {}, locale = 'en') =>
  badgeFor({ storeUnavailable: false, week: week(more) }, locale, 'Europe/Berlin');

test.each([
  [{ storeUnavailable: false }, 'Suggest Async'],
  [{ storeUnavailable: false, pausedUntil: 'forever', week: week() }, 'Suggest Async: paused'],
  [
    { storeUnavailable: false, pausedUntil: until, week: week() },
    expect.stringMatching(/^Suggest Async: paused until Mo\W+18:30$/),
  ],
  [
    { storeUnavailable: true, pausedUntil: until },
    "Suggest Async: what you saved can't be read right now. Restart the browser; nothing is lost.",
  ],
])(
  'without a known week, paused or without its store the badge shows no number, and its title says why: %j',
  (state, title) => {
    expect(badgeFor(state, 'de', 'Europe/Berlin')).toMatchObject({ text: '', title });
  },
);

describe('the number', () => {
  it.each([
    [0, '0h'],
    [30, '0.5h'],
    [510, '8.5h'],
    [480, '8h'],
    [596, '9.9h'],
    [598, '10h'],
    [600, '10h'],
    [740, '12h'],
    [3000, '50h'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(badge({ minutes }).text).toBe(text);
    expect(text.length).toBeLessThanOrEqual(4);
  });

  it('is written as in the language of our words', () => {
    expect(badge({}, 'de').text).toBe('8,5h');
  });
});

/** WCAG 2 contrast of two colors. */
function contrast(one: string, other: string): number {
  const luminance = (color: string) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort();
  return (light + 0.05) / (dark + 0.05);
}

describe('the color', () => {
  const [grey, amber, red] = ['#5f6368', '#855300', '#b3261e'];

  it.each([
    ['79 %', 474, grey, '7.9h'],
    ['just under 80 %', 479, grey, '8h'],
    ['80 %', 480, amber, '8h'],
    ['just under 100 %', 599, amber, '10h'],
    ['100 %', 600, red, '10h'],
  ])('follows the minutes, not what is rounded: %s', (_, minutes, color, text) => {
    expect(badge({ minutes })).toMatchObject({ color, text });
  });

  it('leaves the number readable', () => {
    for (const minutes of [0, 480, 600])
      expect(contrast(badge({ minutes }).color, textColor)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the title', () => {
  it('says hours and limit, what is unanswered, and what was not read', () => {
    const read = days.map((date, index) => ({ date, minutes: 0, unanswered: 0, read: index < 5 }));
    expect(badge({ minutes: 300, unansweredMinutes: 90, days: read }).title).toBe(
      'Suggest Async: 5 of 10 h in live meetings this week. 1.5 h unanswered. Not read yet: Saturday and Sunday.',
    );
  });

  it('says in words what the color says', () => {
    expect(badge({ minutes: 479 }).title).not.toMatch(/limit/);
    expect(badge({ minutes: 480 }).title).toContain('close to your limit');
    expect(badge({ minutes: 600 }).title).toContain('limit is reached');
  });
});

import './testing/browser.ts';

import { expect, test } from 'vitest';
import { badgeFor } from './badge.ts';

const until = '2026-11-23T17:30:00Z';

test.each([
  [{ storeUnavailable: false }, 'Suggest Async'],
  [{ storeUnavailable: false, pausedUntil: 'forever' }, 'Suggest Async: paused'],
  [{ storeUnavailable: false, pausedUntil: until }, expect.stringMatching(/^Suggest Async: paused until Mo\W+18:30$/)],
  [
    { storeUnavailable: true, pausedUntil: until },
    "Suggest Async: what you saved can't be read right now. Restart the browser; nothing is lost.",
  ],
])(
  'the badge of %j shows no number as long as no load is known, and says in its title how things stand',
  (state, title) => {
    expect(badgeFor(state, 'de', 'Europe/Berlin')).toMatchObject({ text: '', title });
  },
);

import { beforeEach, expect, test, vi } from 'vitest';
import type { CalendarView } from '../domain/calendar-view.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../platform/native.ts', () => ({ browser: { runtime: { id: 'ours', sendMessage } } }));

const { giveView, takeView } = await import('./week-reading.ts');

const view = (day: string) => ({ kind: 'grid', days: [day], chips: [] }) as unknown as CalendarView;

beforeEach(() => void sendMessage.mockReset());

/** The background answers, and the file has run and seen this. */
const run = (seen?: CalendarView) =>
  sendMessage.mockImplementationOnce(async () => {
    if (seen) giveView(seen);
    return {};
  });

test('each reading has the file put in anew, and is what it saw then', async () => {
  run(view('2026-11-23'));
  expect(await takeView('google-calendar')).toEqual(view('2026-11-23'));
  run(view('2026-11-30'));
  expect(await takeView('google-calendar')).toEqual(view('2026-11-30'));
  expect(sendMessage.mock.calls).toEqual(
    Array(2).fill([{ type: 'loadParts', data: { host: 'google-calendar', file: 'week' } }]),
  );
});

test('a file that failed gives nothing: no reading of before is taken for it', async () => {
  run(view('2026-11-23'));
  await takeView('outlook');
  run();
  await expect(takeView('outlook')).rejects.toThrow('outlook');
});

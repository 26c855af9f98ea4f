import type { Settings } from '../domain/settings.ts';
import { browser } from '../platform/browser.ts';
import { updateSettings } from './store/settings.ts';

/** Wakes us when the pause ends, to draw anew; the end itself is a matter of the clock. */
export const pauseEndAlarm = 'pause-end';

export function isPaused({ pausedUntil }: Settings, now: Temporal.Instant): boolean {
  if (pausedUntil === undefined) return false;
  return pausedUntil === 'forever' || Temporal.Instant.compare(now, Temporal.Instant.from(pausedUntil)) < 0;
}

/** Pauses until an instant or `'forever'`; `undefined` ends the pause. */
export async function pauseUntil(until: string | undefined): Promise<Settings> {
  return updateSettings(({ pausedUntil: _, ...settings }) =>
    until === undefined ? settings : { ...settings, pausedUntil: until },
  );
}

/** Sets the alarm for the end of the pause, if one lies ahead. Alarms may be gone after a restart: called at each start. */
export async function setPauseAlarm(settings: Settings, now: Temporal.Instant): Promise<void> {
  const { pausedUntil } = settings;
  if (!pausedUntil || pausedUntil === 'forever' || !isPaused(settings, now)) {
    await browser.alarms.clear(pauseEndAlarm);
    return;
  }
  await browser.alarms.create(pauseEndAlarm, { when: Temporal.Instant.from(pausedUntil).epochMilliseconds });
}

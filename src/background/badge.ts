import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import { type BadgeState, badgeFor, textColor } from './badge-for.ts';
import { currentWeek } from './load.ts';
import { isPaused } from './pause.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getSettings } from './store/settings.ts';

async function readState(now: Temporal.Instant): Promise<BadgeState & { zone?: string }> {
  try {
    const settings = await getSettings();
    const { pausedUntil, zone } = settings;
    const week = await currentWeek(settings, now);
    return {
      storeUnavailable: false,
      ...(pausedUntil && isPaused(settings, now) ? { pausedUntil } : {}),
      ...(week.known && { week }),
      ...(zone && { zone }),
    };
  } catch (error) {
    if (error instanceof StoreUnavailableError) return { storeUnavailable: true };
    throw error;
  }
}

/** Wakes us at midnight, when a day and perhaps a week begins. */
export const newDayAlarm = 'new-day';

async function setDayAlarm(now: Temporal.Instant, zone: string): Promise<void> {
  const { epochMilliseconds: when } = now.toZonedDateTimeISO(zone).startOfDay().add({ days: 1 });
  if (when === dayEnd) return;
  dayEnd = when;
  await browser.alarms.create(newDayAlarm, { when });
}

// Caches: the browser forgets badge and alarm when it forgets us.
let dayEnd = 0;
let drawn = '';
let turns = 0;

/**
 * Draws the badge from the store, if it looks different by now. Browsers forget it when they close, so each start of
 * ours draws it again. Of two drawings at once only the later, which knows more, is seen.
 */
export async function drawBadge(now: Temporal.Instant): Promise<void> {
  turns += 1;
  const turn = turns;
  const { zone = Temporal.Now.timeZoneId(), ...state } = await readState(now);
  await setDayAlarm(now, zone);
  const badge = badgeFor(state, t('interface_language'), zone);
  const look = JSON.stringify(badge);
  if (turn !== turns || look === drawn) return;
  drawn = look;
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setBadgeTextColor({ color: textColor }),
    browser.action.setTitle({ title: badge.title }),
  ]);
}

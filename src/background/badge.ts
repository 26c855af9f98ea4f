import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import { isPaused } from './pause.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getSettings } from './store/settings.ts';

/** What the toolbar's badge is made from. */
export interface BadgeState {
  /** Instant, or `'forever'`; missing when not paused. */
  pausedUntil?: string;
  storeUnavailable: boolean;
}

export interface Badge {
  text: string;
  color: string;
  title: string;
}

const grey = '#5f6368';

/** Text stays empty as long as no sync load is known; the state is said in the title. `locale` is our words' language, `zone` the user's. */
export function badgeFor(state: BadgeState, locale: string, zone: string): Badge {
  return { text: '', color: grey, title: titleFor(state, locale, zone) };
}

function titleFor({ pausedUntil, storeUnavailable }: BadgeState, locale: string, zone: string): string {
  if (storeUnavailable) return t('badge_store');
  if (pausedUntil === undefined) return t('extension_name');
  if (pausedUntil === 'forever') return t('badge_paused');
  const time = Temporal.Instant.from(pausedUntil).toZonedDateTimeISO(zone);
  return t('badge_paused_until', time.toLocaleString(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }));
}

async function readState(now: Temporal.Instant): Promise<BadgeState> {
  try {
    const settings = await getSettings();
    const { pausedUntil } = settings;
    return { storeUnavailable: false, ...(pausedUntil && isPaused(settings, now) ? { pausedUntil } : {}) };
  } catch (error) {
    if (error instanceof StoreUnavailableError) return { storeUnavailable: true };
    throw error;
  }
}

/** Draws the badge from the store. Browsers forget it when they close, so each start of ours draws it again. */
export async function drawBadge(now: Temporal.Instant): Promise<void> {
  const badge = badgeFor(await readState(now), t('interface_language'), Temporal.Now.timeZoneId());
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: badge.color }),
    browser.action.setTitle({ title: badge.title }),
  ]);
}

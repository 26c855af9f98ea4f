import { drawBadge } from './badge.ts';
import { readDueFeeds } from './feeds.ts';
import { setPauseAlarm } from './pause.ts';
import { remindOfPromises } from './promises.ts';
import { remindOfReport } from './report.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getSettings } from './store/settings.ts';

/** What a browser forgets while it is closed: badge and alarms. Harmless when nothing was forgotten. */
export async function start(now: Temporal.Instant): Promise<void> {
  await drawBadge(now);
  try {
    await setPauseAlarm(await getSettings(), now);
    await remindOfPromises(now);
    await remindOfReport(now);
    await readDueFeeds(now);
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error; // the badge says it
  }
}

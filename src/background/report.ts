import { asksForLess } from '../domain/given-back.ts';
import { inSeconds } from '../domain/instant-text.ts';
import { type ReportSource, type ReportView, reportFrame, reportOf } from '../domain/report.ts';
import { inviteOfSeries } from '../domain/series-cost.ts';
import type { Settings } from '../domain/settings.ts';
import { nearestWorkingDay } from '../domain/working-hours.ts';
import { browser } from '../platform/browser.ts';
import { hoursText, t } from '../platform/i18n.ts';
import { RefusedError } from '../platform/messages.ts';
import { makeDraft, openTab } from './draft.ts';
import type { Asker } from './guard.ts';
import { ifStoreTakesIt } from './kept-event.ts';
import { currentWeek, firstWeekday, weekAt } from './load.ts';
import { openOptionsAt } from './open-beside.ts';
import { isPaused } from './pause.ts';
import { readProfile } from './profile.ts';
import { lookAt } from './seen.ts';
import { getReadings } from './store/readings.ts';
import { claimReport, forgetReports } from './store/reports.ts';
import { getSettings } from './store/settings.ts';
import { addSuggestion, readSuggestions } from './store/suggestions.ts';

/** Wakes us when a week's report is there. */
export const reportAlarm = 'report-due';
/** The notification's id. */
export const reportNotification = 'report';

async function readReport(settings: Settings, now: Temporal.Instant): Promise<ReportView> {
  const { week, timeZone } = weekAt(now, settings);
  const { from, to } = reportFrame(week);
  const [readings, suggestions] = await Promise.all([getReadings(from, to), readSuggestions()]);
  const source: ReportSource = { readings, suggestions, settings, firstWeekday: firstWeekday(settings), timeZone, now };
  return reportOf(source);
}

export async function getReport(_: unknown, { now }: Asker): Promise<ReportView> {
  return readReport(await getSettings(), now);
}

/** Opens a mail about a recurring meeting. To whom is left open: who organizes it is not kept. */
export async function mailSeries(
  { series, replyId }: { series: string; replyId: string },
  asker: Asker,
): Promise<{ cut: boolean }> {
  const { now } = asker;
  const profile = await readProfile();
  const found = (await readReport(profile.settings, now)).series.find((each) => each.series === series);
  if (!found) throw new RefusedError('problem_not_understood');
  const sighting = { host: 'google-calendar' as const, invite: inviteOfSeries(found, now) };
  const seen = await lookAt(sighting, profile.settings, now);
  const draft = await makeDraft(seen, { sighting, replyId, attachmentUnread: false }, profile, asker);
  const opened = await openTab(sighting, { ...draft, to: '' }, profile, asker);
  if (asksForLess(replyId) && !asker.incognito) {
    const { rate } = found;
    const at = inSeconds(now);
    await ifStoreTakesIt(() => addSuggestion({ id: series, at, keys: [], series, ...(rate && { rate }) }, now));
  }
  return opened;
}

/** When the report of the week before is there: as the first working day begins. */
function reportTime(week: Temporal.PlainDate, { hours }: Settings, timeZone: string): Temporal.Instant {
  const day = nearestWorkingDay(week, hours, 1);
  const { start } = hours[day.dayOfWeek - 1] ?? { start: '09:00' };
  return day.toZonedDateTime({ timeZone, plainTime: start }).toInstant();
}

/**
 * Sets the alarm for the next report, and tells of the last one, once, where the person chose that: quietly, not during
 * a pause, and not of a week of which nothing is known. Called at each start, and whenever something of it has changed.
 */
export async function remindOfReport(now: Temporal.Instant): Promise<void> {
  const settings = await getSettings();
  if (!settings.report.notify) {
    await browser.alarms.clear(reportAlarm);
    await forgetReports();
    return;
  }
  const { week, timeZone } = weekAt(now, settings);
  const isDue = Temporal.Instant.compare(reportTime(week, settings, timeZone), now) <= 0;
  const next = reportTime(isDue ? week.add({ weeks: 1 }) : week, settings, timeZone);
  await browser.alarms.create(reportAlarm, { when: next.epochMilliseconds });
  if (isPaused(settings, now)) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const due = isDue ? week : week.subtract({ weeks: 1 });
  if (!(await claimReport(due.toString()))) return;
  const within = due.subtract({ days: 4 }).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const { known, minutes, limit } = await currentWeek(settings, within.toInstant());
  if (!known) return;
  await browser.notifications.create(reportNotification, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: t('options_report_title'),
    message: t('options_report_told', hoursText(minutes), hoursText(limit)),
  });
}

/** A click on the notification leads to what it tells of. */
export const openReport = (): Promise<void> => openOptionsAt('report');

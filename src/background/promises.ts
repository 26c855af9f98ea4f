import { inSeconds } from '../domain/instant-text.ts';
import type { Settings } from '../domain/settings.ts';
import {
  dueTime,
  laterTime,
  type PromiseAnswer,
  type PromiseMade,
  type PromisesView,
  viewPromises,
  type WrittenPromise,
} from '../domain/written-promise.ts';
import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import type { Asker } from './guard.ts';
import { ifStoreTakesIt } from './kept-event.ts';
import { openOptionsAt } from './open-beside.ts';
import { isPaused } from './pause.ts';
import type { Seen } from './seen.ts';
import { hashesToKeep } from './store/hash.ts';
import { addPromise, changePromise, claimNotification, closePromise, readPromises } from './store/promises.ts';
import { getSettings } from './store/settings.ts';
import { timeZoneOf } from './time-zone.ts';

/** Wakes us when the next promise is due. */
export const promiseAlarm = 'promise-due';

const clockwork = (settings: Settings, now: Temporal.Instant) => ({
  week: settings.hours,
  timeZone: timeZoneOf(settings),
  now,
});
const dayOf = (settings: Settings, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(clockwork(settings, now).timeZone).toPlainDate();

/** Keeps what an inserted reply promises, unless the person switched that off. `id`: the insertion's. */
export async function keepPromise(id: string, made: PromiseMade, now: Temporal.Instant): Promise<void> {
  const settings = await getSettings();
  if (!settings.promises.remind) return;
  const due = inSeconds(dueTime(made, clockwork(settings, now)));
  await addPromise({ ...made, id, due }, dayOf(settings, now));
  await remindOfPromises(now);
}

/**
 * Keeps what the draft in a compose tab promises: nobody tells whether it was sent, so it is the person who can say that
 * there is nothing to ask. A second tab for the same invitation is the same promise; of a sensitive one not even a hash is kept.
 */
export async function keepPromiseOfTab(
  { keys: [key], verdict }: Pick<Seen, 'keys' | 'verdict'>,
  made: PromiseMade,
  { now, incognito }: Asker,
): Promise<void> {
  if (incognito) return;
  await ifStoreTakesIt(async () => {
    const [hash] = key === undefined || verdict.sensitive ? [] : await hashesToKeep([key]);
    await keepPromise(hash ?? crypto.randomUUID(), made, now);
  });
}

export async function getPromises(_: unknown, { now }: Asker): Promise<PromisesView> {
  const [promises, settings] = await Promise.all([readPromises(), getSettings()]);
  const view = viewPromises(promises, now);
  return settings.promises.remind ? view : { ...view, due: [], ahead: [...view.due, ...view.ahead] };
}

/** The one answer, or `later`: asked again on the next working day. */
export async function answerPromise(
  { id, how }: { id: string; how: PromiseAnswer | 'later' },
  { now }: Asker,
): Promise<void> {
  const settings = await getSettings();
  if (how === 'later') {
    const due = inSeconds(laterTime(clockwork(settings, now)));
    await changePromise(id, ({ notified: _, ...promise }) => ({ ...promise, due }));
  } else await closePromise(id, how, dayOf(settings, now));
  await remindOfPromises(now);
}

async function setAlarm(next: WrittenPromise | undefined): Promise<void> {
  if (!next) await browser.alarms.clear(promiseAlarm);
  else await browser.alarms.create(promiseAlarm, { when: Temporal.Instant.from(next.due).epochMilliseconds });
}

/** One notification a promise, however many alarms and starts come at once. */
async function notify({ id, kind, title }: WrittenPromise): Promise<void> {
  if (!(await claimNotification(id))) return;
  await browser.notifications.create(`promise-${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: t(kind === 'asked' ? 'promise_asked_today' : 'promise_due_today'),
    message: title ?? t('promise_untitled'),
  });
}

/**
 * Sets the alarm for the next promise, and notifies of those that are due where the person chose that. Alarms may be
 * gone after a restart: called at each start, and whenever something of it has changed.
 */
export async function remindOfPromises(now: Temporal.Instant): Promise<void> {
  const [promises, settings] = await Promise.all([readPromises(), getSettings()]);
  const { remind, notify: wished } = settings.promises;
  const { due, ahead } = viewPromises(remind ? promises : [], now);
  await setAlarm(ahead[0]);
  if (!wished || isPaused(settings, now)) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  for (const promise of due.filter(({ notified }) => !notified)) await notify(promise);
}

/** A click on a notification leads to where it can be answered. */
export async function openPromises(): Promise<void> {
  await openOptionsAt('promises');
}

import type { UserData } from '../domain/advice.ts';
import { compareData, mergeData } from '../domain/data-changes.ts';
import { lockedBy } from '../domain/policy.ts';
import { checkTemplate, renderReply } from '../domain/reply.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import { replyValues } from '../domain/reply-values.ts';
import type { ReplyTemplate, Settings } from '../domain/settings.ts';
import type { ImportPreview, PopupControls, QuickSwitch, Shelf } from '../domain/shelf.ts';
import { RefusedError } from '../platform/messages.ts';
import { feedOf, getFeedEntries, newEntries, readDueFeeds } from './feeds.ts';
import type { Asker } from './guard.ts';
import { readExport, settingsNamedIn } from './import-data.ts';
import { pauseUntil, setPauseAlarm } from './pause.ts';
import { getPolicy, refuseIfSet } from './policy.ts';
import { remindOfPromises } from './promises.ts';
import { remindOfReport } from './report.ts';
import { contextFor } from './seen.ts';
import { getLines } from './store/lines.ts';
import { getLinks } from './store/links.ts';
import { getPartners } from './store/partners.ts';
import { getReplies, putReply } from './store/replies.ts';
import { getSettings, keepPause, updateSettings } from './store/settings.ts';
import { exportUserData, replaceUserData } from './store/user-data.ts';
import { allReplies, mayKeep } from './templates.ts';

/** Everything for the pages. Unlike advice it fails when the store can't be read: a page that showed defaults would save them. */
export async function getShelf(): Promise<Shelf> {
  const [policy, settings, links, lines, replies, partners] = await Promise.all([
    getPolicy(),
    getSettings(),
    getLinks(),
    getLines(),
    getReplies(),
    getPartners(),
  ]);
  const { problems } = policy;
  return {
    ...{ settings, links, lines, replies: allReplies(replies), partners },
    policy: { locked: lockedBy(policy), problems },
  };
}

export async function saveSettings(next: Settings, { now }: Asker): Promise<void> {
  await updateSettings((current) => keepPause(next, current));
  await remindOfPromises(now);
  await remindOfReport(now);
}

export async function saveReply(reply: ReplyTemplate): Promise<void> {
  if (!mayKeep(reply)) throw new RefusedError('problem_not_understood');
  await putReply(reply);
}

/** A boundary line is offered to be added only where there is one. */
export async function getControls(): Promise<PopupControls> {
  const [policy, settings, lines] = await Promise.all([getPolicy(), getSettings(), getLines()]);
  const locked = lockedBy(policy);
  const { pausedUntil, boundaryRule, callNudge } = settings;
  return {
    ...(pausedUntil !== undefined && { pausedUntil }),
    switches: [
      ...(lines.length > 0
        ? [{ name: 'boundaryRule' as const, on: boundaryRule.on, locked: locked.includes('boundaryRule.on') }]
        : []),
      { name: 'callNudge', on: callNudge, locked: locked.includes('callNudge') },
    ],
  };
}

/** @throws {RefusedError} when the organization set it */
export async function setSwitch({ name, on }: Pick<QuickSwitch, 'name' | 'on'>): Promise<void> {
  const { switches } = await getControls();
  refuseIfSet(switches.some((each) => each.name === name && each.locked));
  await updateSettings((settings) =>
    name === 'callNudge'
      ? { ...settings, callNudge: on }
      : { ...settings, boundaryRule: { ...settings.boundaryRule, on } },
  );
}

export async function setPause({ until }: { until?: string }, { now }: Asker): Promise<void> {
  await setPauseAlarm(await pauseUntil(until), now);
}

/** Everything that a person made or chose; the secret addresses of their calendars only if they say so. */
export async function exportData(asked?: { feeds?: boolean } | null): Promise<UserData> {
  return { ...(await exportUserData()), ...(asked?.feeds && { feeds: await getFeedEntries() }) };
}

/** What would lie here after an import: the file's content in the place of mine, or laid over it; its calendars are the new ones. */
async function afterImport(text: string, merge: boolean, asker: Asker) {
  const file = readExport(text);
  const before = await exportUserData();
  const after = merge ? mergeData(before, file, settingsNamedIn(text)) : file;
  return { before, after: { ...after, feeds: await newEntries(file.feeds ?? [], asker) } };
}

/** What an import would change, either way. Nothing is stored. */
export async function previewImport({ text }: { text: string }, asker: Asker): Promise<ImportPreview> {
  const changes = async (merge: boolean) => {
    const { before, after } = await afterImport(text, merge, asker);
    return compareData(before, after);
  };
  return { ok: true, merge: await changes(true), replace: await changes(false) };
}

export async function importData(
  { text, merge = false }: { text: string; merge?: boolean },
  asker: Asker,
): Promise<void> {
  const { now } = asker;
  const { after } = await afterImport(text, merge, asker);
  const feeds = await Promise.all(after.feeds.map((entry) => feedOf(entry, now)));
  await replaceUserData(after, feeds);
  await remindOfPromises(now);
  await remindOfReport(now);
  if (feeds.length > 0) void readDueFeeds(now); // a service may be slow, and nobody is to wait for it
}

/** A made-up invitation for the preview, two days from now in the user's zone, and times to propose instead. */
function sampleFacts(now: Temporal.Instant, timeZone: string) {
  const start = now.toZonedDateTimeISO(timeZone).round({ smallestUnit: 'hour' }).add({ days: 2 });
  const invite = {
    title: 'Weekly status update',
    organizer: { name: 'Noor Haddad', address: 'noor@harbor.example' },
    start: start.toString(),
    end: start.add({ hours: 1 }).toString(),
  };
  return { invite, slots: [1, 2].map((days) => start.add({ days })) };
}

type Preview = { ok: true; tree: ReplyTree } | { ok: false; problem: string; args: string[] };

/** A template, good or not yet, with the person's own name and link and a sample invitation. */
export async function previewReply({ body, language }: ReplyTemplate, { now }: Asker): Promise<Preview> {
  const check = checkTemplate(body);
  if (!check.ok) return check;
  const [settings, [link]] = await Promise.all([getSettings(), getLinks()]);
  const { timeZone } = contextFor([], settings, now);
  const values = replyValues({
    ...sampleFacts(now, timeZone),
    settings,
    now,
    timeZone,
    language,
    ...(link && { link }),
  });
  return { ok: true, tree: renderReply(body, values) };
}

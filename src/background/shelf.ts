import { checkTemplate, renderReply } from '../domain/reply.ts';
import type { ReplyTree } from '../domain/reply-tree.ts';
import { replyValues } from '../domain/reply-values.ts';
import type { ReplyTemplate, Settings } from '../domain/settings.ts';
import type { Shelf } from '../domain/shelf.ts';
import { RefusedError } from '../platform/messages.ts';
import type { Asker } from './guard.ts';
import { readExport } from './import-data.ts';
import { pauseUntil, setPauseAlarm } from './pause.ts';
import { remindOfPromises } from './promises.ts';
import { remindOfReport } from './report.ts';
import { contextFor } from './seen.ts';
import { getLines } from './store/lines.ts';
import { getLinks } from './store/links.ts';
import { getPartners } from './store/partners.ts';
import { getReplies, putReply } from './store/replies.ts';
import { getSettings, keepPause, updateSettings } from './store/settings.ts';
import { replaceUserData } from './store/user-data.ts';
import { allReplies, mayKeep } from './templates.ts';

/** Everything for the pages. Unlike advice it fails when the store can't be read: a page that showed defaults would save them. */
export async function getShelf(): Promise<Shelf> {
  const [settings, links, lines, replies, partners] = await Promise.all([
    getSettings(),
    getLinks(),
    getLines(),
    getReplies(),
    getPartners(),
  ]);
  return { settings, links, lines, replies: allReplies(replies), partners };
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

export async function setPause({ until }: { until?: string }, { now }: Asker): Promise<void> {
  await setPauseAlarm(await pauseUntil(until), now);
}

export async function importData({ text }: { text: string }, { now }: Asker): Promise<void> {
  await replaceUserData(readExport(text));
  await remindOfPromises(now);
  await remindOfReport(now);
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

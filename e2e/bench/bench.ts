// npm run bench: the budgets that concern what exists, measured in one run.
import { availableParallelism, loadavg } from 'node:os';
import { launchChromium } from '../harness/chromium.ts';
import { measureBackground } from './background.ts';
import { measureBytes } from './bytes.ts';
import { calendarRoamed, googleCosted, measureCalendarCost } from './calendar-cost.ts';
import { measureCalendarFiles } from './calendar-files.ts';
import { googleAwaited, measureCalendarLatency } from './calendar-latency.ts';
import { measureFeedWeek } from './feed-week.ts';
import { measureJudgement } from './judgement.ts';
import { gmailAwaited, measureLatency } from './latency.ts';
import { gmailRoamed, measureMemory } from './memory.ts';
import {
  outlookAwaited,
  outlookCalendarAwaited,
  outlookCalendarCosted,
  outlookCosted,
  outlookRoamed,
} from './outlook.ts';
import { gmailCosted, measurePageCost } from './page-cost.ts';
import { isWithin, printTable, type Row } from './rows.ts';

const [load = 0] = loadavg();
const cores = availableParallelism();
if (load > cores)
  console.log(`Load ${load.toFixed(1)} on ${cores} cores: something else is running, times will be too high.`);

const driven = await launchChromium();
const bare = await launchChromium({ extension: null });
const rows: Row[] = [];

/** A figure that can't be taken is a failure, and the others still count. */
async function measure(what: string, take: () => Row[] | Promise<Row[]>): Promise<void> {
  try {
    rows.push(...(await take()));
  } catch (error) {
    console.error(`${what}: ${error instanceof Error ? error.message : error}`);
    rows.push({ what, measured: Number.NaN, budget: Number.NaN, unit: '' });
  }
}

await measure('bytes', measureBytes);
// First of all in a browser: code that was profiled keeps more of itself.
await measure('memory', () => measureMemory(driven, bare, gmailRoamed));
await measure('memory of a calendar', () => measureMemory(driven, bare, calendarRoamed));
await measure('memory of Outlook', () => measureMemory(driven, bare, outlookRoamed));
await measure('cost of a page', () => measurePageCost(driven, gmailCosted));
await measure('latency', () => measureLatency(driven, gmailAwaited));
await measure('cost of a calendar', () => measureCalendarCost(driven, googleCosted));
await measure('latency in a calendar', () => measureCalendarLatency(driven, googleAwaited));
await measure('cost of Outlook', () => measurePageCost(driven, outlookCosted));
await measure('latency in Outlook', () => measureLatency(driven, outlookAwaited));
await measure('cost of Outlook’s calendar', () => measureCalendarCost(driven, outlookCalendarCosted));
await measure('latency in Outlook’s calendar', () => measureCalendarLatency(driven, outlookCalendarAwaited));
await measure('background', () => measureBackground(driven));
await measure('judgement', () => [measureJudgement()]);
await measure('calendar files', measureCalendarFiles);
await measure('week of a feed', () => measureFeedWeek(driven));
await Promise.all([driven.close(), bare.close()]);
printTable(rows);
process.exitCode = rows.every(isWithin) ? 0 : 1;

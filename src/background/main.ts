import { browser } from '../platform/browser.ts';
import { onMessage } from '../platform/messages.ts';
import { announceChange } from './announce.ts';
import { drawBadge, newDayAlarm } from './badge.ts';
import { commands } from './commands.ts';
import { pauseEndAlarm } from './pause.ts';
import { start } from './start.ts';

// Listeners only, all at once: what is added after an await misses the event that woke us.
onMessage(commands);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === pauseEndAlarm) void announceChange(Temporal.Now.instant());
  if (name === newDayAlarm) void drawBadge(Temporal.Now.instant());
});
// Listened to so that the browser starts us when it starts itself, and after an install or update.
browser.runtime.onStartup.addListener(() => {});
browser.runtime.onInstalled.addListener(() => {});

void start(Temporal.Now.instant());

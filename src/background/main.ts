import { browser } from '../platform/browser.ts';
import { onMessage } from '../platform/messages.ts';
import { announceChange } from './announce.ts';
import { drawBadge, newDayAlarm } from './badge.ts';
import { commands } from './commands.ts';
import { drawContextMenu } from './context-menu.ts';
import { feedAlarm, readDueFeeds } from './feeds.ts';
import { insertFromMenu } from './menu-click.ts';
import { pauseEndAlarm } from './pause.ts';
import { forgetPolicy } from './policy.ts';
import { openPromises, promiseAlarm, remindOfPromises } from './promises.ts';
import { openReport, remindOfReport, reportAlarm, reportNotification } from './report.ts';
import { runShortcut } from './shortcuts.ts';
import { start } from './start.ts';
import { syncAlarm, syncNow } from './sync.ts';
import { welcome } from './welcome.ts';

// Listeners only, all at once: what is added after an await misses the event that woke us.
onMessage(commands);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === pauseEndAlarm) void announceChange(Temporal.Now.instant());
  if (name === pauseEndAlarm || name === promiseAlarm) void remindOfPromises(Temporal.Now.instant());
  if (name === pauseEndAlarm || name === reportAlarm) void remindOfReport(Temporal.Now.instant());
  if (name === newDayAlarm) void drawBadge(Temporal.Now.instant());
  if (name === syncAlarm) void syncNow(Temporal.Now.instant());
  if (name === feedAlarm) void readDueFeeds(Temporal.Now.instant());
});
// Also so that the browser starts us when it starts itself.
browser.runtime.onStartup.addListener(() => {
  void syncNow(Temporal.Now.instant());
  void drawContextMenu(Temporal.Now.instant());
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  void welcome(reason);
  void drawContextMenu(Temporal.Now.instant());
});
browser.commands.onCommand.addListener((name, tab) => void runShortcut(name, tab, Temporal.Now.instant()));
browser.contextMenus.onClicked.addListener((click, tab) => void insertFromMenu(click, tab, Temporal.Now.instant()));

browser.storage.onChanged.addListener((_, area) => {
  if (area === 'sync') void syncNow(Temporal.Now.instant());
  if (area !== 'managed') return;
  forgetPolicy();
  void announceChange(Temporal.Now.instant());
});

// There from the first start after the optional permission was given.
browser.notifications?.onClicked.addListener((id) => void (id === reportNotification ? openReport() : openPromises()));

void start(Temporal.Now.instant());

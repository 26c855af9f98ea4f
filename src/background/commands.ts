import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import type { BackgroundHandlers } from '../platform/messages.ts';
import { adviseInvite, judgeInvite } from './advise.ts';
import { adviseComposer, standsAtComposers } from './advise-composer.ts';
import { insertIntoField, lookAtField, readSkeleton } from './any-editor.ts';
import { findCallAskIn, stopCallNudge } from './call-nudge.ts';
import { draftReply, openComposeTab } from './draft.ts';
import * as feeds from './feeds.ts';
import { changeFromPages, fromPages, fromTabs } from './guard.ts';
import { getWeek } from './load.ts';
import { loadParts } from './load-parts.ts';
import { adviseDraft, draftText, openBrief } from './mirror.ts';
import { openPartner } from './open-partner.ts';
import { answerPromise, getPromises } from './promises.ts';
import { noteEvent, noteView } from './readings.ts';
import { clearRecent, getRecent } from './recent.ts';
import { dismissInvite, recordInsertion, restoreInvite, takeBackInsertion } from './remember.ts';
import { getReport, mailSeries } from './report.ts';
import * as feed from './schemas/feed.ts';
import { partnerKeySchema, partnerSchema } from './schemas/partner.ts';
import { promiseAnswerSchema } from './schemas/promise.ts';
import { settingsSchema } from './schemas/settings.ts';
import * as seen from './schemas/sighting.ts';
import { seriesMailSchema } from './schemas/suggestion.ts';
import { syncSchema } from './schemas/sync.ts';
import * as kept from './schemas/user-data.ts';
import { viewSchema, weekSchema } from './schemas/view.ts';
import {
  exportData,
  getControls,
  getShelf,
  importData,
  previewImport,
  previewReply,
  saveReply,
  saveSettings,
  setPause,
  setSwitch,
} from './shelf.ts';
import { hasDismissals, restoreAll } from './store/dismissals.ts';
import { putLines } from './store/lines.ts';
import { putLinks } from './store/links.ts';
import { deletePartner, putPartner } from './store/partners.ts';
import { deleteReply } from './store/replies.ts';
import { countStored, takeSnapshot } from './store/snapshot.ts';
import { getSync } from './store/sync.ts';
import { switchRule } from './switch-rule.ts';
import { setSync } from './sync.ts';
import { restoreSnapshot, wipeData } from './wipe.ts';

const nothing = v.optional(v.null());

/** The whole protocol: who may ask, what must come along, who answers. */
export const commands: BackgroundHandlers = {
  loadParts: fromTabs(seen.partsSchema, loadParts),
  adviseInvite: fromTabs(seen.sightingSchema, adviseInvite),
  judgeInvite: fromTabs(seen.judgeSchema, judgeInvite),
  draftReply: fromTabs(seen.draftSchema, draftReply),
  standsAtComposers: fromTabs(nothing, standsAtComposers),
  adviseComposer: fromTabs(seen.adviseComposerSchema, adviseComposer),
  findCallAsk: fromTabs(seen.ownTextSchema, findCallAskIn),
  stopCallNudge: fromTabs(nothing, stopCallNudge),
  recordInsertion: fromTabs(seen.insertionSchema, recordInsertion),
  takeBackInsertion: fromTabs(seen.takeBackSchema, takeBackInsertion),
  dismissInvite: fromTabs(seen.dismissSchema, dismissInvite),
  restoreInvite: fromTabs(seen.dismissSchema, restoreInvite),
  switchRule: fromTabs(seen.switchSchema, switchRule),
  adviseDraft: fromTabs(seen.sightingSchema, adviseDraft),
  draftText: fromTabs(seen.draftTextSchema, draftText),
  openBrief: fromTabs(seen.sightingSchema, openBrief),
  openComposeTab: fromTabs(seen.composeTabSchema, openComposeTab),
  noteEvent: fromTabs(seen.sightingSchema, noteEvent),
  noteView: fromTabs(viewSchema, noteView),
  getWeek: fromPages(weekSchema, getWeek),
  getFeeds: fromPages(nothing, feeds.getFeeds),
  addFeed: changeFromPages(feed.feedAddressSchema, feeds.addFeed),
  addFeedFile: changeFromPages(feed.feedFileSchema, feeds.addFeedFile),
  readFeed: changeFromPages(feed.feedIdSchema, feeds.readFeed),
  renameFeed: changeFromPages(feed.feedNameSchema, feeds.renameFeed),
  removeFeed: fromPages(feed.feedIdSchema, feeds.removeFeed),
  restoreFeed: changeFromPages(feed.removedFeedSchema, feeds.restoreFeed),
  hasDismissals: fromPages(nothing, hasDismissals),
  restoreDismissals: changeFromPages(nothing, restoreAll),
  getPromises: fromPages(nothing, getPromises),
  answerPromise: changeFromPages(promiseAnswerSchema, answerPromise),
  getReport: fromPages(nothing, getReport),
  mailSeries: fromPages(seriesMailSchema, mailSeries),
  lookAtField: fromPages(seen.tabSchema, lookAtField),
  insertIntoField: fromPages(seen.fieldInsertionSchema, insertIntoField),
  readSkeleton: fromPages(seen.tabSchema, readSkeleton),
  getSync: fromPages(nothing, getSync),
  setSync: changeFromPages(syncSchema, ({ on }, { now }) => setSync({ on }, now)),
  openOptions: fromPages(nothing, () => browser.runtime.openOptionsPage()),
  getShelf: fromPages(nothing, getShelf),
  saveSettings: changeFromPages(settingsSchema, saveSettings),
  saveLinks: changeFromPages(kept.linksSchema, putLinks),
  saveLines: changeFromPages(kept.linesSchema, putLines),
  saveReply: changeFromPages(kept.replySchema, saveReply),
  restoreReply: changeFromPages(kept.replyNameSchema, deleteReply),
  savePartner: changeFromPages(partnerSchema, putPartner),
  removePartner: changeFromPages(partnerKeySchema, deletePartner),
  openPartner: fromTabs(seen.sightingSchema, openPartner),
  previewReply: fromPages(kept.previewSchema, previewReply),
  getControls: fromPages(nothing, getControls),
  setPause: changeFromPages(kept.pauseSchema, setPause),
  setSwitch: changeFromPages(kept.switchSchema, setSwitch),
  exportData: fromPages(kept.exportSchema, exportData),
  previewImport: fromPages(kept.importSchema, previewImport),
  importData: changeFromPages(kept.importSchema, importData),
  getStored: fromPages(nothing, countStored),
  takeSnapshot: fromPages(nothing, takeSnapshot),
  wipeData: changeFromPages(nothing, wipeData),
  restoreSnapshot: changeFromPages(kept.snapshotSchema, restoreSnapshot),
  getRecent: fromPages(nothing, getRecent),
  clearRecent: changeFromPages(nothing, clearRecent),
};

import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from '../domain/settings.ts';
import { defaultSettings } from '../domain/settings.ts';
import { drawBadge } from './badge.ts';
import { firstLines, getLines } from './store/lines.ts';
import { firstLinks, getLinks } from './store/links.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getReplies } from './store/replies.ts';
import { getSettings } from './store/settings.ts';
import { getUsage } from './store/usage.ts';

/** What a person chose, made and did, as far as advice needs it. */
export interface Profile {
  settings: Settings;
  links: HandbookLink[];
  lines: BoundaryLine[];
  /** Edited and own replies. */
  replies: ReplyTemplate[];
  /** Instant of the last use, by `usageKey`. */
  usage: Map<string, string>;
  /** False when the store can't be read: this is what is built in. Pages and badge say so. */
  stored: boolean;
}

const builtIn: Profile = {
  settings: defaultSettings,
  links: [...firstLinks],
  lines: firstLines(),
  replies: [],
  usage: new Map(),
  stored: false,
};

/** The stored profile; with a store that can't be read what is built in, so that a reply can still be drafted. */
export async function readProfile(): Promise<Profile> {
  try {
    const [settings, links, lines, replies, usage] = await Promise.all([
      getSettings(),
      getLinks(),
      getLines(),
      getReplies(),
      getUsage(),
    ]);
    return { settings, links, lines, replies, usage, stored: true };
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    void drawBadge(Temporal.Now.instant()); // the one place that a tab has to say it
    return builtIn;
  }
}

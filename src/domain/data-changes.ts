import type { UserData } from './advice.ts';
import { isSame } from './canonical.ts';
import { nameOfReply } from './policy.ts';
import type { Settings } from './settings.ts';

type ListKind = 'links' | 'lines' | 'replies' | 'partners' | 'promises' | 'feeds';
export type DataKind = 'settings' | ListKind;

/** What an import would do to one kind of data; names as a person knows them, of settings and built-in replies the ids. */
export interface DataChange {
  kind: DataKind;
  added: string[];
  changed: string[];
  removed: string[];
}

interface Entry {
  key: string;
  name: string;
  content: unknown;
}

const entries: Record<DataKind, (data: UserData) => Entry[]> = {
  // The pause is not in a file's hands.
  settings: ({ settings: { pausedUntil: _, ...settings } }) =>
    Object.entries(settings).map(([key, content]) => ({ key, name: key, content })),
  links: ({ links }) => links.map((link) => ({ key: link.id, name: link.title, content: link })),
  lines: ({ lines }) => lines.map((line) => ({ key: line.id, name: line.text, content: line })),
  replies: ({ replies }) =>
    replies.map((reply) => ({ key: nameOfReply(reply), name: reply.title || reply.id, content: reply })),
  partners: ({ partners }) => partners.map((each) => ({ key: each.key, name: each.name || each.key, content: each })),
  promises: ({ promises }) => promises.map((each) => ({ key: each.id, name: each.title ?? each.by, content: each })),
  feeds: ({ feeds = [] }) => feeds.map(({ name, address }) => ({ key: address, name, content: address })),
};

/** What would be different, kind by kind; kinds that stay as they are are left out. */
export function compareData(before: UserData, after: UserData): DataChange[] {
  return (Object.keys(entries) as DataKind[]).flatMap((kind) => {
    const [old, next] = [entries[kind](before), entries[kind](after)].map(
      (list) => new Map(list.map((entry) => [entry.key, entry])),
    ) as [Map<string, Entry>, Map<string, Entry>];
    const names = (list: Iterable<Entry>, keep: (entry: Entry) => boolean) =>
      [...list].filter(keep).map(({ name }) => name);
    const change = {
      kind,
      added: names(next.values(), ({ key }) => !old.has(key)),
      changed: names(next.values(), (entry) => !isSame((old.get(entry.key) ?? entry).content, entry.content)),
      removed: names(old.values(), ({ key }) => !next.has(key)),
    };
    return change.added.length + change.changed.length + change.removed.length > 0 ? change : [];
  });
}

const union = <Value>(one: readonly Value[], other: readonly Value[]): Value[] => [...new Set([...one, ...other])];

/** Settings as a file names them over mine; what I listed stays in its list. */
function mergeSettings(mine: Settings, theirs: Partial<Settings>): Settings {
  const { me = mine.me, never = mine.never, rules = {} } = theirs;
  return {
    ...mine,
    ...theirs,
    me: {
      name: me.name || mine.me.name,
      addresses: union(mine.me.addresses, me.addresses),
      domains: union(mine.me.domains, me.domains),
    },
    never: {
      people: union(mine.never.people, never.people),
      domains: union(mine.never.domains, never.domains),
      series: union(mine.never.series, never.series),
    },
    rules: { ...mine.rules, ...rules },
  };
}

function mergeLists<Item>(mine: readonly Item[], theirs: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map(theirs.map((item) => [keyOf(item), item]));
  const known = new Set(mine.map(keyOf));
  return [...mine.map((item) => byKey.get(keyOf(item)) ?? item), ...theirs.filter((item) => !known.has(keyOf(item)))];
}

/**
 * Mine with what a file holds laid over it: what is in both is as the file has it, nothing of mine goes.
 * @param named the settings that the file itself names; others are the defaults that fill up an older version's file
 */
export function mergeData(mine: UserData, file: UserData, named: readonly string[]): UserData {
  const settings = Object.fromEntries(Object.entries(file.settings).filter(([key]) => named.includes(key)));
  const byId = ({ id }: { id: string }) => id;
  return {
    ...mine,
    settings: mergeSettings(mine.settings, settings),
    links: mergeLists(mine.links, file.links, byId),
    lines: mergeLists(mine.lines, file.lines, byId),
    replies: mergeLists(mine.replies, file.replies, nameOfReply),
    partners: mergeLists(mine.partners, file.partners, ({ key }) => key),
    promises: mergeLists(mine.promises, file.promises, byId),
  };
}

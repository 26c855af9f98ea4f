import { isSame } from './canonical.ts';
import { nameOfReply } from './policy.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from './settings.ts';
import type { Values } from './sync-merge.ts';

/** What a person made or chose, as far as it may go from browser to browser. */
export interface SyncedData {
  settings: Settings;
  links: HandbookLink[];
  lines: BoundaryLine[];
  /** Edited and own ones. */
  replies: ReplyTemplate[];
}

/** Which settings go along. Who one is, whom one keeps away from and a pause stay where they are. */
export const syncedSettings: Record<keyof Settings, boolean> = {
  me: false,
  hours: true,
  dayKinds: true,
  notice: true,
  longest: true,
  zone: true,
  limits: true,
  weekStart: true,
  loadEverywhere: true,
  boundaryRule: true,
  callNudge: true,
  composeIn: true,
  pausedUntil: false,
  never: false,
  handbook: true,
  promises: true,
  report: true,
  replyOrder: true,
  rules: true,
};

/** A line for one address alone names that address, so it stays. */
const goesAlong = (line: BoundaryLine): boolean => line.identity === undefined;

const keysOf = (prefix: string, items: { id: string }[]): Values =>
  Object.fromEntries(items.map((item) => [`${prefix}:${item.id}`, item]));
const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);

/** Record by record, under keys that are the same in each browser. */
export function toRecords({ settings, links, lines, replies }: SyncedData): Values {
  const along = lines.filter(goesAlong);
  const chosen = Object.entries(settings).filter(([key]) => syncedSettings[key as keyof Settings]);
  return {
    ...Object.fromEntries(chosen.map(([key, value]) => [`setting:${key}`, value])),
    ...keysOf('link', links),
    ...keysOf('line', along),
    ...Object.fromEntries(replies.map((reply) => [`reply:${nameOfReply(reply)}`, reply])),
    'order:links': idsOf(links),
    'order:lines': idsOf(along),
  };
}

const settingsIn = (records: Values): Values =>
  Object.fromEntries(
    Object.entries(records).flatMap(([key, value]) => (key.startsWith('setting:') ? [[key.slice(8), value]] : [])),
  );

const withPrefix = <Item>(records: Values, prefix: string): Item[] =>
  Object.keys(records)
    .filter((key) => key.startsWith(`${prefix}:`))
    .sort()
    .map((key) => records[key] as Item);

/** In the order that was agreed on; what it does not name comes last. */
function inOrder<Item extends { id: string }>(items: Item[], order: unknown): Item[] {
  const ids = Array.isArray(order) ? (order as unknown[]) : [];
  const place = ({ id }: Item): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return items.toSorted((one, other) => place(one) - place(other));
}

/** The data that these records say, laid over what stays in this browser. */
export function fromRecords(records: Values, own: SyncedData): SyncedData {
  const kept = Object.entries(own.settings).filter(([key]) => !syncedSettings[key as keyof Settings]);
  const chosen = settingsIn(records);
  const lines = inOrder(withPrefix<BoundaryLine>(records, 'line'), records['order:lines']);
  const before = own.lines.filter(goesAlong);
  // Where nothing moved, a line that stays here keeps its place among the others.
  const mixed = isSame(idsOf(before), idsOf(lines))
    ? own.lines.map((line) => lines.find(({ id }) => id === line.id) ?? line)
    : [...lines, ...own.lines.filter((line) => !goesAlong(line))];
  return {
    settings: { ...Object.fromEntries(kept), ...chosen } as unknown as Settings,
    links: inOrder(withPrefix<HandbookLink>(records, 'link'), records['order:links']),
    lines: mixed,
    replies: withPrefix<ReplyTemplate>(records, 'reply'),
  };
}

import type { Partner } from './partner.ts';
import type { BoundaryLine, HandbookLink, ReplyTemplate, Settings } from './settings.ts';

/** Some settings, and in a section of several some of these. */
export type SettingsPart = {
  [Key in keyof Settings]?: Settings[Key] extends unknown[] ? Settings[Key] : Partial<Settings[Key]>;
};

/** What an organization has set for its people. Whatever it sets they can't change; their own lies beneath it. */
export interface Policy {
  settings: SettingsPart;
  links: HandbookLink[];
  lines: BoundaryLine[];
  replies: ReplyTemplate[];
  partners: Partner[];
  /** Places in it that can't be read, such as `settings.limits.week`; they are as if they were not there. */
  problems: string[];
}

export const noPolicy: Policy = { settings: {}, links: [], lines: [], replies: [], partners: [], problems: [] };

type Section = Record<string, unknown>;
const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The never lists add up: a person may always keep more away than their organization does. */
const addUp = (theirs: Section, own: Section): Section =>
  Object.fromEntries(
    Object.entries(own).map(([key, values]) => [
      key,
      [...new Set([...((theirs[key] as string[]) ?? []), ...(values as string[])])],
    ]),
  );

/** A person's settings as they hold under the policy. */
export function settingsUnder(policy: Policy, own: Settings): Settings {
  const set = Object.entries(policy.settings).map(([key, value]) => {
    const current = own[key as keyof Settings];
    if (key === 'never') return [key, addUp(value as Section, current as unknown as Section)];
    return [key, isSection(value) && isSection(current) ? { ...current, ...value } : value];
  });
  return { ...own, ...Object.fromEntries(set) };
}

/** `next`, as a page sends it, with what the policy sets as it is in `own`: it comes back when the policy goes. */
export function ownSettings(policy: Policy, next: Settings, own: Settings): Settings {
  const kept: Section = { ...next };
  for (const [key, value] of Object.entries<unknown>(policy.settings)) {
    const [sent, before]: unknown[] = [next[key as keyof Settings], own[key as keyof Settings]];
    if (key === 'never') {
      const [theirs, mine] = [value as Section, before as unknown as Section];
      kept[key] = Object.fromEntries(
        Object.entries(sent as object).map(([list, entries]) => {
          const isSet = (entry: string) => ((theirs[list] as string[]) ?? []).includes(entry);
          const wasMine = (entry: string) => (mine[list] as string[]).includes(entry);
          return [list, (entries as string[]).filter((entry) => !isSet(entry) || wasMine(entry))];
        }),
      );
    } else if (isSection(value) && isSection(sent) && isSection(before)) {
      const section: Section = { ...sent };
      for (const part of Object.keys(value)) {
        if (part in before) section[part] = before[part];
        else delete section[part];
      }
      kept[key] = section;
    } else if (before === undefined) delete kept[key];
    else kept[key] = before;
  }
  return kept as unknown as Settings;
}

/** What the organization set comes first; of a person's own what is called otherwise. */
export function recordsUnder<Item>(set: Item[], own: Item[], nameOf: (item: Item) => string): Item[] {
  const names = new Set(set.map(nameOf));
  return names.size === 0 ? own : [...set, ...own.filter((item) => !names.has(nameOf(item)))];
}

/** The person's own of a list that a page sends, with those of theirs that the policy covers. */
export function ownRecords<Item>(set: Item[], next: Item[], own: Item[], nameOf: (item: Item) => string): Item[] {
  const names = new Set(set.map(nameOf));
  return [...next.filter((item) => !names.has(nameOf(item))), ...own.filter((item) => names.has(nameOf(item)))];
}

export const nameOfReply = ({ id, language, formality }: Omit<ReplyTemplate, 'title' | 'body'>): string =>
  `${id}.${language}.${formality}`;

/** Names of all that can't be changed: `limits.week`, `hours`, `never.domains.harbor.example`, `links.<id>`. */
export function lockedBy({ settings, links, lines, replies, partners }: Policy): string[] {
  return [
    ...Object.entries(settings).flatMap(([key, value]) => {
      if (!isSection(value)) return key;
      return Object.entries(value).flatMap(([part, entries]) =>
        key === 'never' ? (entries as string[]).map((entry) => `never.${part}.${entry}`) : `${key}.${part}`,
      );
    }),
    ...links.map(({ id }) => `links.${id}`),
    ...lines.map(({ id }) => `lines.${id}`),
    ...replies.map((reply) => `replies.${nameOfReply(reply)}`),
    ...partners.map(({ key }) => `partners.${key}`),
  ];
}

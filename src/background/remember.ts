import type { ComposerSighting, InsertChoice, Sighting } from '../domain/advice.ts';
import type { Settings } from '../domain/settings.ts';
import type { PromiseMade } from '../domain/written-promise.ts';
import type { DismissScope } from '../platform/protocol.ts';
import { domainToMute, personToMute } from './advise.ts';
import { recipientsOf } from './boundary.ts';
import { drawContextMenu } from './context-menu.ts';
import type { Asker } from './guard.ts';
import { readProfile } from './profile.ts';
import { keepPromise, remindOfPromises } from './promises.ts';
import { lookAt, type Seen } from './seen.ts';
import { dismiss, restore } from './store/dismissals.ts';
import { identityHash } from './store/hash.ts';
import { countInsertion, takeBack } from './store/insertions.ts';
import { StoreUnavailableError } from './store/open.ts';
import { getSettings, updateSettings } from './store/settings.ts';
import { noteUse } from './store/usage.ts';
import { keepSuggestion } from './suggestions.ts';

/** What is only for our own convenience later is not worth a message over somebody's mail. */
async function ifStoreIsThere(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
  }
}

interface Insertion {
  id: string;
  kind: InsertChoice['kind'];
  choiceId: string;
  lineId?: string;
  promise?: PromiseMade;
  composer: ComposerSighting;
  sighting?: Sighting;
}

/** Remembers what was used, to whom a boundary line goes, and what was promised and suggested. Sent again, it changes nothing. */
export async function recordInsertion(insertion: Insertion, asker: Asker): Promise<void> {
  const { id, kind, choiceId, lineId, promise, composer, sighting } = insertion;
  const { now, incognito } = asker;
  if (incognito) return;
  await ifStoreIsThere(async () => {
    await noteUse({ kind, id: choiceId }, now);
    void drawContextMenu(now);
    const holdsLine = kind === 'line' || lineId !== undefined;
    if (holdsLine) await countInsertion(id, recipientsOf(composer, await getSettings()), now);
    if (promise) await keepPromise(id, promise, now);
    if (kind === 'reply' && sighting) {
      await keepSuggestion({ id, choiceId, composer, sighting }, await getSettings(), asker);
    }
  });
}

export async function takeBackInsertion({ id }: { id: string }, { now, incognito }: Asker): Promise<void> {
  if (incognito) return;
  await ifStoreIsThere(async () => {
    await takeBack(id, now);
    await remindOfPromises(now);
  });
}

type Never = Settings['never'];
const withAll = (list: string[], more: string[]): string[] => [...new Set([...list, ...more])];
const without = (list: string[], less: string[]): string[] => list.filter((each) => !less.includes(each));

/** Where in the never list a dismissal stands, and as what: series as hashes, people and domains for all to see. */
async function neverEntries(seen: Seen, scope: Exclude<DismissScope, 'invite'>): Promise<[keyof Never, string[]]> {
  if (scope === 'series') return ['series', await Promise.all(seen.seriesKeys.map(identityHash))];
  if (scope === 'person') return ['people', [personToMute(seen)?.address ?? []].flat()];
  return ['domains', [domainToMute(seen) ?? []].flat()];
}

async function changeDismissal(
  { sighting, scope }: { sighting: Sighting; scope: DismissScope },
  { now, incognito }: Asker,
  change: { invite: (keys: string[]) => Promise<void>; list: (list: string[], entries: string[]) => string[] },
): Promise<void> {
  if (incognito) return;
  const { settings } = await readProfile();
  const seen = await lookAt(sighting, settings, now);
  if (scope === 'invite') return change.invite(seen.keys);
  const [field, entries] = await neverEntries(seen, scope);
  await updateSettings(({ never, ...rest }) => ({
    ...rest,
    never: { ...never, [field]: change.list(never[field], entries) },
  }));
}

/** No bar for this invitation, its series, its organizer, or their domain. All but the first stand in the settings. */
export async function dismissInvite(data: { sighting: Sighting; scope: DismissScope }, asker: Asker): Promise<void> {
  await changeDismissal(data, asker, { invite: (keys) => dismiss(keys, asker.now), list: withAll });
}

export async function restoreInvite(data: { sighting: Sighting; scope: DismissScope }, asker: Asker): Promise<void> {
  await changeDismissal(data, asker, { invite: restore, list: without });
}

import type { DBSchema, IDBPDatabase } from 'idb';
import type { Suggestion } from '../../domain/given-back.ts';
import type { Partner } from '../../domain/partner.ts';
import type { ReplyTemplate } from '../../domain/settings.ts';
import type { WrittenPromise } from '../../domain/written-promise.ts';
import type { StoredFeed } from '../schemas/feed.ts';
import type { StoredReading } from '../schemas/reading.ts';

/** Instants are ISO strings in whole seconds, so that they sort; people and invitations are salted hashes. */
export interface StoreSchema extends DBSchema {
  /** One record each: `settings`, `links`, `lines`, `salt`, `contactsSince`, `welcomed`, `reported`. Parsed where they are read. */
  kept: { key: string; value: unknown };
  /** Edited and own replies. */
  replies: { key: [id: string, language: string, formality: string]; value: ReplyTemplate };
  /** Single invitations, by hash; the value is when. Series and domains are in the settings, for all to see. */
  dismissals: { key: string; value: string };
  /** The boundary line's ledger, by insertion id. An insertion without people was taken back. */
  insertions: {
    key: string;
    value: { id: string; at: string; people: string[] };
    indexes: { person: string; at: string };
  };
  /** People from outside that a person works with, by domain or address. */
  partners: { key: string; value: Partner };
  /** Who was seen to take part in something: salted hash of `partnerKeyOf`; the value is the first day. */
  contacts: { key: string; value: string };
  /** What inserted replies promise by a day, by insertion id; of a sensitive invitation without its title. */
  promises: { key: string; value: WrittenPromise };
  /** What was suggested in writing, by insertion id; invitations and series are salted hashes. */
  suggestions: { key: string; value: Suggestion };
  /** Last use of a choice, by `<kind>:<id>`. */
  usage: { key: string; value: string };
  /** What was read of calendars, a record a day and source. `key` lists the identities of its events, salted hashes. */
  readings: {
    key: [day: string, source: string, service: string, account: string, id: string];
    value: StoredReading;
    indexes: { key: string };
  };
  /** Calendars by their secret address, and files that a person dropped. Of neither the text is kept. */
  feeds: { key: string; value: StoredFeed };
}

export type Store = IDBPDatabase<StoreSchema>;

/** Upgrade n leads from version n-1 to version n. Never edit one that was released; append. */
export const upgrades: readonly ((store: Store) => void)[] = [
  // 1: what a person made or chose
  (store) => {
    store.createObjectStore('kept');
    store.createObjectStore('replies', { keyPath: ['id', 'language', 'formality'] });
  },
  // 2: what happened here
  (store) => {
    store.createObjectStore('dismissals');
    store.createObjectStore('usage');
    const insertions = store.createObjectStore('insertions', { keyPath: 'id' });
    insertions.createIndex('person', 'people', { multiEntry: true });
    insertions.createIndex('at', 'at');
  },
  // 3: what calendars showed
  (store) => {
    const readings = store.createObjectStore('readings', { keyPath: ['day', 'source', 'service', 'account', 'id'] });
    readings.createIndex('key', 'keys', { multiEntry: true });
  },
  // 4: who a person works with
  (store) => {
    store.createObjectStore('partners', { keyPath: 'key' });
    store.createObjectStore('contacts');
  },
  // 5: what a person promised in writing
  (store) => {
    store.createObjectStore('promises', { keyPath: 'id' });
  },
  // 6: what a person suggested in writing
  (store) => {
    store.createObjectStore('suggestions', { keyPath: 'id' });
  },
  // 7: calendars that are read by themselves
  (store) => {
    store.createObjectStore('feeds', { keyPath: 'id' });
  },
];

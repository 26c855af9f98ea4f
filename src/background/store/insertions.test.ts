import { beforeEach, describe, expect, it } from 'vitest';
import { dumpStore, emptyStore } from '../testing/store.ts';
import { dismiss, isDismissed, restore } from './dismissals.ts';
import { countInsertion, lastInsertedFor, takeBack } from './insertions.ts';
import { getUsage, noteUse } from './usage.ts';

beforeEach(emptyStore);

const monday = Temporal.Instant.from('2026-11-23T09:00:00.25Z');
const tuesday = monday.add({ hours: 24 });
const noor = 'noor@harbor.example';
const last = async (address: string) => (await lastInsertedFor([address])).get(address)?.toString();

describe('the ledger', () => {
  it('remembers whom the line went to last', async () => {
    await countInsertion('a', [noor, 'kim@harbor.example'], monday);
    await countInsertion('b', [noor], tuesday);
    expect(await last(noor)).toBe('2026-11-24T09:00:00Z');
    expect(await last('kim@harbor.example')).toBe('2026-11-23T09:00:00Z');
    expect(await last('someone@else.example')).toBeUndefined();
  });

  it('counts a retry once, with the time of the first', async () => {
    await countInsertion('a', [noor], monday);
    await countInsertion('a', [noor], tuesday);
    expect(await last(noor)).toBe('2026-11-23T09:00:00Z');
    expect((await dumpStore()).insertions?.filter((record) => record === 'a')).toHaveLength(1);
  });

  it('takes back what was undone, and the line before counts again', async () => {
    await countInsertion('a', [noor], monday);
    await countInsertion('b', [noor], tuesday);
    await takeBack('b', tuesday);
    expect(await last(noor)).toBe('2026-11-23T09:00:00Z');
    await takeBack('a', tuesday);
    expect(await last(noor)).toBeUndefined();
  });

  it('does not count what was taken back before its record came', async () => {
    await takeBack('a', monday);
    await countInsertion('a', [noor], monday);
    expect(await last(noor)).toBeUndefined();
  });

  it('counts nothing without an address', async () => {
    await countInsertion('a', [], monday);
    expect(Object.values(await dumpStore()).flat()).toEqual([]);
  });

  it('forgets what no rule asks for any more', async () => {
    await countInsertion('a', [noor], monday.subtract({ hours: 24 * 401 }));
    await countInsertion('b', ['kim@harbor.example'], monday);
    expect((await dumpStore()).insertions).not.toContain('a');
  });

  it('holds hashes alone, which another install can not compare', async () => {
    await countInsertion('a', [noor], monday);
    const [, first] = (await dumpStore()).insertions as [string, { people: string[] }];
    expect(JSON.stringify(await dumpStore())).not.toContain('harbor');
    await emptyStore();
    await countInsertion('a', [noor], monday);
    const [, second] = (await dumpStore()).insertions as [string, { people: string[] }];
    expect(second.people[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(second.people[0]).not.toBe(first.people[0]);
  });

  it('looks up without leaving a trace', async () => {
    await lastInsertedFor([noor]);
    await isDismissed(['x']);
    await restore(['x']);
    expect(Object.values(await dumpStore()).flat()).toEqual([]);
  });
});

describe('dismissals', () => {
  it('hold for whichever key the invitation is met by, until restored', async () => {
    await dismiss(['budget review', 'uid-1'], monday);
    expect(await isDismissed(['uid-1'])).toBe(true);
    expect(await isDismissed(['budget review'])).toBe(true);
    expect(await isDismissed(['uid-2'])).toBe(false);
    expect(JSON.stringify(await dumpStore())).not.toContain('budget');
    await restore(['uid-1', 'budget review']);
    expect(await isDismissed(['budget review', 'uid-1'])).toBe(false);
  });
});

describe('usage', () => {
  it('is the last use of each choice', async () => {
    await noteUse({ kind: 'line', id: 'example' }, monday);
    await noteUse({ kind: 'line', id: 'example' }, tuesday);
    expect([...(await getUsage())]).toEqual([['line:example', '2026-11-24T09:00:00Z']]);
  });
});

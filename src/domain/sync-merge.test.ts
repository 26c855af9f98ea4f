import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSame } from './canonical.ts';
import { fitInto, mergeStamps, type Stamps, stampChanges, type Values, valuesAfter } from './sync-merge.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.record({ x: fc.integer({ min: 0, max: 2 }) }));
const stamped = fc.oneof(fc.record({ at: fc.nat(6), value }), fc.record({ at: fc.nat(6) }));
const stamps = fc.dictionary(key, stamped);

describe('merging', () => {
  it('comes out the same in whatever order and however often', () => {
    fc.assert(
      fc.property(stamps, stamps, stamps, (one, two, three) => {
        const once = mergeStamps(mergeStamps(one, two), three);
        expect(isSame(mergeStamps(three, mergeStamps(two, one)), once)).toBe(true);
        expect(isSame(mergeStamps(one, mergeStamps(two, three)), once)).toBe(true);
        expect(isSame(mergeStamps(once, two), once)).toBe(true);
      }),
    );
  });

  it('keeps the newest of each record, deletions too', () => {
    const one: Stamps = { a: { at: 3, value: 'new' }, b: { at: 1, value: 'old' }, c: { at: 4 } };
    const other: Stamps = { a: { at: 2, value: 'old' }, b: { at: 2 }, c: { at: 3, value: 'gone' } };
    expect(mergeStamps(one, other)).toEqual({ a: { at: 3, value: 'new' }, b: { at: 2 }, c: { at: 4 } });
  });
});

/** A browser: what is there, what it knew, and a clock of its own. */
class Profile {
  known: Stamps | undefined;
  values: Values;
  constructor(
    readonly defaults: Values,
    readonly skew: number,
  ) {
    this.values = { ...defaults };
  }
  sync(area: Stamps, now: number): Stamps {
    const { known, defaults, values } = this;
    const mine = stampChanges({ known, defaults, values, others: area, now: now + this.skew });
    this.known = mergeStamps(mine, area);
    this.values = valuesAfter(this.known, this.values);
    return { ...area, ...fitInto(area, this.known).write };
  }
}

const step = fc.oneof(
  fc.record({ who: fc.nat(1), what: fc.constant('set' as const), key, value }),
  fc.record({ who: fc.nat(1), what: fc.constant('drop' as const), key, value }),
  fc.record({ who: fc.nat(1), what: fc.constant('sync' as const), key, value }),
);

test('two browsers agree in the end, whatever was changed, deleted and synced in between, and in which order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: -50, max: 50 }), (steps, skew) => {
      const defaults = { a: 0 };
      const [first, second] = [new Profile(defaults, 0), new Profile(defaults, skew)];
      let area: Stamps = {};
      for (const [now, { who, what, key: name, value: next }] of steps.entries()) {
        const profile = who === 0 ? first : second;
        if (what === 'set') profile.values = { ...profile.values, [name]: next };
        else if (what === 'drop') delete profile.values[name];
        else area = profile.sync(area, now + 100);
      }
      for (const profile of [first, second, first]) area = profile.sync(area, 1_000);
      expect(first.values).toEqual(second.values);
      const before = structuredClone(area);
      area = second.sync(first.sync(area, 2_000), 3_000);
      expect(area).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

describe('what is stamped', () => {
  it('is what changed, never what is there from the start', () => {
    const base = { defaults: { a: 0, b: 0 }, others: {}, known: {}, now: 5 };
    expect(stampChanges({ ...base, values: { a: 0, b: 1, c: 2 } })).toEqual({
      b: { at: 5, value: 1 },
      c: { at: 5, value: 2 },
    });
    expect(stampChanges({ ...base, values: { b: 0 } })).toEqual({ a: { at: 5 } });
  });

  it('never goes back in time, though the clock does', () => {
    const known = { a: { at: 100, value: 1 } };
    expect(stampChanges({ known, defaults: {}, others: {}, values: { a: 2 }, now: 5 })).toEqual({
      a: { at: 101, value: 2 },
    });
  });

  it('gives way on joining, where others have something already', () => {
    const others = { a: { at: 50, value: 'theirs' } };
    const mine = stampChanges({ known: undefined, defaults: {}, others, values: { a: 'mine', b: 'mine' }, now: 99 });
    expect(valuesAfter(mergeStamps(mine, others), { a: 'mine', b: 'mine' })).toEqual({ a: 'theirs', b: 'mine' });
  });
});

describe('what fits', () => {
  const big = (size: number) => ({ at: 1, value: 'ü'.repeat(size / 2) });

  it('leaves out what is larger than an item may be, counted in bytes', () => {
    expect(fitInto({}, { a: big(8_000), b: big(8_200) })).toEqual({ write: { a: big(8_000) }, left: ['b'] });
  });

  it('leaves out what is more than the whole may be', () => {
    const many = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [String.fromCharCode(97 + at), big(8_000)]));
    const { write, left } = fitInto({}, many);
    expect(Object.keys(write)).toHaveLength(12);
    expect(left).toEqual(['m', 'n']);
  });

  it('leaves out the 513th item', () => {
    const many = Object.fromEntries(Array.from({ length: 513 }, (_, at) => [String(at).padStart(3, '0'), { at: 1 }]));
    expect(fitInto({}, many).left).toEqual(['512']);
  });

  it('writes only what is not there yet, and nothing over what is newer', () => {
    const merged = { a: { at: 1, value: 1 }, b: { at: 2, value: 2 } };
    expect(fitInto({ a: { value: 1, at: 1 }, b: { at: 3, value: { of: 'a newer version' } } }, merged).write).toEqual(
      {},
    );
  });
});

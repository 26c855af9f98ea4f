import { describe, expect, test } from 'vitest';
import { type Candidates, findAll } from '../select.ts';
import { withCaptures } from '../test-captures.ts';
import { parseInert } from '../test-dom.ts';
import * as selectors from './selectors.ts';
import { captures } from './test-captures.ts';

const all = Object.entries(selectors) as [string, Candidates | selectors.Expectation][];
const twins = new Map(all.filter(([name]) => name.endsWith('_')) as [string, selectors.Expectation][]);
const plain = all.filter(([name]) => !name.endsWith('_')) as [string, Candidates][];

describe.each(plain)('%s', (name, candidates) => {
  test('has a twin that says where it is found', () => {
    expect(twins.get(`${name}_`)?.length).toBeGreaterThan(0);
  });

  test.each(candidates)('%s is a selector, and by no class', (candidate) => {
    expect(() => document.querySelector(candidate)).not.toThrow();
    expect(candidate).not.toMatch(/(?:^|[^"\w])\.[A-Za-z]|\[class/);
  });

  withCaptures(() => {
    test.each(twins.get(`${name}_`) ?? [])('is found %i times in %s', (count, capture) => {
      const html = captures.get(capture);
      expect(html, `no capture ${capture}`).toBeDefined();
      expect(findAll(parseInert(html ?? ''), candidates)).toHaveLength(count);
    });
  });
});

test('no twin is left over', () => {
  expect([...twins.keys()].filter((twin) => !plain.some(([name]) => `${name}_` === twin))).toEqual([]);
});

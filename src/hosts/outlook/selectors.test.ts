import { describe, expect, test } from 'vitest';
import { type Candidates, findAll } from '../select.ts';
import { withCaptures } from '../test-captures.ts';
import * as calendar from './calendar-selectors.ts';
import * as mail from './selectors.ts';
import { captureOf } from './test-captures.ts';

const all = [...Object.entries(mail), ...Object.entries(calendar)] as [string, Candidates | mail.Expectation][];
const twins = new Map(all.filter(([name]) => name.endsWith('_')) as [string, mail.Expectation][]);
const plain = all.filter(([name]) => !name.endsWith('_')) as [string, Candidates][];

describe.each(plain)('%s', (name, candidates) => {
  test('has a twin that says where it is found', () => {
    expect(twins.get(`${name}_`)?.length).toBeGreaterThan(0);
  });

  test.each(candidates)('%s is a selector, and by no class that is made up anew with each build', (candidate) => {
    expect(() => document.querySelector(candidate)).not.toThrow();
    const classes = [...candidate.matchAll(/\.([\w-]+)/g)].map(([, each = '']) => each);
    expect(classes.filter((each) => each.length < 8)).toEqual([]);
    expect(candidate).not.toMatch(/\[class/);
  });

  withCaptures(() => {
    test.each(twins.get(`${name}_`) ?? [])('is found %i times in %s', (count, capture) => {
      expect(findAll(captureOf(capture), candidates)).toHaveLength(count);
    });
  });
});

test('no twin is left over', () => {
  expect([...twins.keys()].filter((twin) => !plain.some(([name]) => `${name}_` === twin))).toEqual([]);
});

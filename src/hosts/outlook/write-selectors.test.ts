import { expect, test } from 'vitest';
import { type Candidates, findAll } from '../select.ts';
import { withCaptures } from '../test-captures.ts';
import type { Expectation } from './selectors.ts';
import { captureOf } from './test-captures.ts';
import * as selectors from './write-selectors.ts';

const all = Object.entries(selectors) as [string, Candidates | Expectation][];
const plain = all.filter(([name]) => !name.endsWith('_')) as [string, Candidates][];
const rows = plain.flatMap(([name, candidates]) => {
  const twin = all.find(([other]) => other === `${name}_`)?.[1] as Expectation | undefined;
  return (twin ?? ([[-1, 'a twin']] as Expectation)).map(
    ([count, capture]) => [name, count, capture, candidates] as const,
  );
});

withCaptures(() => {
  test.each(rows)('%s is found %i times in %s', (_, count, capture, candidates) => {
    expect(findAll(captureOf(capture), candidates)).toHaveLength(count);
  });
});

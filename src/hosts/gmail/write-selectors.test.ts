import { expect, test } from 'vitest';
import { type Candidates, findAll } from '../select.ts';
import { captures, withCaptures } from '../test-captures.ts';
import { parseInert } from '../test-dom.ts';
import type { Expectation } from './selectors.ts';
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
    expect(findAll(parseInert(captures.get(capture) ?? expect.fail(capture)), candidates)).toHaveLength(count);
  });

  test('Reply stands in its message’s item, in the captured conversation', () => {
    const page = parseInert(captures.get('gmail/thread-open-2023-08-vi.html') ?? '');
    const [item] = findAll(page, selectors.messageItem);
    expect(item && findAll(item, selectors.replyControl)).toHaveLength(3);
  });
});

import { describe, expect, test } from 'vitest';
import { cases, runCase } from './cases.ts';
import { checkEditing } from './property.ts';

describe('insertTree', () => {
  test.each(cases)('$name', (row) => {
    expect(runCase(row)).toEqual([]);
  });
});

test('random contents × carets × replies', { timeout: 90_000 }, () => {
  expect(checkEditing(1_000)).toBeUndefined();
});

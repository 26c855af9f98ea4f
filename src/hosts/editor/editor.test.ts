import { describe, expect, test } from 'vitest';
import { runCase, runPlainCase } from './case-runner.ts';
import { cases, plainCases } from './cases.ts';
import { checkEditing } from './property.ts';

describe('into a rich editor', () => {
  test.each(cases)('$name', (row) => {
    expect(runCase(row)).toEqual([]);
  });
});

describe('into a plain-text editor', () => {
  test.each(plainCases)('$name', (row) => {
    expect(runPlainCase(row)).toEqual([]);
  });
});

test('random contents × carets × replies', { timeout: 120_000 }, () => {
  expect(checkEditing(1_000)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { inOwnOrder, moved } from './own-order.ts';

it('puts what a person has put somewhere there, and the rest after it, as it was', () => {
  expect(inOwnOrder(['a', 'b', 'c', 'd'], ['d', 'b', 'gone'])).toEqual(['d', 'b', 'a', 'c']);
  expect(inOwnOrder(['a', 'b'], [])).toEqual(['a', 'b']);
});

it('moves one by its place, and nothing over an edge', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a'], 'x', 1)).toEqual(['a']);
});

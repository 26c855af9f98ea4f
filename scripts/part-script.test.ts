import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { partScript } from './part-script.ts';

const pathOf = (name: string) => `parts/${name}`;
const shared = { code: 'var e=0,t=()=>++e;export{t as a,t};', path: 'parts/shared.js', isLast: false };
const mail = {
  code: 'import{a as e}from"./shared.js";var t=()=>e()*10;export{t as n};',
  path: 'parts/mail.js',
  isLast: false,
};
const host = {
  code: 'import{n as e}from"./mail.js";import{a as t,t as n}from"./shared.js";globalThis.seen.push(t(),e(),n())',
  path: 'parts/host.js',
  isLast: true,
};
const put = (world: object, files = [shared, mail, host]) => {
  for (const file of files) expect(runInContext(partScript(file, pathOf), world)).toBeUndefined();
};
const newWorld = () => createContext({ seen: [] as number[] });

it('lets files meet that are put in together, and leaves nothing behind', () => {
  const world = newWorld();
  put(world);
  expect(world.seen).toEqual([1, 20, 3]);
  expect(Reflect.ownKeys(world)).toEqual(['seen']);
});

it('gives files that come again a state of their own', () => {
  const world = newWorld();
  put(world);
  put(world);
  expect(world.seen).toEqual([1, 20, 3, 1, 20, 3]);
});

it('stays with its own version when another has left off halfway', () => {
  const world = newWorld();
  put(world, [{ ...shared, code: 'var t=()=>-1;export{t as a,t};' }]);
  put(world);
  expect(world.seen).toEqual([1, 20, 3]);
});

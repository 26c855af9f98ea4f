// Runs in a content script: the same table and property as `src/hosts/editor/editor.test.ts`.
import { runCase, runPlainCase } from '../../src/hosts/editor/case-runner.ts';
import { cases, plainCases } from '../../src/hosts/editor/cases.ts';
import { checkEditing } from '../../src/hosts/editor/property.ts';

function wrongOf(name: string, run: () => string[]): string[] {
  try {
    return run().map((what) => `${name}: ${what}`);
  } catch (error) {
    return [`${name}: ${error}`];
  }
}

const runs = Number(new URLSearchParams(location.search).get('runs'));
const seed = new URLSearchParams(location.search).get('seed');
const wrong = [
  ...cases.flatMap((row) => wrongOf(row.name, () => runCase(row))),
  ...plainCases.flatMap((row) => wrongOf(`plain: ${row.name}`, () => runPlainCase(row))),
];
const random = checkEditing(runs, seed === null ? undefined : Number(seed));
document.body.textContent = JSON.stringify([...wrong, ...(random ? [random] : [])]);
document.title = 'done';

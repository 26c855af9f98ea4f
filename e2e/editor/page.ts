// Runs in a content script: the same table and property as `src/hosts/editor/editor.test.ts`.
import { cases, runCase } from '../../src/hosts/editor/cases.ts';
import { checkEditing } from '../../src/hosts/editor/property.ts';

const wrongOf = (row: (typeof cases)[number]): string[] => {
  try {
    return runCase(row);
  } catch (error) {
    return [String(error)];
  }
};

const runs = Number(new URLSearchParams(location.search).get('runs'));
const seed = new URLSearchParams(location.search).get('seed');
const wrong = cases.flatMap((row) => wrongOf(row).map((what) => `${row.name}: ${what}`));
const random = checkEditing(runs, seed === null ? undefined : Number(seed));
document.body.textContent = JSON.stringify([...wrong, ...(random ? [random] : [])]);
document.title = 'done';

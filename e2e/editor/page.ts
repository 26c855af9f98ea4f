// Runs in a content script: the same tables and properties as `src/hosts/editor/*.test.ts`.
import { runCase, runPlainCase } from '../../src/hosts/editor/case-runner.ts';
import { cases, plainCases } from '../../src/hosts/editor/cases.ts';
import { checkPasting } from '../../src/hosts/editor/paste-property.ts';
import { checkEditing } from '../../src/hosts/editor/property.ts';

function wrongOf(name: string, run: () => string[]): string[] {
  try {
    return run().map((what) => `${name}: ${what}`);
  } catch (error) {
    return [`${name}: ${error}`];
  }
}

/** The page makes the editor; its objects are out of reach here, its element is not. */
function makeRooster(html: string): { root: HTMLElement } {
  document.documentElement.dataset.html = html;
  document.dispatchEvent(new Event('make-rooster'));
  const root = document.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!root) throw new Error('no editor');
  return { root };
}

const query = new URLSearchParams(location.search);
const runs = Number(query.get('runs'));
const seed = query.has('seed') ? Number(query.get('seed')) : undefined;

async function runAll(): Promise<string[]> {
  if (location.pathname === '/rooster') return [(await checkPasting(makeRooster, runs, seed)) ?? ''].filter(Boolean);
  const random = checkEditing(runs, seed);
  return [
    ...cases.flatMap((row) => wrongOf(row.name, () => runCase(row))),
    ...plainCases.flatMap((row) => wrongOf(`plain: ${row.name}`, () => runPlainCase(row))),
    ...(random ? [random] : []),
  ];
}

runAll().then(
  (wrong) => {
    document.body.textContent = JSON.stringify(wrong);
    document.title = 'done';
  },
  (error) => {
    document.body.textContent = JSON.stringify([String(error)]);
    document.title = 'done';
  },
);

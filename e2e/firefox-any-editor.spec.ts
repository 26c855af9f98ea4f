// The same file in Firefox. No driver presses a toolbar's button there, so a copy of the build has it put in by the
// manifest, and calls it as the background does; the file itself is the one that is shipped.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { partNames, partPath } from '../src/background/part-files.ts';
import type { ReplyTree } from '../src/domain/reply-tree.ts';
import { anyEditorMeeting } from '../src/platform/any-editor.ts';
import { type DrivenFirefox, launchFirefox } from './harness/firefox.ts';
import { findForbidden } from './harness/network.ts';
import { desk } from './harness/server.ts';

const caller = `document.addEventListener('call-any-editor', async () => {
  const { dataset } = document.documentElement;
  const anyEditor = globalThis[Symbol.for('${anyEditorMeeting}')];
  anyEditor.look();
  const done = await anyEditor.insert(JSON.parse(dataset.given));
  dataset.done = String(done);
});`;

function putIn(folder: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const script = {
    matches: [`https://${desk}/*`],
    js: [...partNames('any-editor', 'hands').map((name) => partPath(name, 'hands')), 'caller.js'],
  };
  writeFileSync(join(folder, 'caller.js'), caller);
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: [...manifest.content_scripts, script] }));
}

let driven: DrivenFirefox;
let page: Page;

test.describe.configure({ mode: 'serial', timeout: 90_000 });
test.beforeAll(async () => {
  driven = await launchFirefox(putIn);
  page = driven.page;
});
test.afterAll(() => driven?.close());
test.afterEach(() => {
  expect(findForbidden(driven.server.asked)).toEqual([]);
  expect(driven.problems).toEqual([]);
});

const tree: ReplyTree = [
  { type: 'paragraph', children: [{ type: 'text', text: 'Hello,' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'could we write instead?' },
      { type: 'break' },
      { type: 'text', text: 'See ' },
      { type: 'link', text: 'how we work', href: 'https://maple.example/async' },
      { type: 'text', text: '.' },
    ],
  },
];
const text = 'Hello,\n\ncould we write instead?\nSee how we work: https://maple.example/async.';

const model = () => page.evaluate(() => window.__desk.read());

for (const [name, query] of [
  ['ProseMirror', 'editor=prosemirror'],
  ['Quill', 'editor=quill'],
  ['Lexical', 'editor=lexical'],
  ['CKEditor', 'editor=ckeditor'],
  ['an element that can be edited', 'kind=div'],
  ['a text area', 'kind=textarea'],
] as const) {
  test(`${name}: what is inserted lands behind the line of the caret, and one undo takes exactly it away`, async () => {
    await page.goto(`https://${desk}/?${query}`);
    await page.waitForFunction(() => window.__desk !== undefined);
    await page.focus('[contenteditable="true"], textarea');
    await page.evaluate(() => {
      const [area] = document.querySelectorAll('textarea');
      const end = area ? area.value.lastIndexOf('\n') : 0;
      const line = (at: number): Node | null => {
        let node: Node | null | undefined = document.querySelectorAll('[contenteditable="true"] p')[at];
        while (node?.firstChild) node = node.firstChild;
        return node ?? null;
      };
      if (area) area.setSelectionRange(end, end);
      else document.getSelection()?.collapse(line(1), 23);
    });
    await page.keyboard.type(' Mine.');
    const before = await model();
    expect(before).toBe('Hello Theo,\nthanks for the numbers. Mine.\nRobin');
    await page.evaluate(
      (given) => {
        document.documentElement.dataset.given = given;
        document.dispatchEvent(new Event('call-any-editor'));
      },
      JSON.stringify({ tree, text, apart: false }),
    );
    await page.waitForFunction(() => document.documentElement.dataset.done === 'true');
    const link =
      query === 'kind=textarea'
        ? 'how we work: https://maple.example/async'
        : '[how we work](https://maple.example/async)';
    expect((await model()).replace(/\n+/g, '\n')).toBe(
      `Hello Theo,\nthanks for the numbers. Mine.\nHello,\ncould we write instead?\nSee ${link}.\nRobin`,
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction((wanted) => window.__desk.read() === wanted, {}, before);
  });
}

import { type Composer, createComposer } from './composer.ts';
import { h } from './dom.ts';
import { dress } from './frame.ts';
import { listenForShortcuts } from './shortcuts.ts';

function furnish(target: Window & typeof globalThis, composer: Composer): void {
  dress(target);
  const { body } = target.document;
  body.className = 'xE xp';
  const main = h('div.nH', { role: 'main' }, composer.root);
  body.append(main);
  listenForShortcuts(target, () => undefined);
}

/** A composer that has a window to itself: `view=btop` for a pop-out, `view=cm` for a link to a new mail. */
export function fillComposeWindow(query: URLSearchParams): Composer {
  const address = query.get('to') ?? '';
  const composer = createComposer({
    inline: false,
    envelope: { to: address ? [{ address }] : [], cc: [], subject: query.get('su') ?? '' },
    onSend: () => window.close(),
    onDiscard: () => window.close(),
  });
  furnish(window, composer);
  composer.fill();
  const lines = query.get('body')?.split('\n') ?? [];
  composer.textarea.value = `${lines.join('\n')}${composer.textarea.value}`;
  composer.editable.prepend(...lines.map((line) => h('div', {}, line || h('br'))));
  composer.focus();
  return composer;
}

/** A pop-out that is `about:blank` and filled by its opener; its location says nothing about Gmail. */
export function openBlankWindow(composer: Composer): Window | null {
  const target = window.open('', '', 'width=640,height=560') as (Window & typeof globalThis) | null;
  if (!target) return null;
  furnish(target, composer);
  composer.focus();
  return target;
}

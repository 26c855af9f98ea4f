// Some of Outlook's windows are `about:blank` documents that their opener fills [shipping code; history of 2022].
import type { Composer } from './composer.ts';
import { h } from './dom.ts';
import { dress } from './dress.ts';

/** Opens an empty window and fills it with a composer. */
export function openBlankWindow(title: string, composer: Composer): void {
  const opened = window.open('', '_blank', 'width=760,height=640') as (Window & typeof globalThis) | null;
  if (!opened) return;
  opened.document.title = title;
  dress(opened);
  opened.document.body.append(h('div', { role: 'main' }, composer.root));
  composer.fill();
}

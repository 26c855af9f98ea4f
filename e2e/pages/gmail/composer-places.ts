import type { Composer } from './composer.ts';
import { byClass, className, h, nextId, onClick } from './dom.ts';
import { labels } from './labels.ts';

const dialogOf = (composer: Composer): HTMLElement | null => composer.root.closest<HTMLElement>('[role="dialog"]');

/** The row of docked composers at the bottom edge; stands in the page from the start. */
export const dock = h('div.no');
export const dockContainer = h('div.dw', {}, h('div.nH', {}, h('div.nH', {}, dock)));

/** Docked, at the bottom edge: in a dialog of its own, with a title bar. */
export function dockComposer(composer: Composer, close: () => void): void {
  const titleId = nextId();
  const button = (kind: string, label: string, sign: string, act: () => void) =>
    onClick(h(`button.${kind}`, { type: 'button', 'aria-label': label, 'data-tooltip': label }, sign), act);
  const body = h('div.aaZ', {}, composer.root);
  const bodyCell = h('div.nH', {}, body);
  const dialog = h(
    'div.nH.Hd',
    { role: 'dialog', 'aria-labelledby': titleId },
    h(
      'div.nH.Hy.aXJ',
      {},
      h('div.Hp', { id: titleId }, h('h2.a3E', {}, h('div.aYF', {}, labels.newMessage))),
      h(
        'div.Hm',
        {},
        button('Hl', labels.minimize, '–', () => toggleMinimized(composer)),
        button('Hq', labels.fullScreen, '⤢', () => toggleFullScreen(composer)),
        button('Ha', labels.close, '×', close),
      ),
    ),
    bodyCell,
  );
  dock.append(h('div.AD', {}, dialog));
}

/** A minimized composer stays in the page; what holds its body is hidden. */
export function toggleMinimized(composer: Composer): void {
  const cell = composer.root.closest<HTMLElement>('[role="dialog"]')?.lastElementChild as HTMLElement | null;
  if (cell) cell.style.display = cell.style.display === 'none' ? '' : 'none';
}

const homes = new WeakMap<HTMLElement, ParentNode>();

/** The same composer under another parent; the container is made when it is first needed (since July 2018). */
export function toggleFullScreen(composer: Composer): void {
  const dialog = dialogOf(composer);
  if (!dialog) return;
  const home = homes.get(dialog);
  if (home) {
    homes.delete(dialog);
    home.append(dialog);
    return;
  }
  let container = byClass(document, 'aSt');
  if (!container) {
    container = h('div.aSt');
    document.body.append(h('div.aSs', {}, container));
  }
  if (dialog.parentElement) homes.set(dialog, dialog.parentElement);
  container.append(dialog);
}

/** A composer that goes while it saves leaves its dialog behind for a moment; only `.aaZ` is emptied at once. */
export function removeComposer(composer: Composer): void {
  const dialog = dialogOf(composer);
  composer.root.remove();
  if (!dialog) return;
  setTimeout(() => {
    (homes.get(dialog) as Element | undefined)?.remove();
    (dialog.closest(`.${className('AD')}`) ?? dialog).remove();
  }, 200);
}

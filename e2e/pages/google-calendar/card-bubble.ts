import { h, isOwn } from './dom.ts';

const width = 448;

const sentinel = (): HTMLElement => h('div.pw1uU', { tabindex: '0', 'aria-hidden': 'true' });

/** The dialog's element, made once and used again for every event. Cards go into the slot. */
export function makeBubble(): { dialog: HTMLElement; slot: HTMLElement } {
  const slot = h('span.kma42e', { jsslot: '', jsname: 'bN97Pc' });
  const dialog = h(
    'div.ecHOgf.RDlrG',
    {
      role: 'dialog',
      jsname: 'ssXDle',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'aria-labelledby': 'rAECCd',
      'aria-modal': 'true',
      tabindex: '-1',
    },
    sentinel(),
    sentinel(),
    slot,
    sentinel(),
    sentinel(),
  );
  dialog.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.parentElement === dialog && target.tabIndex === 0)
      dialog.querySelector<HTMLElement>('#xDetDlgCloseBu')?.focus();
  });
  return { dialog, slot };
}

/** Shows the bubble beside a chip. */
export function placeBeside(dialog: HTMLElement, chip: HTMLElement): void {
  const box = chip.getBoundingClientRect();
  const right = box.right + 8;
  const left = right + width < innerWidth ? right : Math.max(8, box.left - width - 8);
  const top = Math.max(8, Math.min(box.top, innerHeight - 560));
  dialog.style.cssText = `opacity: 1; transform: none; left: ${left}px; top: ${top}px;`;
}

/**
 * What closes the bubble: a press outside of it, seen before anybody else, and a press on something in it that Google has
 * not made, once the event has bubbled up to the dialog.
 */
export function listenForClosing(dialog: HTMLElement, close: (why: 'outside' | 'unknown node') => void): void {
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click']) {
    dialog.addEventListener(type, ({ target }) => {
      if (target instanceof Element && !isOwn(target)) close('unknown node');
    });
  }
  for (const type of ['pointerdown', 'mousedown']) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (!dialog.contains(target as Node)) close('outside');
      },
      true,
    );
  }
}

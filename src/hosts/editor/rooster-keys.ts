// roosterjs takes its commands from keys, and does not ask whether a person pressed them.

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

function pressKey(root: HTMLElement, key: string, code: number, held: KeyboardEventInit = {}): boolean {
  const init = { key, keyCode: code, which: code, bubbles: true, cancelable: true, composed: true, ...held };
  return !root.dispatchEvent(new KeyboardEvent('keydown', init));
}

const command = (): KeyboardEventInit => (isMac() ? { metaKey: true } : { ctrlKey: true });

/** The editor's own undo; false when it does not know the key. */
export const pressUndo = (root: HTMLElement): boolean => pressKey(root, 'z', 90, command());

export const pressRedo = (root: HTMLElement): boolean => pressKey(root, 'Z', 90, { ...command(), shiftKey: true });

export const pressDelete = (root: HTMLElement): boolean => pressKey(root, 'Delete', 46);

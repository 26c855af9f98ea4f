import { SentenceChangedError } from '../host-error.ts';
import { InsertError } from './insert-error.ts';
import type { PlainEditor } from './insert-plain.ts';
import type { Swap } from './swap.ts';

/** The same in a text field. @throws SentenceChangedError, InsertError with the former content in place */
export function swapPlain({ area, tail }: PlainEditor, sentence: string, wording: string): Swap {
  const before = area.value;
  const own = before.slice(0, tail(before));
  const at = own.indexOf(sentence);
  if (at < 0 || own.indexOf(sentence, at + 1) >= 0) throw new SentenceChangedError();
  const end = at + sentence.length;
  const caret = area.selectionEnd;
  const after = before.slice(0, at) + wording + before.slice(end);
  const page = area.ownerDocument;
  const leave = (): void => area.setSelectionRange(caret, caret);
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, end);
  page.execCommand('insertText', false, wording);
  if (area.value !== after) {
    if (area.value !== before) page.execCommand('undo');
    leave();
    throw new InsertError('The editor did not take the words as they are');
  }
  const moved = caret <= at ? caret : Math.max(caret, end) + wording.length - sentence.length;
  area.setSelectionRange(moved, moved);
  return {
    isPresent: () => area.isConnected && area.value.includes(wording),
    leave: () => {
      if (area.value === before) leave();
    },
    undo: () => {
      if (!area.isConnected || area.value !== after) return false;
      area.focus({ preventScroll: true });
      page.execCommand('undo');
      if (area.value !== before) {
        if (area.value !== after) page.execCommand('redo'); // the step on top was somebody else's
        return false;
      }
      leave();
      return true;
    },
  };
}

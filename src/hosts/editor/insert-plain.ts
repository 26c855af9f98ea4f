import { InsertError } from './insert-error.ts';

/** A plain-text editor, and where signature or quote begin in a value. */
export interface PlainEditor {
  area: HTMLTextAreaElement;
  tail: (value: string) => number;
}

interface Place {
  kind: 'lines' | 'words';
  offset: number;
}

// A textarea turns every kind of line break into `\n`, and a NUL ends the text for some mail programs.
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();

/** As many line breaks as make one empty line between the two, none where one of them is blank. */
function breaksBetween(before: string, after: string): string {
  if (!before.trim() || !after.trim()) return '';
  const there = (/\n*$/.exec(before)?.[0].length ?? 0) + (/^\n*/.exec(after)?.[0].length ?? 0);
  return '\n'.repeat(Math.max(0, 2 - there));
}

function findPlace({ area, tail }: PlainEditor, apart: boolean, atCaret: boolean): Place {
  const own = area.value.slice(0, tail(area.value));
  const caret = area.selectionEnd;
  if (!atCaret || caret > own.length)
    return { kind: 'lines', offset: own.trim() ? endOfLine(own, own.trimEnd().length) : 0 };
  const start = own.slice(0, caret).lastIndexOf('\n') + 1;
  const end = endOfLine(own, caret);
  if (!own.slice(start, end).trim()) return { kind: 'lines', offset: start };
  return apart ? { kind: 'lines', offset: end } : { kind: 'words', offset: caret };
}

function endOfLine(own: string, offset: number): number {
  const end = own.indexOf('\n', offset);
  return end < 0 ? own.length : end;
}

/**
 * Inserts by the editor's own command: one undo step, a trusted `input`, and nothing but the text changes.
 * @param atCaret else, or when the caret is in signature or quote, at the end of the own text
 * @param apart on lines of its own, also where it would fit among words
 */
export function insertPlain(
  editor: PlainEditor,
  text: string,
  atCaret: boolean,
  apart = clean(text).includes('\n'),
): PlainInsertion {
  return insertAt(editor, text, findPlace(editor, apart, atCaret));
}

function insertAt(editor: PlainEditor, text: string, place: Place): PlainInsertion {
  const { area } = editor;
  const before = area.value;
  const [above, below] = [before.slice(0, place.offset), before.slice(place.offset)];
  const words = clean(text);
  if (!words) throw new InsertError('There is nothing to insert');
  const lead = place.kind === 'words' ? '' : breaksBetween(above, words);
  const inserted = lead + words + (place.kind === 'words' ? '' : breaksBetween(words, below));
  area.focus({ preventScroll: true });
  // Setting the caret, even to where it is, ends an undo step in Chromium: else what was typed just before would go
  // with ours, and ours with what is typed next.
  area.setSelectionRange(place.offset, place.offset);
  area.ownerDocument.execCommand('insertText', false, inserted);
  if (area.value !== above + inserted + below) {
    if (area.value !== before) area.ownerDocument.execCommand('undo');
    if (area.value !== before) area.value = before;
    throw new InsertError('The editor did not take the text as it is');
  }
  const behind = place.offset + lead.length + words.length;
  area.setSelectionRange(behind, behind);
  return new PlainInsertion(editor, inserted, place, before);
}

/** One reply in a plain-text editor. */
export class PlainInsertion {
  readonly #after: string;

  constructor(
    private readonly editor: PlainEditor,
    private readonly inserted: string,
    private readonly place: Place,
    private readonly before: string,
  ) {
    this.#after = editor.area.value;
  }

  isPresent(): boolean {
    const { area } = this.editor;
    const lines = this.inserted.split('\n').filter((line) => line.trim());
    if (this.isIntact()) return true;
    return area.isConnected && lines.some((line) => area.value.includes(line) && !this.before.includes(line));
  }

  isIntact(): boolean {
    return this.editor.area.isConnected && this.#find() !== undefined;
  }

  undo(): boolean {
    return this.#takeOut() !== undefined;
  }

  replace(_tree: unknown, text: string): PlainInsertion {
    const offset = this.#takeOut();
    if (offset === undefined) throw new InsertError('The text was edited since');
    return insertAt(this.editor, text, { ...this.place, offset });
  }

  /** Where it stands now; undefined when it was edited, or stands there twice. */
  #find(): number | undefined {
    const { value } = this.editor.area;
    if (value === this.#after) return this.place.offset;
    const first = value.indexOf(this.inserted);
    return first >= 0 && first === value.lastIndexOf(this.inserted) ? first : undefined;
  }

  #takeOut(): number | undefined {
    const { area } = this.editor;
    const page = area.ownerDocument;
    const offset = this.isIntact() ? this.#find() : undefined;
    if (offset === undefined) return undefined;
    area.focus({ preventScroll: true });
    if (area.value === this.#after) {
      page.execCommand('undo');
      if (area.value === this.before) return offset;
      page.execCommand('redo'); // the step on top of the page's one undo stack was somebody else's
      area.focus({ preventScroll: true });
    }
    area.setSelectionRange(offset, offset + this.inserted.length);
    page.execCommand('delete');
    return offset;
  }
}

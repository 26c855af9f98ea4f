import { type AnyEditor, anyEditorMeeting } from '../../platform/any-editor.ts';
import { findField, textOf } from './find-field.ts';
import { skeletonOf } from './skeleton.ts';
import { writeIntoField } from './write-field.ts';

// Put in on a click, in whatever page is open, and only called from there on: it listens to nothing and leaves nothing.
const since = performance.now();

const anyEditor: AnyEditor = {
  look() {
    const found = findField(document);
    return found.kind === 'ready' ? { kind: 'ready', text: textOf(found.field) } : found;
  },
  async insert({ tree, text }) {
    const found = findField(document);
    return found.kind === 'ready' && writeIntoField(found.field, tree, text, since);
  },
  skeleton: () => skeletonOf(document),
};

(globalThis as Record<symbol, unknown>)[Symbol.for(anyEditorMeeting)] ??= anyEditor;

// ProseMirror, put together from its packages as its own guide does.
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMSerializer, DOMParser as ModelParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { html, open, place, readHtml } from './desk.ts';

const content = document.createElement('div');
content.innerHTML = html;
const view = new EditorView(place(), {
  state: EditorState.create({
    doc: ModelParser.fromSchema(schema).parse(content),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});

open({
  read() {
    const written = document.createElement('div');
    written.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return readHtml(written.innerHTML);
  },
});

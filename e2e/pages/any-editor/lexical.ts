import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type SerializedLexicalNode } from 'lexical';
import { lines, open, place } from './desk.ts';

const root = place();
root.contentEditable = 'true';
const withLinks = new URLSearchParams(location.search).get('links') !== 'none';
const editor = createEditor({
  nodes: withLinks ? [LinkNode] : [],
  onError(error) {
    throw error;
  },
});
editor.setRootElement(root);
registerRichText(editor);
editor.update(() => $getRoot().append(...lines.map((line) => $createParagraphNode().append($createTextNode(line)))), {
  discrete: true,
});
registerHistory(editor, createEmptyHistoryState(), 300);

interface Saved extends SerializedLexicalNode {
  text?: string;
  url?: string;
  children?: Saved[];
}

function textOf(node: Saved): string {
  const inner = (node.children ?? []).map(textOf).join(node.type === 'root' ? '\n' : '');
  if (node.type === 'link' || node.type === 'autolink') return `[${inner}](${node.url})`;
  return node.type === 'linebreak' ? '\n' : (node.text ?? inner);
}

open({ read: () => textOf(editor.getEditorState().toJSON().root) });

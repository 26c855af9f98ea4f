import type { Inline, ReplyTree } from '../../domain/reply-tree.ts';

/** A piece of a line: text, a link, a new line. */
export function inlineView(piece: Inline) {
  if (piece.type === 'break') return <br />;
  if (piece.type === 'text') return piece.text;
  return (
    <a href={piece.href} target="_blank" rel="noreferrer">
      {piece.text}
    </a>
  );
}

/** A reply as its reader will see it. Values are text, whatever they hold. */
export function ReplyView({ tree, language }: { tree: ReplyTree; language?: string }) {
  return (
    <div class="reply" lang={language} dir="auto">
      {tree.map((block) =>
        block.type === 'paragraph' ? (
          <p>{block.children.map(inlineView)}</p>
        ) : (
          <ul>
            {block.items.map((item) => (
              <li>{item.map(inlineView)}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

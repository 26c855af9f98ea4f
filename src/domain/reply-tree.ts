/** A rendered reply: a small tree that a host adapter turns into DOM nodes or plain text. */
export type Inline = { type: 'text'; text: string } | { type: 'link'; text: string; href: string } | { type: 'break' };

export type Block = { type: 'paragraph'; children: Inline[] } | { type: 'list'; items: Inline[][] };

export type ReplyTree = Block[];

/** A piece of a line as plain text, a link with its address. */
export const inlineText = (inline: Inline): string => {
  if (inline.type === 'break') return '\n';
  if (inline.type === 'link' && inline.text !== inline.href) return `${inline.text}: ${inline.href}`;
  return inline.text;
};

/** The tree as plain text: blocks apart by an empty line, links written out, list items with a hyphen. */
export function toPlainText(tree: ReplyTree): string {
  return tree
    .map((block) =>
      block.type === 'paragraph'
        ? block.children.map(inlineText).join('')
        : block.items.map((item) => `- ${item.map(inlineText).join('')}`).join('\n'),
    )
    .join('\n\n');
}

/** More words in a reply: after what it says, and before the closing if it ends in that. */
export function addBeforeClosing(reply: ReplyTree, more: ReplyTree, closing: ReplyTree): ReplyTree {
  const closes = closing.length > 0 && JSON.stringify(reply.slice(-closing.length)) === JSON.stringify(closing);
  const end = reply.length - (closes ? closing.length : 0);
  return [...reply.slice(0, end), ...more, ...reply.slice(end)];
}

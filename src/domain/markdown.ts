import type { Inline } from './reply-tree.ts';

/** Text that means nothing but itself in Markdown (CommonMark), wherever in a line it stands. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** A piece of a line in Markdown. */
export function inMarkdown(inline: Inline): string {
  if (inline.type !== 'link') return inline.type === 'break' ? '\n' : escapeMarkdown(inline.text);
  return inline.text === inline.href ? `<${inline.href}>` : `[${escapeMarkdown(inline.text)}](<${inline.href}>)`;
}

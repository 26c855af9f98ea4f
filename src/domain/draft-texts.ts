import en from './drafts/en.json';
import { renderReply } from './reply.ts';
import type { Inline, ReplyTree } from './reply-tree.ts';
import { type ReplyFacts, replyValues } from './reply-values.ts';

interface TextFile {
  language: string;
  /** A mail instead of the meeting; the event's own description stands between the two. */
  brief: { before: string[]; after: string[] };
  agenda: string[];
}

/** One file a language; the first is the one to fall back on. */
const files: [TextFile, ...TextFile[]] = [en];

type Facts = Omit<ReplyFacts, 'language'> & { language: string | undefined };

function render(paragraphs: (file: TextFile) => string[], { language, ...facts }: Facts): ReplyTree {
  const file = files.find((each) => each.language === language) ?? files[0];
  return renderReply(paragraphs(file).join('\n\n'), replyValues({ ...facts, language: file.language }));
}

/** A description as it was written: its lines stay lines, and an empty one begins a paragraph. */
function paragraphsOf(description: string): ReplyTree {
  return description
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map((paragraph) => ({
      type: 'paragraph',
      children: paragraph
        .split('\n')
        .flatMap((text, index): Inline[] => [
          ...(index > 0 ? [{ type: 'break' as const }] : []),
          { type: 'text', text },
        ]),
    }));
}

/** An agenda for the description of a person's own event. `language`: the event's, where its words tell. */
export const agendaText = (facts: Facts): ReplyTree => render((file) => file.agenda, facts);

/** The mail that asks an event's guests in writing: what the event says, by when to answer, and an open door. */
export function asyncBrief(facts: Facts): ReplyTree {
  return [
    ...render(({ brief }) => brief.before, facts),
    ...paragraphsOf(facts.invite.description ?? ''),
    ...render(({ brief }) => brief.after, facts),
  ];
}

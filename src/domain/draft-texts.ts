import { type DraftFile, draftFiles } from './draft-files.ts';
import { renderReply } from './reply.ts';
import type { Inline, ReplyTree } from './reply-tree.ts';
import { type ReplyFacts, replyValues } from './reply-values.ts';

type Facts = Omit<ReplyFacts, 'language'> & { language: string | undefined };

function render(paragraphs: (file: DraftFile) => string[], { language, ...facts }: Facts): ReplyTree {
  const file = draftFiles.find((each) => each.language === language) ?? draftFiles[0];
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

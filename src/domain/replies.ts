import en from './replies/en.json';
import type { Formality, ReplyTemplate } from './settings.ts';

interface ReplyFile {
  language: string;
  /** `internal` and `external` are lists of paragraphs in the syntax of `reply.ts`. */
  replies: ({ id: string; title: string } & Record<Formality, string[]>)[];
}

/** One file a language; the first is the one to fall back on. */
const files: ReplyFile[] = [en];

const formalities: Formality[] = ['internal', 'external'];

/** All replies that come with the extension, in the order of the menus. */
export function builtInReplies(): ReplyTemplate[] {
  return files.flatMap(({ language, replies }) =>
    replies.flatMap(({ id, title, ...bodies }) =>
      formalities.map((formality) => ({ id, language, formality, title, body: bodies[formality].join('\n\n') })),
    ),
  );
}

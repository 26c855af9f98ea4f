import de from './replies/de.json';
import en from './replies/en.json';
import es from './replies/es.json';
import fr from './replies/fr.json';
import it from './replies/it.json';
import ja from './replies/ja.json';
import nl from './replies/nl.json';
import ptBR from './replies/pt-BR.json';
import type { Formality, ReplyTemplate } from './settings.ts';

export type ReplyId = keyof (typeof en)['replies'];

/** What a reply says, in the syntax of `reply.ts`. */
interface ReplyText {
  /** Thanks, and a reason that is about the work. */
  thanks: string;
  /** One concrete next step, with place, owner and date. */
  step: string | string[];
  /** What leaves the door open. */
  door: string;
}

/** What stands around each reply. */
interface Frame {
  greeting: string[];
  /** The handbook link, last of all that is said. */
  handbook?: string;
  closing: string;
}

interface ReplyFile extends Record<Formality, Frame> {
  language: string;
  replies: Record<ReplyId, Record<Formality, ReplyText>>;
}

const files: ReplyFile[] = [en, de, es, fr, it, ja, nl, ptBR];

const formalities: Formality[] = ['internal', 'external'];

/** All replies that come with the extension: language by language, English first, in the order of the menus. */
export function builtInReplies(): ReplyTemplate[] {
  return files.flatMap(({ language, replies, ...frames }) =>
    Object.entries(replies).flatMap(([id, texts]) =>
      formalities.map((formality) => {
        const { greeting, handbook = [], closing } = frames[formality];
        const { thanks, step, door } = texts[formality];
        const body = [greeting, thanks, step, door, handbook, closing].flat().join('\n\n');
        return { id, language, formality, title: id, body };
      }),
    ),
  );
}

/** How a reply ends that comes with the extension. Empty in other languages. */
export const closingOf = ({ language, formality }: Pick<ReplyTemplate, 'language' | 'formality'>): string =>
  files.find((file) => file.language === language)?.[formality].closing ?? '';

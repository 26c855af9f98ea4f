import type { Partner } from '../domain/partner.ts';
import { builtInReplies } from '../domain/replies.ts';
import type { Formality, ReplyTemplate } from '../domain/settings.ts';
import type { Shelf } from '../domain/shelf.ts';
import type { ReplyName } from './store/replies.ts';

const builtIn = builtInReplies();

const isSame = (one: ReplyName, other: ReplyName): boolean =>
  one.id === other.id && one.language === other.language && one.formality === other.formality;

/** Whether a reply of this name may be kept: an edit of what is built in, or a person's own. */
export function mayKeep({ id }: ReplyName): boolean {
  return id.startsWith('own-') || builtIn.some((reply) => reply.id === id);
}

/** Everything that can be sent: what is built in with a person's edits laid over it, then their own. */
export function allReplies(kept: ReplyTemplate[]): Shelf['replies'] {
  const edited = (reply: ReplyTemplate) => kept.find((edit) => isSame(edit, reply));
  return [
    ...builtIn.map((reply) => ({ ...(edited(reply) ?? reply), edited: edited(reply) !== undefined })),
    ...kept
      .filter((reply) => !builtIn.some((each) => isSame(each, reply)))
      .map((reply) => ({ ...reply, edited: true })),
  ];
}

/** A title to show in the place of message `reply_<id>`: a person's own. */
export function ownTitle({ id, language, formality, title }: ReplyTemplate): { title?: string } {
  const original = builtIn.find((reply) => isSame(reply, { id, language, formality }));
  return original?.title === title ? {} : { title };
}

export const languagesOf = (templates: ReplyTemplate[]): string[] => templates.map(({ language }) => language);

/** The language to write in: the invitation's if there are words in it, else the partner's, else English (product 5). */
export function chooseLanguage(
  languages: readonly string[],
  wanted: string | undefined,
  partner: Pick<Partner, 'language'> | undefined,
): string {
  return wanted !== undefined && languages.includes(wanted) ? wanted : (partner?.language ?? 'en');
}

/** Outsiders with whom a person is on familiar terms are written to as colleagues are. */
export function formalityFor(external: boolean, partner: Pick<Partner, 'tone'> | undefined): Formality {
  return external && partner?.tone !== 'informal' ? 'external' : 'internal';
}

/**
 * The template of a reply that fits best: in the language wanted, else English, else any; in the words for insiders or
 * outsiders, else the other's. `undefined` when there is no such reply.
 */
export function chooseTemplate<Template extends ReplyTemplate>(
  templates: Template[],
  id: string,
  language: string,
  formality: Formality,
): Template | undefined {
  const rank = (template: Template): number =>
    (template.language === language ? 4 : template.language === 'en' ? 2 : 0) +
    (template.formality === formality ? 1 : 0);
  return templates.filter((template) => template.id === id).toSorted((a, b) => rank(b) - rank(a))[0];
}

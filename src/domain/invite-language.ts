import { stripBoilerplate } from './boilerplate.ts';
import type { Invite } from './invite.ts';
import { detectLanguage } from './language.ts';

/** The language that an invitation is written in, where its words tell. */
export function languageOf({ title = '', description = '' }: Invite): string | undefined {
  return detectLanguage(`${title}\n${stripBoilerplate(description)}`);
}

import type { Outcome } from '../domain/shelf.ts';
import { t, tryT } from './i18n.ts';
import { RefusedError, send } from './messages.ts';
import type { BackgroundProtocol } from './protocol.ts';

type Sent<K extends keyof BackgroundProtocol> = Parameters<BackgroundProtocol[K]>[0];

/** The sentence for a person of why something could not be had from the background. */
export function inWords(error: unknown): string {
  const fallback = t('notice_not_answering');
  return error instanceof RefusedError ? tryT(error.problem, error.args, fallback) : fallback;
}

/** A refusal is an outcome like another, with its sentence. */
export async function orRefusal<Answer>(answer: Promise<Answer>): Promise<Answer | Extract<Outcome, { ok: false }>> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ok: false, problem: error.problem, args: error.args };
  }
}

/** What our pages ask for to show the stored data and to change them. */
export const shelfCalls = {
  getShelf: () =>
    send('getShelf').catch((error) => {
      throw new Error(inWords(error));
    }),
  saveSettings: (settings: Sent<'saveSettings'>) => orRefusal(send('saveSettings', settings)),
  saveLinks: (links: Sent<'saveLinks'>) => orRefusal(send('saveLinks', links)),
  saveLines: (lines: Sent<'saveLines'>) => orRefusal(send('saveLines', lines)),
  saveReply: (reply: Sent<'saveReply'>) => orRefusal(send('saveReply', reply)),
  restoreReply: (ref: Sent<'restoreReply'>) => orRefusal(send('restoreReply', ref)),
  savePartner: (partner: Sent<'savePartner'>) => orRefusal(send('savePartner', partner)),
  removePartner: (key: string) => orRefusal(send('removePartner', { key })),
};

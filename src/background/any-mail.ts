import type { ComposerAdvice, ComposerSighting } from '../domain/advice.ts';
import { adviseComposer } from './advise-composer.ts';

/** A mail of which nothing is known but what is written in it. */
export const mailWith = (ownText: string): ComposerSighting => ({
  ...{ host: 'gmail', to: [], cc: [], bcc: [], recipientsKnown: false, subject: '' },
  ...{ ownText, quotedText: '', earlierText: '', plainTextOnly: false },
});

/** What can be inserted into such a mail, in the language that is written there. Nothing of it is kept. */
export const adviseAnyMail = (ownText: string, now: Temporal.Instant): Promise<ComposerAdvice> =>
  adviseComposer({ composer: mailWith(ownText) }, { now, incognito: false });

import type { ComposerAdvice } from '../domain/advice.ts';
import { mailWith } from '../domain/any-mail.ts';
import { adviseComposer } from './advise-composer.ts';

/** What can be inserted into such a mail, in the language that is written there. Nothing of it is kept. */
export const adviseAnyMail = (ownText: string, now: Temporal.Instant): Promise<ComposerAdvice> =>
  adviseComposer({ composer: mailWith(ownText) }, { now, incognito: false });

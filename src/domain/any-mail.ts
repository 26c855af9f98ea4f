import type { ComposerSighting } from './advice.ts';

/** A mail of which nothing is known but what is written in it. */
export const mailWith = (ownText: string): ComposerSighting => ({
  ...{ host: 'gmail', to: [], cc: [], bcc: [], recipientsKnown: false, subject: '' },
  ...{ ownText, quotedText: '', earlierText: '', plainTextOnly: false },
});

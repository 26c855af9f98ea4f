import de from './drafts/de.json';
import en from './drafts/en.json';
import es from './drafts/es.json';
import fr from './drafts/fr.json';
import it from './drafts/it.json';
import ja from './drafts/ja.json';
import nl from './drafts/nl.json';
import ptBR from './drafts/pt-BR.json';

/** What is written for a person beside replies, in the syntax of `reply.ts`. */
export interface DraftFile {
  language: string;
  /** A mail instead of the meeting; the event's own description stands between the two. */
  brief: { before: string[]; after: string[] };
  agenda: string[];
  /** The boundary line that there is before a person writes their own. */
  boundary: string;
  /** The one for mails written outside working hours: it says when to expect an answer. */
  offHours: string;
}

/** One file a language; the first is the one to fall back on. */
export const draftFiles: [DraftFile, ...DraftFile[]] = [en, de, es, fr, it, ja, nl, ptBR];

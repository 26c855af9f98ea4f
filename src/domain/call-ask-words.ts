import de from './call-asks/de.json';
import en from './call-asks/en.json';
import es from './call-asks/es.json';
import fr from './call-asks/fr.json';
import it from './call-asks/it.json';
import ja from './call-asks/ja.json';
import nl from './call-asks/nl.json';
import ptBR from './call-asks/pt-BR.json';

/**
 * How one asks for a call in one language, in the phrases of `words.ts`: `asks` with one of `calls`, or one of `direct`,
 * and nothing of `not`, which tells of another call, a past one, a refusal or an open door.
 */
export interface CallAskWords {
  language: string;
  /** False where words are not set apart by spaces. */
  spaced: boolean;
  /** How a salutation begins: it stays when its sentence is swapped. */
  greetings: string[];
  asks: string[];
  calls: string[];
  direct: string[];
  not: string[];
  /** Words of a mail between people on familiar terms. */
  familiar: string[];
  /** What is said instead. It says no form of address that a mail without `familiar` could have wrong. */
  wording: { polite: string; familiar: string };
}

/** One file a language. */
export const callAskWords: CallAskWords[] = [en, de, fr, es, it, ptBR, nl, ja];

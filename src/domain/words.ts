import { unpackPhrases } from './packed-phrases.ts';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };
import ptBR from './words/pt-BR.json' with { type: 'json' };

/** The name of a list of phrases. */
export type PhraseList = keyof typeof en.phrases;

/** How a language builds "guide for interviews" out of its words; all words as `normalizeText` leaves them. */
export interface Grammar {
  /** Where the noun stands that decides: "interview **guide**", but « **guide** d'entretien ». */
  head: 'first' | 'last';
  /** Whether it may also stand in front without a word between: „**Vorlage** Mitarbeitergespräch“. */
  apposed: boolean;
  /** Words that join a noun to what it belongs to. */
  of: string;
  /** Words that join a paper to its subject. */
  about: string;
  /** Words at which a compound ends. */
  joints: string;
  articles: string;
  /** Words before (in Japanese: after) those with whom one talks: "call **with** Ida". */
  with: string;
  /** Nouns that a name follows which is nobody's: "**project** Heron". */
  named: string;
}

/** The words of one language, `words/<language>.json`. */
export interface Words {
  language: string;
  /** False where words are not set apart by spaces, as in Japanese. */
  spaced: boolean;
  /** Everyday words that tell the language from others. */
  common: string;
  /** Regular expression of endings and words that do so, in lower case with accents. */
  marks: string;
  /** Letters that settle it where two languages tell alike. Alone they tell nothing: names have them as well. */
  letters: string;
  /** How a word's last letters change: the first key that it ends in gives the pattern of all forms. */
  endings: Record<string, string>;
  /** Letters that are also written with an `e`: "ae" for "ä". */
  umlauts?: string;
  grammar: Grammar;
  /**
   * Phrases as one says them; case, accents and hyphens do not matter, a space or hyphen may be missing in the text
   * ("kick off" finds "kickoff"). `*` stands for any end or beginning of a word, `...` for up to three words.
   * The build packs each list into one text: read them by `phrasesOf`.
   */
  phrases: Partial<Record<PhraseList, string[] | string>>;
}

const files = [en, de, fr, es, it, ptBR, nl, ja] as Words[];

/** The phrases of a list in one language. Unpacks them each time where the build has packed them. */
export function phrasesOf({ phrases }: Words, list: PhraseList): string[] {
  const those = phrases[list] ?? [];
  return typeof those === 'string' ? unpackPhrases(those) : those;
}

/** Languages whose words are known. English first: its words are borrowed by all others. */
export const wordsByLanguage: Readonly<Record<string, Words>> = Object.fromEntries(
  files.map((words) => [words.language, words]),
);

export const knownLanguages: readonly string[] = Object.keys(wordsByLanguage);

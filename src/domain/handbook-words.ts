import de from './handbook/de.json';
import en from './handbook/en.json';
import es from './handbook/es.json';
import fr from './handbook/fr.json';
import it from './handbook/it.json';
import ja from './handbook/ja.json';
import nl from './handbook/nl.json';
import ptBR from './handbook/pt-BR.json';

/** The handbook page in one language: a person's (`me`) and a team's (`team`), and what both share. */
export type HandbookWords = typeof en;

/** One file a language; the first is the one to fall back on. */
const files: [HandbookWords, ...HandbookWords[]] = [en, de, fr, es, it, ptBR, nl, ja];

/** BCP 47, the languages that the page is written in. */
export const handbookLanguages: string[] = files.map(({ language }) => language);

/** The words of a language, else the English ones. */
export const handbookWords = (language: string | undefined): HandbookWords =>
  files.find((file) => file.language === language) ?? files[0];

/** "Answers: within one working day", as a language writes it. Label and text may hold markup. */
export const labeled = (language: string, label: string, text: string): string =>
  handbookWords(language).point.replace(/\{(label|text)\}/g, (_, name) => (name === 'label' ? label : text));

import de from './agreements/de.json';
import en from './agreements/en.json';
import es from './agreements/es.json';
import fr from './agreements/fr.json';
import it from './agreements/it.json';
import ja from './agreements/ja.json';
import nl from './agreements/nl.json';
import ptBR from './agreements/pt-BR.json';

/**
 * The working agreement in one language. Its points are label and text, so that whatever a person writes into one
 * stands in no sentence of ours. `usual` is what a point says while a person has written nothing.
 */
export type AgreementWords = typeof en;

/** One file a language; the first is the one to fall back on. */
const files: [AgreementWords, ...AgreementWords[]] = [en, de, fr, es, it, ptBR, nl, ja];

/** BCP 47, the languages that agreements are written in. */
export const agreementLanguages: string[] = files.map(({ language }) => language);

/** The words of a language, else the English ones. */
export const agreementWords = (language: string | undefined): AgreementWords =>
  files.find((file) => file.language === language) ?? files[0];

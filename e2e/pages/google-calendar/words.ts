import { config } from './dom.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { ja } from './words/ja.ts';
import type { Words } from './words/words-type.ts';

/** The words of this copy's language. */
export const words: Words = { en, de, ja, ar }[config.language];

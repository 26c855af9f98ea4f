import { config } from './dom.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { ja } from './words/ja.ts';
import type { Words } from './words/words-type.ts';

/** The words of this copy's language. */
export const words: Words = { en, de, ja, ar }[config.language];

const locales = { en: 'en-US', de: 'de', ja: 'ja', ar: 'ar-EG-u-nu-latn' };

/** A time of day: "9:00 AM", "09:00". */
export const timeOf = (time: Temporal.PlainTime): string =>
  config.clock === '24'
    ? time.toString({ smallestUnit: 'minute' })
    : time
        .toLocaleString(locales[config.language], { hour: 'numeric', minute: '2-digit', hour12: true })
        .replaceAll('\u202f', ' ');

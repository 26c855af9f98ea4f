import { type CallAskWords, callAskWords } from './call-ask-words.ts';
import { detectLanguage } from './language.ts';
import { writeDay } from './letter-dates.ts';
import { normalizeText } from './normalize.ts';
import { ownSentences, type Sentence } from './own-sentences.ts';
import { sourceOf } from './phrase-pattern.ts';
import { nearestWorkingDay, type WorkingWeek } from './working-hours.ts';

/** A sentence that asks for a call, and what could be written instead. */
export interface CallAsk {
  /** As it stands in the text. */
  sentence: string;
  wording: string;
}

/** What else such a sentence may say before it asks; with more of it, something of the person's would get lost. */
const mostBefore = 6;
/** Words of a whole sentence, and characters where words are not set apart. */
const mostWords = 30;
const mostCharacters = 80;
/** Words of a question that is nothing but the call: "Quick call tomorrow?" */
const mostInBareQuestion = 4;

type List = 'greetings' | 'asks' | 'calls' | 'direct' | 'not' | 'familiar';

const compiled = new Map<string, RegExp>();

function anyOf(words: CallAskWords, list: List): RegExp {
  const key = `${words.language} ${list}`;
  const known = compiled.get(key);
  if (known) return known;
  const { spaced } = words;
  const source = words[list]
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => sourceOf(phrase, { spaced, endings: {} }))
    .join('|');
  const pattern = new RegExp(source && spaced ? `(?<![^ ])(?:${source})(?![^ ])` : source || '(?!)', 'u');
  compiled.set(key, pattern);
  return pattern;
}

/** The sentence behind "Hi Noor, ", which stays. */
function withoutGreeting({ text, own }: Sentence, words: CallAskWords): Sentence {
  const salutation = /^[^,，:!]{1,40}[,，:!]\s+/.exec(own)?.[0];
  if (!salutation || normalizeText(salutation).search(anyOf(words, 'greetings')) !== 0) return { text, own };
  return { text: text.slice(salutation.length), own: own.slice(salutation.length) };
}

const countWords = (text: string): number => text.split(/[ |]+/).filter(Boolean).length;

function isBareQuestion(text: string, own: string, words: CallAskWords): boolean {
  const isShort = words.spaced && countWords(text) <= mostInBareQuestion;
  return isShort && /[?？]\s*$/.test(own) && text.search(anyOf(words, 'calls')) === 0;
}

function asksForCall({ own }: Sentence, words: CallAskWords): boolean {
  const text = normalizeText(own);
  const isLong = words.spaced ? countWords(text) > mostWords : text.length > mostCharacters;
  const ask = anyOf(words, 'asks').exec(text);
  // "Why don't we …" refuses nothing.
  const rest = ask ? text.replace(ask[0], ' ~ ') : text;
  if (isLong || anyOf(words, 'not').test(rest)) return false;
  if (isBareQuestion(text, own, words)) return true;
  const direct = anyOf(words, 'direct').exec(text);
  const asked = direct ?? (anyOf(words, 'calls').test(text) ? ask : null);
  return asked !== null && (!words.spaced || countWords(text.slice(0, asked.index)) <= mostBefore);
}

interface Found {
  sentence: string;
  words: CallAskWords;
}

function findIn(sentences: Sentence[], words: CallAskWords): Found | undefined {
  const found = sentences.map((each) => withoutGreeting(each, words)).find((each) => asksForCall(each, words));
  return found && { sentence: found.text, words };
}

/**
 * The first sentence of a person's own text that asks for a call, in whichever language. What is quoted, past, refused or
 * about another call is left alone, and so is a sentence that stands there twice: nobody could tell which is meant.
 * @param week the working week, for the day by which an answer is promised: the next working day
 */
export function findCallAsk(text: string, today: Temporal.PlainDate, week: WorkingWeek): CallAsk | undefined {
  const sentences = ownSentences(text);
  const spoken = detectLanguage(text);
  const languages = callAskWords.toSorted((a, b) => Number(b.language === spoken) - Number(a.language === spoken));
  for (const words of languages) {
    const found = findIn(sentences, words);
    if (found && text.split(found.sentence).length === 2) {
      return { sentence: found.sentence, wording: wordingFor(found.words, text, today, week) };
    }
  }
  return undefined;
}

function wordingFor(words: CallAskWords, text: string, today: Temporal.PlainDate, week: WorkingWeek): string {
  const tone = anyOf(words, 'familiar').test(normalizeText(text)) ? 'familiar' : 'polite';
  const day = nearestWorkingDay(today.add({ days: 1 }), week, 1);
  return words.wording[tone].replace('{replyBy}', writeDay(day, words.language));
}

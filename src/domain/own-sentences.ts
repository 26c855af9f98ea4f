/** A sentence as it stands in a text. */
export interface Sentence {
  text: string;
  /** The same with what others said in it made unreadable. */
  own: string;
}

const blankOut = (text: string): string => '\uFFFC'.repeat(text.length);

/** Words between quotation marks of any kind, and lines quoted with `>`. */
const quoted = /["“”„«»][^"“”„«»\n]{0,500}["“”«»]|「[^」\n]{0,500}」|『[^』\n]{0,500}』|^[ \t]*>.*$/gm;

/** A full stop behind one of these ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|hr|fr|sr|sra|dott|ing|mme|vs|ca|nr|no|bzw|ggf|evtl|z\.\s?b|d\.\s?h|e\.g|i\.e|p\.\s?ej|bijv|approx)\.$/i;

/** Where a sentence ends: before a space or at the line's end, in Japanese anywhere. */
const end = /[.!?…]+(?=\s|$)|[。！？]+|\n/gm;

/** The sentences of a person's own text, in order, without the space around them. */
export function ownSentences(text: string): Sentence[] {
  const readable = text.replace(quoted, blankOut);
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (at: number): void => {
    const raw = text.slice(start, at);
    const lead = raw.length - raw.trimStart().length;
    const length = raw.trim().length;
    if (length) sentences.push({ text: raw.trim(), own: readable.slice(start + lead, start + lead + length) });
    start = at;
  };
  for (const { index, 0: mark } of readable.matchAll(end)) {
    if (!abbreviation.test(readable.slice(start, index + mark.length))) close(index + mark.length);
  }
  close(text.length);
  return sentences;
}

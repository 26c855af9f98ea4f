const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** 3: begins a word, 2: within a word, 1: its letters in order, 0: not there. */
function scoreWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at >= 0) return ` ${text}`.includes(` ${word}`) ? 3 : 2;
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return 0;
  }
  return 1;
}

/**
 * How well `title` and `body` answer a query; 0 when a word of it is found in neither. Case and accents don't matter.
 * The title counts more, and letters in order are enough there; in the body they would be found everywhere.
 */
export function score(query: string, title: string, body: string): number {
  const [foldedTitle, foldedBody] = [fold(title), fold(body)];
  let sum = 0;
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const best = scoreWord(word, foldedTitle) * 2 || (foldedBody.includes(word) ? 1 : 0);
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

// The lists of words are a third of the package. Sorted, phrases share their first words, so the build writes each list as
// one text (`scripts/pack-words.ts`): a mark says how many words a phrase has in common with the one before it.
const marks = '|=%#';

/** @throws when a phrase holds one of the marks */
export function packPhrases(phrases: readonly string[]): string {
  let before: string[] = [];
  const pieces = [...phrases].sort().map((phrase) => {
    if (/[|=%#]/.test(phrase)) throw new Error(`“${phrase}” holds a sign that packed lists are made with`);
    const words = phrase.split(' ');
    const differing = words.findIndex((word, at) => at === words.length - 1 || word !== before[at]);
    const kept = Math.min(differing, marks.length - 1);
    before = words;
    return `${marks[kept]}${words.slice(kept).join(' ')}`;
  });
  return pieces.join('');
}

export function unpackPhrases(packed: string): string[] {
  let before = '';
  return (packed.match(/[|=%#][^|=%#]*/g) ?? []).map((piece) => {
    const kept = marks.indexOf(piece.charAt(0));
    let end = -1;
    for (let word = 0; word < kept; word++) end = before.indexOf(' ', end + 1);
    const shared = end < 0 ? before : before.slice(0, end);
    before = kept ? `${shared} ${piece.slice(1)}` : piece.slice(1);
    return before;
  });
}

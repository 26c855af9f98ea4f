/** Bytes of UTF-8 that may go to the background: 2 kB, less what a cut letter grows to. */
const mostBytes = 2_040;

/** The end of a text, at most 2 kB of it, from the beginning of a sentence. */
export function lastWords(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= mostBytes) return text;
  const end = new TextDecoder().decode(bytes.subarray(bytes.length - mostBytes));
  return end.replace(/^[^.!?。！？\n]*[.!?。！？\n]*/, '');
}

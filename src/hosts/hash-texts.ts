/** Texts are told apart at their ends. */
const end = '\n   ';

/**
 * A number that differs when any of the texts does, but by chance. Taken of thousands of characters in pages that stir, so
 * four bytes at once: one character at a time took most of the look at a week (0.5 ms of 40 events).
 */
export function hashTexts(texts: readonly string[]): number {
  const bytes = new TextEncoder().encode(texts.join(end) + end);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let hash = 0;
  for (let index = 0; index < words.length; index++) hash = (Math.imul(hash, 31) + (words[index] as number)) | 0;
  return hash;
}

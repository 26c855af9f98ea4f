/** Ends in a colon of any script, as "… wrote:" does in every language seen. */
const attribution = /[:：﹕]\s*$/;

/** Line where the words on who wrote the quote begin: above it, after an empty line perhaps, and perhaps wrapped. */
function attributedFrom(lines: string[], quoted: number): number {
  const last = lines[quoted - 1]?.trim() === '' ? quoted - 2 : quoted - 1;
  if (!attribution.test(lines[last] ?? '')) return quoted;
  const isWrapped = !/\d/.test(lines[last] ?? '') && /[<@]/.test(lines[last - 1] ?? '');
  return isWrapped ? last - 1 : last;
}

/** Where signature (below the line `-- `) or quote (lines that begin with `>`) start in a plain-text mail. */
export function plainTailOf(value: string): number {
  const lines = value.split('\n');
  const signed = lines.findIndex((line) => /^-- ?$/.test(line));
  const quoted = lines.findIndex((line) => line.startsWith('>'));
  const starts = [signed, quoted < 0 ? -1 : attributedFrom(lines, quoted)].filter((line) => line >= 0);
  const first = Math.min(lines.length, ...starts);
  return first === lines.length ? value.length : lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
}

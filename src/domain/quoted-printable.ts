const sequence = /(?:=[0-9A-F]{2})+/gi;

/**
 * Text in quoted-printable (RFC 2045 6.7) as text; what is no such sequence stays. Bytes that are not UTF-8 are taken
 * for Windows-1252.
 */
export function decodeQuotedPrintable(text: string): string {
  return text.replace(/=[ \t]*(?:\r\n|\n|\r)/g, '').replace(sequence, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  });
}

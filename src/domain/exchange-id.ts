/** Bytes: compression, kind of storage, length of the mailbox's id (two); then that id, a GUID as text. */
const head = 4;
const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** Characters of base64 that hold all of it, compressed or not. */
const enough = 80;

/**
 * The mailbox that an Exchange item lies in, by the item's id ([MS-OXWSITEMID] 2.2; in URLs with `-` and `_`).
 * @returns nothing for ids that name none: those of other services, and immutable ones
 */
export function mailboxOfItem(id: string): string | undefined {
  const base64 = id.slice(0, enough).replaceAll('-', '+').replaceAll('_', '/');
  if (!/^A[AQ][\w+/]*=*$/.test(base64) || base64.length % 4) return undefined;
  const [compression, ...payload] = [...atob(base64)].map((character) => character.charCodeAt(0));
  const bytes = compression === 1 ? expand(payload) : payload;
  const length = (bytes[1] ?? 0) + 256 * (bytes[2] ?? 0);
  const text = String.fromCharCode(...bytes.slice(head - 1, head - 1 + length));
  return guid.test(text) ? text.toLowerCase() : undefined;
}

/** Two equal bytes are followed by the number of those that were left out ([MS-OXCEXT] 3.1.4.5). */
function expand(bytes: number[]): number[] {
  const expanded: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    expanded.push(byte);
    if (bytes[at + 1] !== byte) continue;
    expanded.push(...Array(1 + (bytes[at + 2] ?? 0)).fill(byte));
    at += 2;
  }
  return expanded;
}

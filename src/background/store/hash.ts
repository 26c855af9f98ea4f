import { withStore } from './open.ts';

/** The salt of this install, if there is one yet. */
async function readSalt(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const salt = await withStore((store) => store.get('kept', 'salt'));
  return salt as Uint8Array<ArrayBuffer> | undefined;
}

async function ensureSalt(): Promise<Uint8Array<ArrayBuffer>> {
  const candidate = crypto.getRandomValues(new Uint8Array(32));
  return withStore(async (store) => {
    const transaction = store.transaction('kept', 'readwrite');
    const present = (await transaction.store.get('salt')) as Uint8Array<ArrayBuffer> | undefined;
    if (!present) await transaction.store.put(candidate, 'salt');
    await transaction.done;
    return present ?? candidate;
  });
}

const toHex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function hash(salt: Uint8Array<ArrayBuffer>, texts: string[]): Promise<string[]> {
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const sign = (text: string) => crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return Promise.all(texts.map(async (text) => toHex(await sign(text))));
}

/**
 * Salted hashes (HMAC-SHA-256, hex) to look up what was kept of people and invitations.
 * Without a salt nothing was kept, so that there is nothing to find: `undefined`.
 */
export async function hashesToFind(texts: string[]): Promise<string[] | undefined> {
  const salt = await readSalt();
  return salt && hash(salt, texts);
}

/** The same hashes to keep; the first ever makes the salt, random for this install and never exported. */
export async function hashesToKeep(texts: string[]): Promise<string[]> {
  return hash(await ensureSalt(), texts);
}

/** SHA-256 in hex: an identity that means the same in another browser, after an import. */
export async function identityHash(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

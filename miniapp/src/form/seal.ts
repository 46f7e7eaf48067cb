const IV_BYTES = 12;

/** AES-256-GCM with the server's key for this person and form: what lies on the phone is of no use to other apps. */
export interface Seal {
  seal(text: string): Promise<string>;
  /** Rejects for what was sealed with another key. */
  unseal(sealed: string): Promise<string>;
}

/** Null where the page has no WebCrypto: an address without https. */
export function createSeal(keyBase64: string): Seal | null {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  let imported: Promise<CryptoKey> | undefined;
  const key = (): Promise<CryptoKey> =>
    (imported ??= subtle.importKey('raw', fromBase64(keyBase64), 'AES-GCM', false, ['encrypt', 'decrypt']));
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const data = new TextEncoder().encode(text);
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, await key(), data);
      return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },
    async unseal(sealed) {
      const bytes = fromBase64(sealed);
      const iv = bytes.slice(0, IV_BYTES);
      const text = await subtle.decrypt({ name: 'AES-GCM', iv }, await key(), bytes.slice(IV_BYTES));
      return new TextDecoder().decode(text);
    },
  };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

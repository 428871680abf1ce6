import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/** Puts a text into a link that only we can read, and that nobody can make or alter. */
export interface Sealing {
  seal(text: string): string;
  /** The text; undefined when the seal is not ours, or broken. */
  open(sealed: string): string | undefined;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The same text is sealed the same: its nonce is made of it, so that none is used for two texts. */
export function sealing(secret: string): Sealing {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `exigent ${use}`, 32));
  const [key, nonceKey] = [keyFor('seal'), keyFor('nonce of seal')];
  return {
    seal(text) {
      const nonce = createHmac('sha256', nonceKey).update(text).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(parts).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      try {
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch {
        // What GCM throws when the tag does not fit has no code of its own; nothing else can fail here.
        return undefined;
      }
    },
  };
}

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost by which guessing is slow, and one log-in is not (OWASP: N=2^15, r=8, p=3; 32 MiB for a moment). */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MEMORY_BYTES = 64 * 1024 * 1024;

export const LEAST_PASSWORD = 12;
/** A longer one would only keep the machine busy. */
export const MOST_PASSWORD = 1000;

/** A stored password: the cost, the salt and the key, as text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Who is not known costs as much time as who is, so that nobody finds out by a clock who has an account. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'A'.repeat(22), 'A'.repeat(43)].join('$');

/** Whether that is the password; of nobody (no stored one) it never is. Takes the same time either way. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  if (kind !== 'scrypt') return false;
  const wanted = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password.slice(0, MOST_PASSWORD), Buffer.from(salt, 'base64url'), cost);
  const isSame = wanted.length === given.length && timingSafeEqual(wanted, given);
  return isSame && stored !== undefined;
}

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // One letter can be written in several ways (Unicode Standard Annex 15); a keyboard does not tell which.
  scrypt(password.normalize('NFC'), salt, KEY_BYTES, { ...cost, maxmem: MEMORY_BYTES }, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what a link may do, so that it needs no login and nobody can make one; for one thing and one person each. */
export interface SignedLink {
  tokenFor(about: string): string;
  isFor(token: string, about: string): boolean;
}

export function signedLinks(secret: string): SignedLink {
  const sign = (about: string): Buffer => createHmac('sha256', secret).update(`link\n${about}`).digest();
  return {
    tokenFor: (about) => sign(about).toString('base64url'),
    isFor(token, about) {
      const [given, right] = [Buffer.from(token, 'base64url'), sign(about)];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

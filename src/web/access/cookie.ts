import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Call } from '../visit.ts';
import type { Access } from './access.ts';

/** With the prefix, no other host and no plain http can set it (RFC 6265bis §4.1.3.2). */
function nameOf({ isSecure }: Access): string {
  return isSecure ? '__Host-session' : 'session';
}

export function sessionCookie(call: Call, access: Access): string | undefined {
  return getCookie(call, nameOf(access));
}

export function giveSessionCookie(call: Call, access: Access, token: string): void {
  setCookie(call, nameOf(access), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: access.isSecure,
  });
}

export function takeSessionCookie(call: Call, access: Access): void {
  deleteCookie(call, nameOf(access), { path: '/', secure: access.isSecure });
}

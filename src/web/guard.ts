import type { MiddlewareHandler } from 'hono';
import type { WebSettings } from '../model/settings.ts';
import { allowedHost } from './allowed-host.ts';
import { problemPage } from './views/problem.ts';

/** Nothing but our own style sheet and icon is loaded, nothing runs, nobody frames us. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-cache',
};

/** Every answer carries the headers that keep it harmless, unless its route has set a stricter one. */
export const harmless: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

/** What may be posted to: a signed link says by itself who wants what, so it needs no other proof. */
const POSTED = /^\/unsubscribe\/[\w-]+$/;

/** The web page only shows: whatever else would change something is refused. */
export const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.method === 'POST' && POSTED.test(c.req.path)) return next();
  const refused = problemPage(405, 'Nothing can be changed here: this page only answers GET and HEAD.');
  return new Response(refused.body, {
    status: 405,
    headers: { ...Object.fromEntries(refused.headers), allow: 'GET, HEAD' },
  });
};

/** Refuses requests that were meant for a host of another name. */
export function ownHost(web: WebSettings): MiddlewareHandler {
  const allowed = allowedHost(web);
  return async (c, next) => {
    // In the absolute form, the address itself names a host, too (RFC 9112 §3.2.2).
    if (allowed(c.req.header('host')) && allowed(new URL(c.req.url).host)) return next();
    return problemPage(
      421,
      'This monitor does not answer under that name. Its own is "web.url" in its settings.',
    );
  };
}

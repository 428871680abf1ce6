import type { MiddlewareHandler } from 'hono';
import type { WebSettings } from '../model/settings.ts';
import { allowedHost } from './allowed-host.ts';
import { methodsAt, type Route } from './route.ts';
import { problemPage } from './views/problem.ts';
import { frameOf } from './visit.ts';

/** Nothing but our own style sheet, icon and script is loaded, nothing else runs, nobody frames us. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Without an origin of our own pages in it, a form that was posted here could not be told from another site's.
  'Referrer-Policy': 'same-origin',
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

/** Refuses methods that no route answers; what can be changed at all stands in the table of routes. */
export function answeredMethods(routes: readonly Route[]): MiddlewareHandler {
  const methods = methodsAt(routes);
  return async (c, next) => {
    const { method, path } = c.req;
    const answered = methods(path);
    if (method === 'GET' || method === 'HEAD' || answered.includes(method)) return next();
    const frame = frameOf(c);
    const refused = problemPage(frame, 405, frame.words.problem.onlyReads);
    const allow = (answered.length === 0 ? ['GET', 'HEAD'] : answered).join(', ');
    return new Response(refused.body, {
      status: 405,
      headers: { ...Object.fromEntries(refused.headers), allow },
    });
  };
}

/** Refuses requests that were meant for a host of another name. */
export function ownHost(web: WebSettings): MiddlewareHandler {
  const allowed = allowedHost(web);
  return async (c, next) => {
    // In the absolute form, the address itself names a host, too (RFC 9112 §3.2.2).
    if (allowed(c.req.header('host')) && allowed(new URL(c.req.url).host)) return next();
    const frame = frameOf(c);
    return problemPage(frame, 421, frame.words.problem.otherName);
  };
}

import type { MiddlewareHandler } from 'hono';
import { setCookie } from 'hono/cookie';
import { LANGUAGE_COOKIE } from './visit.ts';
import { known } from './words/choose-language.ts';

const YEAR_S = 365 * 86_400;

/** A language that was asked for by `?lang=` stays chosen. It is a reader's own choice and no secret. */
export const keepLanguage: MiddlewareHandler = async (c, next) => {
  await next();
  const asked = known(c.req.query('lang'));
  if (asked !== undefined)
    setCookie(c, LANGUAGE_COOKIE, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: YEAR_S });
  c.header('vary', 'accept-language, cookie', { append: true });
};

import type { Context as Call } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Html } from '../alert/html.ts';
import type { Role } from '../model/role.ts';
import type { PositionReader } from '../monitor/read-positions.ts';
import type { InTurn } from './in-turn.ts';
import type { WebContext } from './web-context.ts';
import { chooseLanguage } from './words/choose-language.ts';
import { type WebWords, webWords } from './words/web-words.ts';

/** Who asks. Where no accounts are needed, whoever reaches this machine is its admin. */
export type Visitor = { readonly kind: 'local'; readonly role: Role } | { readonly kind: 'nobody' };

/** What every sheet is written with. */
export interface Frame {
  readonly words: WebWords;
  readonly url: URL;
  readonly visitor: Visitor;
}

/** One request, as the routes see it. */
export interface Visit extends Frame {
  readonly context: WebContext;
  /** What stands behind the "?", without the choice of language. */
  readonly query: URLSearchParams;
  /** Costly readings, one after the other. */
  readonly reading: InTurn<Html>;
  /** What pages say now. */
  readonly positions: PositionReader;
  param(name: string): string;
  /** A field of a form that was posted: its last value, and nothing where it is a file or absent. */
  field(name: string): Promise<string>;
}

export const LANGUAGE_COOKIE = 'lang';

export function frameOf(call: Call): Frame {
  const url = new URL(call.req.url);
  const language = chooseLanguage({
    asked: url.searchParams.get('lang'),
    kept: getCookie(call, LANGUAGE_COOKIE),
    accepted: call.req.header('accept-language'),
  });
  return { words: webWords[language], url, visitor: { kind: 'local', role: 'admin' } };
}

export function visitOf(
  call: Call,
  context: WebContext,
  reading: InTurn<Html>,
  positions: PositionReader,
): Visit {
  const frame = frameOf(call);
  const query = new URLSearchParams(frame.url.searchParams);
  query.delete('lang');
  return {
    ...frame,
    context,
    query,
    reading,
    positions,
    param: (name) => call.req.param(name) ?? '',
    async field(name) {
      const value = (await call.req.parseBody())[name];
      return typeof value === 'string' ? value : '';
    },
  };
}

import type { Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Html } from '../alert/html.ts';
import type { Role } from '../model/role.ts';
import type { PositionReader } from '../monitor/read-positions.ts';
import type { Access } from './access/access.ts';
import type { InTurn } from './in-turn.ts';
import type { WebContext } from './web-context.ts';
import { chooseLanguage } from './words/choose-language.ts';
import { type WebWords, webWords } from './words/web-words.ts';

/** Who asks. Where no accounts are needed, whoever reaches this machine is its admin. */
export type Visitor =
  | {
      readonly kind: 'local' | 'account';
      readonly name: string;
      readonly role: Role;
      readonly holder: string;
    }
  | { readonly kind: 'nobody'; readonly holder: string };

export const nobody: Visitor = { kind: 'nobody', holder: 'nobody' };

/** What the guards find out about a request, before a route is asked. */
export interface WebEnv {
  readonly Variables: { visitor?: Visitor; formToken?: string; setUp?: SetUp };
}

/** What is the matter with the files of the configuration, for those who can see to it. */
export interface SetUp {
  readonly problems: readonly string[];
  readonly waiting: readonly string[];
}
export type Call = HonoContext<WebEnv>;

/** What every sheet is written with. */
export interface Frame {
  readonly words: WebWords;
  readonly url: URL;
  readonly visitor: Visitor;
  /** Stands in every form, in the field `token`. */
  readonly formToken: string;
  readonly setUp: SetUp;
}

/** One request, as the routes see it. */
export interface Visit extends Frame {
  readonly context: WebContext;
  readonly access: Access;
  readonly call: Call;
  /** What stands behind the "?", without the choice of language. */
  readonly query: URLSearchParams;
  /** Costly readings, one after the other. */
  readonly reading: InTurn<Html>;
  /** What pages say now. */
  readonly positions: PositionReader;
  param(name: string): string;
  /** A field of a form that was posted: its last value, and nothing where it is a file or absent. */
  field(name: string): Promise<string>;
  /** All values of a field that may be there more than once. */
  fields(name: string): Promise<readonly string[]>;
}

export const LANGUAGE_COOKIE = 'lang';

export function frameOf(call: Call): Frame {
  const url = new URL(call.req.url);
  const language = chooseLanguage({
    asked: url.searchParams.get('lang'),
    kept: getCookie(call, LANGUAGE_COOKIE),
    accepted: call.req.header('accept-language'),
  });
  return {
    words: webWords[language],
    url,
    visitor: call.get('visitor') ?? nobody,
    formToken: call.get('formToken') ?? '',
    setUp: call.get('setUp') ?? { problems: [], waiting: [] },
  };
}

/** What all visits share. */
export type Premises = Pick<Visit, 'context' | 'access' | 'reading' | 'positions'>;

export function visitOf(call: Call, premises: Premises): Visit {
  const frame = frameOf(call);
  const query = new URLSearchParams(frame.url.searchParams);
  query.delete('lang');
  const fields = async (name: string): Promise<readonly string[]> => {
    const value = (await call.req.parseBody({ all: true }))[name];
    return [value].flat().filter((each) => typeof each === 'string');
  };
  return {
    ...frame,
    ...premises,
    call,
    query,
    param: (name) => call.req.param(name) ?? '',
    fields,
    field: async (name) => (await fields(name)).at(-1) ?? '',
  };
}

/** The name that stands in the audit log for what a visitor does. */
export function nameOf(visitor: Visitor): string {
  if (visitor.kind === 'nobody') throw new Error('nobody may do what is taken down');
  return visitor.name;
}

import { scryptSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import type { TestContext } from 'node:test';
import pino from 'pino';
import { openArchive } from '../../src/archive/archive.ts';
import { openAccounts, writeAccounts } from '../../src/config/accounts-file.ts';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { openExtractor } from '../../src/extract/extractor.ts';
import type { Change } from '../../src/model/change.ts';
import type { Clock } from '../../src/model/instant.ts';
import type { Page } from '../../src/model/page.ts';
import type { Role } from '../../src/model/role.ts';
import type { WebSettings } from '../../src/model/settings.ts';
import type { Subscriber } from '../../src/model/subscriber.ts';
import { configInUse } from '../../src/monitor/config-in-use.ts';
import { signedLinks } from '../../src/monitor/signed-link.ts';
import { insertChange } from '../../src/store/changes.ts';
import { openStore } from '../../src/store/open-store.ts';
import { keys } from '../../src/web/assets.ts';
import { openWeb } from '../../src/web/server.ts';
import type { WebContext } from '../../src/web/web-context.ts';
import { aPage } from '../a-page.ts';
import { setClock } from '../set-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A web page on a real store and archive with nothing in them, and what it logs. */
export interface TestWeb {
  readonly url: string;
  readonly context: WebContext;
  readonly configDir: string;
  readonly dataDir: string;
  readonly logged: readonly string[];
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Posts a form; the page that it stands on names itself, unless the headers say otherwise. */
  post(
    address: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** Logs in and returns the headers of somebody who is. */
  logIn(name: string): Promise<Readonly<Record<string, string>>>;
  keep(...changes: readonly Change[]): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface WebPlan {
  readonly pages?: readonly Page[];
  readonly web?: Partial<WebSettings>;
  readonly subscribers?: readonly Subscriber[];
  readonly clock?: Clock;
  /** Names and roles; who has an account needs one. */
  readonly accounts?: Readonly<Record<string, Role>>;
}

export async function openTestWeb(t: TestContext, plan: WebPlan = {}): Promise<TestWeb> {
  const folder = temporaryFolder(t);
  const [configDir, dataDir] = [path.join(folder, 'config'), path.join(folder, 'snapshots')];
  mkdirSync(configDir);
  if (plan.accounts !== undefined)
    writeAccounts(
      configDir,
      Object.entries(plan.accounts).map(([name, role]) => anAccount(name, role)),
    );
  const clock = plan.clock ?? setClock();
  const config = configInUse({ configDir, dataDir, environment: {} }, clock);
  const { settings } = config;
  const store = openStore(path.join(dataDir, 'exigent.sqlite'));
  const extractor = openExtractor();
  const logged: string[] = [];
  const context: WebContext = {
    config,
    settings,
    pages: plan.pages ?? [aPage()],
    lexicon: shippedLexicon(configDir),
    clock,
    log: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
    store,
    archive: openArchive(dataDir),
    extractor,
    subscribers: plan.subscribers ?? [],
    accounts: openAccounts(configDir),
    recipientKey: (address) => `key of ${address}`,
    signedLink: signedLinks('a secret of this test'),
  };
  const web = await openWeb(context, {
    host: '127.0.0.1',
    port: 0,
    ...(plan.accounts === undefined ? {} : { accounts: 'required' as const }),
    ...plan.web,
  });
  t.after(async () => {
    await web.close();
    await extractor.close();
    await store.close();
  });
  return {
    url: web.url,
    context,
    configDir,
    dataDir,
    logged,
    get: (address, headers) => ask(web.url, 'GET', address, headers),
    post: (address, fields, headers) => postForm(web.url, address, fields, headers),
    async logIn(name) {
      const { text } = await ask(web.url, 'GET', '/login');
      const given = { token: tokenIn(text), name, password: PASSWORD, to: '/' };
      const { headers } = await postForm(web.url, '/login', given);
      return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
    },
    keep: (...changes) =>
      store.transaction(async (tx) => {
        for (const change of changes) await insertChange(tx, change);
      }),
  };
}

/** The password of every account of a test, and a way to keep it that costs nothing. */
export const PASSWORD = 'correct horse battery';

export function anAccount(name: string, role: Role) {
  const key = scryptSync(PASSWORD, 'salt', 32, { N: 2, r: 1, p: 1 }).toString('base64url');
  return { name, role, password: `scrypt$2$1$1$${Buffer.from('salt').toString('base64url')}$${key}` };
}

/** The token that the forms of a page carry. */
export function tokenIn(text: string): string {
  return /name="token" value="([\w-]+)"/.exec(text)?.[1] ?? '';
}

export function postForm(
  url: string,
  address: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  const own = { origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  return ask(url, 'POST', address, { ...own, ...headers }, body.toString());
}

/** Asks as it stands: no address is tidied up, no header but the given ones is made up. */
export function ask(
  url: string,
  method: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request({ hostname, port, method, path: address, headers, agent: false }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () => {
      const bytes = Buffer.concat(parts);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes,
        text: bytes.toString('utf8'),
      });
    });
  });
  asked.on('error', reject).end(body);
  return promise;
}

/** A page without the one script that we send: its keys, from a file of ours. */
export function withoutKeys(text: string): string {
  return text.replace(`<script src="${keys.url}" defer></script>`, '');
}

import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import type { TestContext } from 'node:test';
import pino from 'pino';
import { openArchive } from '../../src/archive/archive.ts';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { loadConfig } from '../../src/config/load.ts';
import { openExtractor } from '../../src/extract/extractor.ts';
import type { Change } from '../../src/model/change.ts';
import type { Page } from '../../src/model/page.ts';
import type { WebSettings } from '../../src/model/settings.ts';
import type { Subscriber } from '../../src/model/subscriber.ts';
import { signedLinks } from '../../src/monitor/signed-link.ts';
import { insertChange } from '../../src/store/changes.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openWeb } from '../../src/web/server.ts';
import type { WebContext } from '../../src/web/web-context.ts';
import { aPage } from '../a-page.ts';
import { setClock } from '../set-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A web page on a real store and archive with nothing in them, and what it logs. */
export interface TestWeb {
  readonly url: string;
  readonly context: WebContext;
  readonly dataDir: string;
  readonly logged: readonly string[];
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
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
}

export async function openTestWeb(t: TestContext, plan: WebPlan = {}): Promise<TestWeb> {
  const folder = temporaryFolder(t);
  const [configDir, dataDir] = [path.join(folder, 'config'), path.join(folder, 'snapshots')];
  mkdirSync(configDir);
  const { settings } = loadConfig({ configDir, dataDir, environment: {} });
  const store = openStore(path.join(dataDir, 'exigent.sqlite'));
  const extractor = openExtractor();
  const logged: string[] = [];
  const context: WebContext = {
    settings,
    pages: plan.pages ?? [aPage()],
    lexicon: shippedLexicon(configDir),
    clock: setClock(),
    log: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
    store,
    archive: openArchive(dataDir),
    extractor,
    subscribers: plan.subscribers ?? [],
    recipientKey: (address) => `key of ${address}`,
    signedLink: signedLinks('a secret of this test'),
  };
  const web = await openWeb(context, { host: '127.0.0.1', port: 0, ...plan.web });
  t.after(async () => {
    await web.close();
    await extractor.close();
    await store.close();
  });
  return {
    url: web.url,
    context,
    dataDir,
    logged,
    get: (address, headers) => ask(web.url, 'GET', address, headers),
    keep: (...changes) =>
      store.transaction(async (tx) => {
        for (const change of changes) await insertChange(tx, change);
      }),
  };
}

/** Asks as it stands: no address is tidied up, no header but the given ones is made up. */
export function ask(
  url: string,
  method: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
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
  asked.on('error', reject).end();
  return promise;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pino from 'pino';
import { openArchive } from '../src/archive/archive.ts';
import { openAccounts } from '../src/config/accounts-file.ts';
import { shippedLexicon } from '../src/config/lexicon.ts';
import { openExtractor } from '../src/extract/extractor.ts';
import { systemClock } from '../src/model/instant.ts';
import { configInUse } from '../src/monitor/config-in-use.ts';
import { openStore } from '../src/store/open-store.ts';
import { openWeb } from '../src/web/server.ts';
import { ask } from '../test/web/a-web.ts';
import { growing, manyPages, storeMany } from '../test/web/many.ts';

/**
 * How long the server takes for each kind of page, and how large it is on the line, with a large store.
 *
 *   npm run bench:web -- --pages 1000 --changes 20000
 */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    changes: { type: 'string', default: '20000' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'exigent-bench-'));
const config = configInUse({ configDir: 'config', dataDir: folder, environment: {} }, systemClock);
const { settings } = config;
const store = openStore(path.join(folder, 'exigent.sqlite'));
const extractor = openExtractor();
const pages = manyPages(Number(values.pages));
const archive = openArchive(folder);
await storeMany({ store, archive }, pages, Number(values.changes), systemClock.now());
const web = await openWeb(
  {
    config,
    settings,
    pages,
    lexicon: shippedLexicon('config'),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    store,
    archive,
    extractor,
    subscribers: [],
    accounts: openAccounts(folder),
    recipientKey: (address) => address,
  },
  { host: '127.0.0.1', port: 0 },
);

const ROUNDS = 15;
process.stdout.write(`${values.pages} pages, ${values.changes} changes; median of ${ROUNDS}\n`);
for (const address of growing) {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const cpu = process.cpuUsage();
    const answer = await ask(web.url, 'GET', address, { 'accept-encoding': 'gzip' });
    // Time of the processor, since others may use the machine, too; our own asking is in it.
    const { user, system } = process.cpuUsage(cpu);
    times.push((user + system) / 1000);
    bytes = answer.bytes.length;
    if (answer.status !== 200) throw new Error(`${address} answers with ${answer.status}`);
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  process.stdout.write(
    `${median.toFixed(1).padStart(8)} ms  ${String(bytes).padStart(8)} bytes  ${address}\n`,
  );
}
await web.close();
await extractor.close();
await store.close();
rmSync(folder, { recursive: true });

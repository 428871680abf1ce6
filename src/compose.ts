import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openMailer } from './alert/open-mailer.ts';
import { openArchive } from './archive/archive.ts';
import type { House, OpenRequest } from './cli/shell.ts';
import { WrongUse } from './cli/wrong-use.ts';
import { openAccounts } from './config/accounts-file.ts';
import type { Environment } from './config/env.ts';
import { shippedLexicon } from './config/lexicon.ts';
import { version } from './config/version.ts';
import { openExtractor } from './extract/extractor.ts';
import { userAgentOf } from './fetch/http/request-headers.ts';
import { openPageFetcher } from './fetch/page-fetcher.ts';
import { openPoster } from './fetch/post.ts';
import { type Clock, systemClock } from './model/instant.ts';
import type { Settings } from './model/settings.ts';
import { catchUp } from './monitor/catch-up.ts';
import { type ConfigInUse, configInUse } from './monitor/config-in-use.ts';
import type { Context } from './monitor/context.ts';
import { keepSignUps } from './monitor/keep-sign-ups.ts';
import { openLog } from './monitor/log.ts';
import { newOwner } from './monitor/owner.ts';
import { sealing } from './monitor/sealing.ts';
import { signedLinks } from './monitor/signed-link.ts';
import { foldersOf } from './places.ts';
import { openStoreAsItIs } from './store/open-as-it-is.ts';
import { openStore } from './store/open-store.ts';

const DATABASE = 'exigent.sqlite';
const IN_MEMORY = ':memory:';

/** What a caller brings of its own: another time, or a context with some of its parts wrapped. */
export interface Parts {
  readonly clock?: Clock;
  readonly adapt?: (context: Context) => Context;
}

/** Builds a monitor from its settings. The only place that knows which adapter is chosen. */
export async function openHouse(
  environment: Environment,
  request: OpenRequest,
  parts: Parts = {},
): Promise<House> {
  const { configDir, dataDir } = foldersOf(environment, request);
  const clock = parts.clock ?? systemClock;
  const config = configInUse({ configDir, dataDir, environment }, clock);
  const lexicon = shippedLexicon(configDir);
  const { settings, pages, subscribers } = config;
  const database = databaseIn(dataDir, request);
  const store = request.asItIs === true ? openStoreAsItIs(database) : openStore(database);
  const fetcher = openPageFetcher(settings.fetch, clock, version);
  const poster = openPoster(settings.fetch.allow, userAgentOf(version, settings.fetch.contact));
  const extractor = openExtractor();
  const mailer = openMailer(settings.mail);
  const composed: Context = {
    config,
    settings,
    pages,
    subscribers,
    lexicon,
    accounts: openAccounts(configDir),
    clock,
    log: request.log ?? openLog(levelFor(environment, request, settings), request.logTo),
    store,
    archive: openArchive(dataDir),
    fetcher,
    poster,
    extractor,
    mailer,
    recipientKey: keyedBy(environment.secret ?? ''),
    ...(environment.webhookSecret === undefined ? {} : { webhookSecret: environment.webhookSecret }),
    ...(environment.secret === undefined ? {} : { signedLink: signedLinks(environment.secret) }),
    ...signUpsFor(config, environment, configDir),
    owner: newOwner(),
  };
  const context = parts.adapt?.(composed) ?? composed;
  const house = { context, close: () => closeAll([fetcher, poster, extractor, mailer, store]) };
  try {
    if (request.asItIs !== true) await catchUp(context);
  } catch (error) {
    await house.close();
    throw error;
  }
  return house;
}

/** Signing up, where the settings switch it on; the configuration has been checked for what it needs. */
function signUpsFor(
  { settings, vendors, subscribers, writtenByHand }: ConfigInUse,
  { secret }: Environment,
  configDir: string,
): Pick<Context, 'signUps'> {
  if (settings.web.signUp === undefined || secret === undefined) return {};
  const signUps = keepSignUps({
    configDir,
    vendors,
    subscribers,
    byHand: writtenByHand,
    recipientKey: keyedBy(secret),
    sealing: sealing(secret),
  });
  return { signUps };
}

/** The file of the database; none on disk where nothing is to be made. */
function databaseIn(dataDir: string, { ifNothing = 'make' }: OpenRequest): string {
  const file = path.join(dataDir, DATABASE);
  if (ifNothing === 'make' || [file, path.join(dataDir, 'pages')].some((each) => existsSync(each)))
    return file;
  if (ifNothing === 'leave') return IN_MEMORY;
  throw new WrongUse(
    `There is nothing in ${dataDir} yet: "exigent check" or "exigent start" begins it. Another folder is named with --data.`,
  );
}

function levelFor(
  { logLevel }: Environment,
  { isQuiet }: OpenRequest,
  { log }: Settings,
): Settings['log']['level'] {
  return isQuiet === true && logLevel === undefined && log.level === 'info' ? 'warn' : log.level;
}

/** Closes each, also when one fails to; the first failure is told. */
async function closeAll(parts: readonly { close(): Promise<void> }[]): Promise<void> {
  const results = await Promise.allSettled(parts.map((part) => part.close()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** A secret from the environment keeps others from finding out by trying who subscribes. */
function keyedBy(secret: string): (address: string) => string {
  return (address) => createHmac('sha256', secret).update(address.toLowerCase()).digest('hex').slice(0, 24);
}

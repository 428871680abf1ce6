import { openPageFetcher } from '../../../src/fetch/page-fetcher.ts';
import { systemClock } from '../../../src/model/instant.ts';

/** Fetches the address that it is given with the browser, says so, and stays, for the test to kill. */
const [, , url = ''] = process.argv;
const fetcher = openPageFetcher(
  {
    allow: ['127.0.0.0/8'],
    perHostDelayMs: 0,
    perHostConcurrency: 1,
    concurrency: 1,
    robots: 'ignore',
    screenshots: 'changed',
    timeoutMs: 10_000,
    maxBytes: 1_000_000,
    maxRedirects: 0,
  },
  systemClock,
  '1.2.3',
);
const fetched = await fetcher.fetch({ url, via: 'browser', ignoreRobots: true });
process.stdout.write(`${fetched.kind}\n`);
setInterval(() => undefined, 60_000);

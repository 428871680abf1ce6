import assert from 'node:assert/strict';
import {
  type FetchRequest,
  machine,
  openPageFetcher,
  type Surroundings,
} from '../../src/fetch/page-fetcher.ts';
import type { Exchange, Fetched } from '../../src/model/capture.ts';
import type { Fault } from '../../src/model/fault.ts';
import { type Clock, systemClock } from '../../src/model/instant.ts';
import type { FetchSettings } from '../../src/model/settings.ts';

export interface FetcherPlan extends Partial<FetchSettings> {
  readonly clock?: Clock;
  readonly surroundings?: Partial<Surroundings>;
}

export interface TestFetcher {
  /** By HTTP and whatever robots.txt says, unless the test says otherwise. */
  get(url: string, more?: Partial<FetchRequest>): Promise<Fetched>;
  close(): Promise<void>;
}

/** A real fetcher that may reach IPv4 loopback and waits for nobody; closed after the test. */
export function openTestFetcher(
  t: { after(hook: () => Promise<void>): void },
  plan: FetcherPlan = {},
): TestFetcher {
  const { clock = systemClock, surroundings, ...settings } = plan;
  const fetcher = openPageFetcher(
    {
      allow: ['127.0.0.0/8'],
      perHostDelayMs: 0,
      perHostConcurrency: 4,
      concurrency: 8,
      robots: 'honour',
      screenshots: 'changed',
      timeoutMs: 5_000,
      maxBytes: 1_000_000,
      maxRedirects: 5,
      ...settings,
    },
    clock,
    '1.2.3',
    { ...machine, ...surroundings },
  );
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= fetcher.close();
    return closing;
  };
  t.after(close);
  return {
    get: (url, more = {}) => fetcher.fetch({ url, via: 'http', ignoreRobots: true, ...more }),
    close,
  };
}

export function answerOf(fetched: Fetched): Extract<Fetched, { kind: 'answer' }> {
  assert.ok(fetched.kind === 'answer', `an answer, not ${JSON.stringify(fetched)}`);
  return fetched;
}

export function textOf(fetched: Fetched): string {
  return Buffer.from(answerOf(fetched).body).toString();
}

export function faultOf(fetched: Fetched): Fault {
  assert.ok(fetched.kind === 'fault', `a fault, not ${JSON.stringify(fetched)}`);
  return fetched.fault;
}

export function headerOf({ headers }: Exchange, name: string): string | undefined {
  return headers.find(([other]) => other === name)?.[1];
}

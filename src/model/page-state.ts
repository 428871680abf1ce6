import type { Capture, Validators } from './capture.ts';
import { emptyLog, type LogHead } from './chain.ts';
import type { Sha256 } from './digest.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { Instant } from './instant.ts';
import type { Noise } from './noise.ts';
import type { PageId } from './page.ts';

export type GoodCapture = Extract<Capture, { outcome: 'good' }>;

/** The last good capture of a page and the digest of its record. */
export interface LastGood {
  readonly record: Sha256;
  readonly capture: GoodCapture;
  /** When it was last seen to be still the page. */
  readonly confirmedAt: Instant;
}

/** A row of captures without a good one among them. */
export interface Trouble {
  readonly since: Instant;
  readonly lastAt: Instant;
  readonly fault: Fault;
  readonly looks: number;
  /** What looks in a row came to, however often the server could not be asked between them; how many, since when. */
  readonly same: FaultCode;
  readonly sameLooks: number;
  readonly sameSince: Instant;
  /** When the operator was told that the page is silent. */
  readonly toldAt?: Instant;
}

/** What the monitor knows of a page between two looks at it. */
export interface PageState {
  readonly page: PageId;
  readonly dueAt?: Instant;
  readonly lastAt?: Instant;
  /** How the page was last fetched with success: once a browser was needed, it is asked first. */
  readonly via: 'http' | 'browser';
  readonly validators?: Validators;
  readonly captures: LogHead;
  readonly history: LogHead;
  readonly good?: LastGood;
  readonly trouble?: Trouble;
  readonly withdrawnAt?: Instant;
  /** What differs on it from look to look; absent while nothing does. */
  readonly noise?: Noise;
  /** Of which rules of its settings the operator was told that they match nothing, and when. */
  readonly toldIdle?: Readonly<Record<string, Instant>>;
}

export function newPageState(page: PageId): PageState {
  return { page, via: 'http', captures: emptyLog, history: emptyLog };
}

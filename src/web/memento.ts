import type { Sha256 } from '../model/digest.ts';
import { epochMsOf, type Instant, instantOf } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { GoodCapture } from '../model/page-state.ts';
import { readVersions } from '../monitor/page-versions.ts';
import { readCapture, readCapturesOf, type StoredCapture } from '../store/captures.ts';
import { paths } from './paths.ts';
import type { WebContext } from './web-context.ts';

/** What a page's address answered at one time, as RFC 7089 has it: a memento. */
export interface Memento {
  readonly record: Sha256;
  readonly capture: GoodCapture;
}

/** The mementos of one address, oldest first; there is at least one. */
export interface Mementos {
  readonly page: PageId;
  /** The address that all of them answer for. */
  readonly original: string;
  readonly all: readonly Memento[];
  readonly first: Memento;
  readonly last: Memento;
}

/** A page that changes every day has as many in five years. */
const MOST_CHANGES = 2000;

/**
 * The stored versions of a page under the address that was last asked: what another address answered, before the page
 * moved, is no memento of this one.
 */
export async function readMementos(context: WebContext, page: PageId): Promise<Mementos | undefined> {
  const versions = await readVersions(context, page, MOST_CHANGES);
  const stored = await readCapturesOf(
    context.store.db,
    versions.map(({ record }) => record),
  );
  const good = stored
    .flatMap((each) => mementoOf(each) ?? [])
    .toSorted((a, b) => a.capture.at.localeCompare(b.capture.at));
  const last = good.at(-1);
  if (last === undefined) return undefined;
  const original = last.capture.exchange.requestedUrl;
  const all = good.filter(({ capture }) => capture.exchange.requestedUrl === original);
  return { page, original, all, first: all[0] ?? last, last };
}

export async function readMemento(
  { store }: WebContext,
  page: PageId,
  record: Sha256,
): Promise<Memento | undefined> {
  const stored = await readCapture(store.db, record);
  return stored?.capture.page === page ? mementoOf(stored) : undefined;
}

function mementoOf({ record, capture }: StoredCapture): Memento | undefined {
  return capture.outcome === 'good' ? { record, capture } : undefined;
}

/** The memento nearest to a time, counted in whole seconds as its header tells them; of two as near, the older. */
export function nearest({ all, last }: Mementos, asked: Instant): Memento {
  const farness = ({ capture }: Memento): number => Math.abs(wholeSecond(capture.at) - epochMsOf(asked));
  return all.reduce((best, each) => (farness(each) < farness(best) ? each : best), all[0] ?? last);
}

function wholeSecond(at: Instant): number {
  return Math.floor(epochMsOf(at) / 1000) * 1000;
}

/** A time as HTTP writes it (RFC 9110 §5.6.7), which has no smaller part than the second. */
export function httpDate(at: Instant): string {
  return new Date(at).toUTCString();
}

/** The time that an HTTP date names; nothing when it is not written as one, or names no day that there is. */
export function instantOfHttpDate(text: string): Instant | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) || new Date(ms).toUTCString() !== text ? undefined : instantOf(ms);
}

/** A link as headers and link-format write it (RFC 8288, RFC 6690). */
export function link(target: string, rel: string, more: Readonly<Record<string, string>> = {}): string {
  const parameters = Object.entries({ rel, ...more }).map(([name, value]) => `; ${name}="${value}"`);
  return `<${encoded(target)}>${parameters.join('')}`;
}

/** Where a page's TimeMap, TimeGate and mementos are, as links. */
export function linksOf(base: string, { page, first, last, all }: Mementos) {
  const memento = ({ record, capture }: Memento): string =>
    link(`${base}${paths.memento(page, record)}`, relOf(record), { datetime: httpDate(capture.at) });
  const relOf = (record: Sha256): string =>
    [record === first.record ? 'first' : '', record === last.record ? 'last' : '', 'memento']
      .filter((word) => word !== '')
      .join(' ');
  const span = { from: httpDate(first.capture.at), until: httpDate(last.capture.at) };
  const timeMap = (rel: 'self' | 'timemap'): string =>
    link(`${base}${paths.timeMap(page)}`, rel, { type: LINK_FORMAT, ...span });
  return {
    timeGate: link(`${base}${paths.timeGate(page)}`, 'timegate'),
    timeMap,
    memento,
    ends: first.record === last.record ? [memento(first)] : [memento(first), memento(last)],
    mementos: all.map(memento),
  };
}

export const LINK_FORMAT = 'application/link-format';

/** Nothing in an address ends its link, begins another or breaks the header, whoever wrote it. */
function encoded(target: string): string {
  const address = URL.parse(target)?.href ?? target.toWellFormed();
  return address.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/gu, encodeURIComponent);
}

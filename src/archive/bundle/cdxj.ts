import type { Instant } from '../../model/instant.ts';

/** Where a capture stands in an archive, and what it is. */
export interface IndexEntry {
  readonly url: string;
  readonly at: Instant;
  readonly mime: string;
  readonly status: number;
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
}

/** The name of the archive's file, as the index refers to it. */
export const WARC_NAME = 'data.warc.gz';

/** One line of a CDXJ index: the address turned round, the time in digits, and where the record is. */
export function cdxjLine({ url, at, mime, status, digest, length, offset }: IndexEntry): string {
  const place = { url, mime, status: String(status), digest, length: String(length), offset: String(offset) };
  return `${turnedRound(url)} ${placeInTime(at)} ${JSON.stringify({ ...place, filename: WARC_NAME })}`;
}

/** A time to the second, in digits alone. */
export function placeInTime(at: string): string {
  return at.replace(/\D/g, '').slice(0, 14);
}

/** An address with its host turned round (SURT), as replay tools look it up: lower case, without "www", query sorted. */
export function turnedRound(address: string): string {
  const url = URL.parse(address.replace(/^(https?:\/\/)www\d*\./, '$1').toLowerCase());
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  const host = url.hostname.split('.').reverse().join(',');
  const port = url.port === '' ? '' : `:${url.port}`;
  const query = url.search === '' ? '' : `?${url.search.slice(1).split('&').sort().join('&')}`;
  return `${host}${port})${url.pathname}${query}`;
}

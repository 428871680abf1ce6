import type { Redirect } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import { readWebUrl } from '../egress/web-url.ts';
import { headersOf } from './header-list.ts';
import type { Head } from './receive.ts';

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends us, if it does; `fault` when it sends us where we do not go. */
export type Next =
  | { readonly kind: 'stay' }
  | { readonly kind: 'go'; readonly url: URL; readonly redirect: Redirect }
  | { readonly kind: 'fault'; readonly fault: Fault };

export function isRedirect({ status, headers }: Head): boolean {
  return REDIRECT_STATUSES.has(status) && headersOf(headers, 'location').length > 0;
}

/** Reads the `Location` of a redirect, relative to the address that gave it (RFC 9110 §10.2.2). */
export function nextOf(from: URL, head: Head): Next {
  if (!isRedirect(head)) return { kind: 'stay' };
  const [location = '', ...others] = headersOf(head.headers, 'location');
  if (others.some((other) => other !== location)) {
    return { kind: 'fault', fault: fault('protocol-error', 'several different Location headers') };
  }
  // Servers write other letters than ASCII as UTF-8, though the header's own charset is Latin-1.
  const read = readWebUrl(Buffer.from(location, 'latin1').toString('utf8'), from);
  if ('fault' in read) return { kind: 'fault', fault: read.fault };
  return { kind: 'go', url: read.url, redirect: { url: from.href, status: head.status, location } };
}

import type { Validators } from '../../model/capture.ts';
import { ACCEPTED_CODINGS } from './content-codings.ts';

/** The name by which robots.txt files address us. */
export const PRODUCT_TOKEN = 'Exigent';

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8';

/** Who asks, and where a vendor can reach whoever runs this: `Exigent/1.2.3 (+https://example.org/watch)`. */
export function userAgentOf(version: string, contact: string | undefined): string {
  const printable = contact?.replace(/[^\x20-\x7e]+/g, '') ?? '';
  return printable === '' ? `${PRODUCT_TOKEN}/${version}` : `${PRODUCT_TOKEN}/${version} (+${printable})`;
}

/** The same headers for every hop of a fetch, so that the answer does not depend on how we came there. */
export function commonHeaders(userAgent: string, language: string | undefined): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': ACCEPTED_CODINGS,
    ...(language === undefined ? {} : { 'accept-language': acceptLanguage(language) }),
  };
}

/** `de-AT` is asked for as `de-AT,de;q=0.9`: any edition of the language is nearer than another language. */
export function acceptLanguage(tag: string): string {
  const [primary] = tag.split('-');
  return primary === undefined || primary === tag ? tag : `${tag},${primary};q=0.9`;
}

/** What a field value may hold (RFC 9110 §5.5); a browser hands on tags with other letters as well. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]+$/;

/**
 * The conditions of a request. The date is sent only where there is no tag: servers judge it by "not newer than", so
 * an older text that is put back would go unseen (RFC 9110 §13.1.3 has the tag take precedence, not all servers do).
 */
export function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  if (etag !== undefined) return FIELD_VALUE.test(etag) ? { 'if-none-match': etag } : {};
  if (lastModified !== undefined && FIELD_VALUE.test(lastModified))
    return { 'if-modified-since': lastModified };
  return {};
}

import { type Fault, fault } from '../../model/fault.ts';

/** Longer addresses are taken for an attack or a fault: no policy page needs one, and robots rules are matched on it. */
const MAX_URL_CHARS = 4_096;

export type ReadUrl = { readonly url: URL } | { readonly fault: Fault };

/**
 * Reads an address the way browsers do (WHATWG URL), once; what is checked and what is connected to is this same
 * reading, so that no second parser can see another host in it. The fragment and any credentials are dropped.
 */
export function readWebUrl(text: string, base?: URL): ReadUrl {
  if (text.length > MAX_URL_CHARS) return { fault: fault('protocol-error', 'the address is too long') };
  const url = URL.parse(text, base?.href);
  if (url === null) return { fault: fault('forbidden-scheme', `${text} is not an address`) };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { fault: fault('forbidden-scheme', url.protocol) };
  }
  url.hash = '';
  url.username = '';
  url.password = '';
  return { url };
}

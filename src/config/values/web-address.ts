import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading } from './reading.ts';

/** An address of the web in a YAML file; gives it as the WHATWG URL standard writes it. */
export const WebAddress = z.string().transform(reading(parseWebAddress));

/** Accepts http and https addresses without credentials. */
export function parseWebAddress(text: string): Reading<string> {
  const url = URL.parse(text);
  if (url === null) return notAnAddress(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { refused: `${shown(text)} is not fetched: only http and https addresses are` };
  }
  if (url.username !== '' || url.password !== '') {
    return { refused: 'an address must not hold a user name or a password: it is published' };
  }
  return { value: url.href };
}

/** An address as a server is asked for it, which never sees what stands behind a "#". */
export function askedAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function notAnAddress(text: string): Reading<string> {
  const refused = `${shown(text)} is not an address; it begins with https:// or http://`;
  const completed = `https://${text}`;
  return /^[^@]+\.[^@]+$/.test(text) && URL.canParse(completed) ? { refused, hint: completed } : { refused };
}

/** Without what may be a password. */
function shown(text: string): string {
  return written(text.replace(/\/\/.*@/s, '//…@'));
}

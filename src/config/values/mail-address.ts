import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading } from './reading.ts';

/** What browsers take for an address (HTML standard, "valid e-mail address"): stricter than RFC 5322 on purpose. */
const ADDRESS =
  /^[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** RFC 5321, section 4.5.3.1.3, less the angle brackets. */
const MOST_LETTERS = 254;

/** What must stand in quotes within a name (RFC 5322, section 3.2.3). */
const SPECIAL = /[()[\]:;@\\,]/;

/** One mail address, without a name. */
export const MailAddress = z.string().transform(reading(parseMailAddress));

/** A sender: an address, or `Name <address>`. */
export const Sender = z.string().transform(reading(parseSender));

export function parseMailAddress(text: string): Reading<string> {
  if (ADDRESS.test(text) && text.length <= MOST_LETTERS) return { value: text };
  return { refused: `${written(text)} is not a mail address, such as alerts@example.org` };
}

function parseSender(text: string): Reading<string> {
  const [, name, address] = /^([^<>"\p{Cc}]+?|"[^<>"\p{Cc}]+") ?<([^<>]*)>$/u.exec(text) ?? [];
  if (name === undefined || address === undefined) return parseMailAddress(text);
  const read = parseMailAddress(address);
  if ('refused' in read) return read;
  if (!name.startsWith('"') && SPECIAL.test(name)) {
    return { refused: `the name in ${written(text)} needs quotes`, hint: `"${name}" <${address}>` };
  }
  return { value: `${name} <${address}>` };
}

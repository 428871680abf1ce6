import type { X509Certificate } from 'node:crypto';
import type { Certificate } from '../model/capture.ts';
import { sha256 } from '../model/digest.ts';
import { instantOf } from '../model/instant.ts';

/** A name longer than this is cut: it is a stranger's text, and the digest stands for the whole certificate. */
const NAME_CHARS = 1000;

/** What a record keeps of a certificate. */
export function certificateOf({
  raw,
  subject,
  issuer,
  validFromDate,
  validToDate,
}: X509Certificate): Certificate {
  return {
    sha256: sha256(raw),
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    validFrom: instantOf(validFromDate.getTime()),
    validTo: instantOf(validToDate.getTime()),
  };
}

/** Node.js writes each part of a name on a line of its own, and none at all for a name without parts. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ').slice(0, NAME_CHARS);
}

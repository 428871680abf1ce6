import { createHash } from 'node:crypto';
import { OctetString, Sequence } from 'asn1js';
import type { SignedData } from 'pkijs';

/** The signed attributes that name the signer's certificate: of RFC 5816 (ESSCertIDv2) and RFC 2634 (SHA-1). */
const SIGNING_CERTIFICATE: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.9.16.2.47',
  '1.2.840.113549.1.9.16.2.12',
]);

const HASH_OF_LENGTH: ReadonlyMap<number, string> = new Map([
  [20, 'sha1'],
  [32, 'sha256'],
  [48, 'sha384'],
  [64, 'sha512'],
]);

/** Whether what was signed names this certificate (DER) as the signer's, as RFC 3161 §2.4.2 demands of every token. */
export function namesCertificate({ signerInfos: [signer] }: SignedData, certificate: Uint8Array): boolean {
  const attribute = signer?.signedAttrs?.attributes.find(({ type }) => SIGNING_CERTIFICATE.has(type));
  const named = inSequence(attribute?.values?.[0]);
  const first = inSequence(inSequence(named[0])[0]);
  const hash = first.find((part) => part instanceof OctetString);
  const digest = Buffer.from(hash?.getValue() ?? new ArrayBuffer());
  const algorithm = HASH_OF_LENGTH.get(digest.length);
  return algorithm !== undefined && createHash(algorithm).update(certificate).digest().equals(digest);
}

function inSequence(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import type { Sha256 } from '../../model/digest.ts';

/** The object identifier of SHA-256 (RFC 5754 §2.2). */
export const SHA256_OID = '2.16.840.1.101.3.4.2.1';

/** A request for a time stamp on a digest (RFC 3161 §2.4.1), DER; the answer is to hold the nonce and certificates. */
export function timestampRequest(digest: Sha256, nonce: Uint8Array): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({ algorithmId: SHA256_OID, algorithmParams: new Null() });
  const hashedMessage = new OctetString({ valueHex: arrayBuffer(Buffer.from(digest, 'hex')) });
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce: new Integer({ valueHex: arrayBuffer(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** A copy of the bytes in a buffer of their own, as the ASN.1 library takes them. */
export function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

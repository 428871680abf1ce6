import { X509Certificate } from 'node:crypto';
import { Certificate, ExtKeyUsage, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { sha256 } from '../../model/digest.ts';
import { type Instant, instantOf } from '../../model/instant.ts';
import { namesCertificate } from './names-certificate.ts';
import { arrayBuffer, SHA256_OID } from './timestamp-request.ts';

/** What a time stamp must be about, and whom to believe. */
export interface ExpectedTimestamp {
  readonly content: Uint8Array;
  /** Of the request, when the answer to it is checked. */
  readonly nonce?: Uint8Array;
  /** PEM certificates of which one must stand at the top of the chain; without them no chain is asked for. */
  readonly trusted?: string | undefined;
}

/** A time stamp that holds says when what it is about was shown to the authority, and by whose certificate. */
export type TimestampVerdict =
  | { readonly holds: true; readonly at: Instant; readonly by: string; readonly isTrusted: boolean }
  | { readonly holds: false; readonly because: string };

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXT_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** `granted` and `grantedWithMods` (RFC 3161 §2.4.2). */
const GRANTED: ReadonlySet<number> = new Set([0, 1]);

const MESSAGE_CHARS = 200;

/**
 * Checks the answer of a time-stamping authority (RFC 3161): that it was granted, is about these bytes and this
 * request, and is signed by a certificate made for it; that somebody trusted vouches for that certificate, when
 * trusted ones are given. Whatever the bytes are, the answer is a verdict.
 */
export async function checkTimestamp(
  reply: Uint8Array,
  expected: ExpectedTimestamp,
): Promise<TimestampVerdict> {
  try {
    return await check(reply, expected);
  } catch (error) {
    // The library throws for every fault of a signature, a chain, or bytes that are nothing of the kind.
    if (!(error instanceof Error)) throw error;
    return refused(`it does not verify: ${error.message.slice(0, MESSAGE_CHARS)}`);
  }
}

async function check(reply: Uint8Array, expected: ExpectedTimestamp): Promise<TimestampVerdict> {
  const { status, timeStampToken } = TimeStampResp.fromBER(arrayBuffer(reply));
  if (!GRANTED.has(status.status)) return refused(`the authority answered with status ${status.status}`);
  if (timeStampToken?.contentType !== SIGNED_DATA) return refused('it holds no signed token');
  const signed = new SignedData({ schema: timeStampToken.content });
  const content = signed.encapContentInfo.eContent;
  if (signed.encapContentInfo.eContentType !== TST_INFO || content === undefined)
    return refused('its token is no time stamp');
  const info = TSTInfo.fromBER(content.getValue());
  const objection = objectionTo(info, expected);
  if (objection !== undefined) return refused(objection);

  const trustedCerts = certificatesIn(expected.trusted ?? '');
  const checkChain = trustedCerts.length > 0;
  const { signatureVerified, signerCertificate, signerCertificateVerified } = await signed.verify({
    signer: 0,
    data: arrayBuffer(expected.content),
    trustedCerts,
    checkChain,
    checkDate: info.genTime,
    extendedMode: true,
  });
  if (signatureVerified !== true || !signerCertificate) return refused('its signature is not valid');
  if (checkChain && signerCertificateVerified !== true)
    return refused('none of the trusted certificates vouches for it');
  if (!isForTimeStamping(signerCertificate)) return refused('its certificate is not one for time stamps');
  const certificate = Buffer.from(signerCertificate.toSchema().toBER());
  if (!namesCertificate(signed, certificate)) return refused('it was signed for another certificate');
  const by = new X509Certificate(certificate).subject;
  return {
    holds: true,
    at: instantOf(info.genTime.getTime()),
    by: (by ?? '').replaceAll('\n', ', '),
    isTrusted: checkChain,
  };
}

function objectionTo({ messageImprint, nonce }: TSTInfo, expected: ExpectedTimestamp): string | undefined {
  const isSha256 = messageImprint.hashAlgorithm.algorithmId === SHA256_OID;
  const digest = Buffer.from(messageImprint.hashedMessage.getValue()).toString('hex');
  if (!isSha256 || digest !== sha256(expected.content)) return 'it is about other bytes';
  if (expected.nonce === undefined) return undefined;
  const given = Buffer.from(nonce?.valueBlock.valueHexView ?? []);
  return given.equals(expected.nonce) ? undefined : 'it answers another request';
}

function isForTimeStamping({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXT_KEY_USAGE)?.parsedValue;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** The certificates of a PEM file. */
export function certificatesIn(pem: string): Certificate[] {
  return [...pem.matchAll(PEM)].map(([, body = '']) =>
    Certificate.fromBER(arrayBuffer(Buffer.from(body, 'base64'))),
  );
}

function refused(because: string): TimestampVerdict {
  return { holds: false, because };
}

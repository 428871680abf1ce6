import { type Fault, type FaultCode, fault } from '../../model/fault.ts';

/** Chromium's error codes (net_error_list.h) by what they mean for a fetch; the first that fits counts. */
const MEANINGS: readonly (readonly [RegExp, FaultCode])[] = [
  [/^net::ERR_CERT_/, 'tls-invalid'],
  [/^net::ERR_TOO_MANY_REDIRECTS$/, 'redirect-loop'],
  [/^net::ERR_(?:UNSAFE_REDIRECT|UNKNOWN_URL_SCHEME|DISALLOWED_URL_SCHEME)$/, 'forbidden-scheme'],
  [/^net::ERR_(?:TIMED_OUT|CONNECTION_TIMED_OUT)$/, 'timeout'],
  [/^net::ERR_(?:SSL_|TUNNEL_CONNECTION_FAILED|CONNECTION_REFUSED|ADDRESS_)/, 'connect-failed'],
  [/^net::ERR_(?:CONNECTION_|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_)/, 'connection-lost'],
  [/^net::ERR_(?:INVALID_|RESPONSE_HEADERS_|CONTENT_DECODING_|HTTP2_|UNEXPECTED_)/, 'protocol-error'],
];

/** The fault that a failed navigation comes to. */
export function faultOfNetError(errorText: string): Fault {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(errorText));
  return fault(meaning?.[1] ?? 'browser-failed', errorText);
}

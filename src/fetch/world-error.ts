import { errors } from 'undici';
import { type Fault, fault } from '../model/fault.ts';

/** Carries a fault through callbacks that only take errors (sockets, look-ups). It never leaves this folder. */
export class WorldError extends Error {
  readonly fault: Fault;

  constructor(why: Fault, cause?: unknown) {
    super(why.because, { cause });
    this.name = 'WorldError';
    this.fault = why;
  }
}

const DNS_CODE = /^(?:ENOTFOUND|ENODATA|EAI_)/;
/** An error number of the system (`ECONNRESET`), or of TLS once a connection stood. */
const SYSTEM_CODE = /^(?:E[A-Z0-9]+|ERR_SSL_\w+)$/;
const SOCKET_CODES: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
/** Of Node's parser and of undici's. */
const PARSER_CODE = /^(?:HPE_\w+|UND_ERR_HEADERS_OVERFLOW)$/;

/** The fault of a connection that could not be made; every error of that stage is the world's. */
export function faultOfConnecting(error: unknown): Fault {
  if (error instanceof WorldError) return error.fault;
  const code = codeOf(error);
  return fault(DNS_CODE.test(code) ? 'dns-failure' : 'connect-failed', code);
}

/** The fault of an exchange that broke off; undefined when the error is none of the world's, hence a bug. */
export function faultOfExchange(error: unknown): Fault | undefined {
  if (error instanceof WorldError) return error.fault;
  if (isSocketError(error)) return fault('connection-lost', codeOf(error));
  // undici means to give its parser's errors a code, and gives undefined.
  if (error instanceof errors.HTTPParserError) return fault('protocol-error', error.message);
  return PARSER_CODE.test(codeOf(error)) ? fault('protocol-error', codeOf(error)) : undefined;
}

/** Whether the connection itself was lost, as opposed to a bad answer on a sound one. */
export function isSocketError(error: unknown): boolean {
  const code = codeOf(error);
  return SOCKET_CODES.has(code) || SYSTEM_CODE.test(code);
}

/** The `code` that Node and undici put on their errors; empty when there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

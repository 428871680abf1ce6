import { type Fault, type FaultCode, fault } from '../model/fault.ts';

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
const PARSER_CODE = /^HPE_/;
const SOCKET_CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  // A chunked body that ends before its last chunk.
  'HPE_INVALID_EOF_STATE',
]);

/** The fault of a connection that could not be made; every error of that stage is the world's. */
export function faultOfConnecting(error: unknown): Fault {
  if (error instanceof WorldError) return error.fault;
  const code = codeOf(error);
  return fault(DNS_CODE.test(code) ? 'dns-failure' : 'connect-failed', code);
}

/** The fault of an exchange that broke off; undefined when the error is none of the world's, hence a bug. */
export function faultOfExchange(error: unknown): Fault | undefined {
  if (error instanceof WorldError) return error.fault;
  const code = codeOf(error);
  const kind = kindOf(code);
  return kind === undefined ? undefined : fault(kind, code);
}

/** Whether the connection itself was lost, as opposed to a bad answer on a sound one. */
export function isSocketError(error: unknown): boolean {
  return SOCKET_CODES.has(codeOf(error));
}

/** The `code` that Node and undici put on their errors; empty when there is none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

function kindOf(code: string): FaultCode | undefined {
  if (SOCKET_CODES.has(code)) return 'connection-lost';
  if (PARSER_CODE.test(code) || code === 'UND_ERR_HEADERS_OVERFLOW') return 'protocol-error';
  return undefined;
}

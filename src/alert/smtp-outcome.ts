import type { SendOutcome } from '../model/alert.ts';

/** Errors of nodemailer that concern every mail alike: sending stops and the operator is told. */
const REFUSALS: ReadonlySet<unknown> = new Set(['EAUTH', 'ENOAUTH', 'ETLS', 'ECONFIG']);

/** What networks and servers do to one attempt. Any other error is a bug of ours. */
const DISTURBANCES: ReadonlySet<unknown> = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'EPROTOCOL',
  'EABORT',
  'EENVELOPE',
  'EMESSAGE',
]);

/** Commands whose refusal is about this one mail; what is refused earlier is refused to every mail. */
const OF_ONE_MAIL: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

/** "Authentication required" (RFC 4954 §6), whichever command it answers. */
const AUTHENTICATION_REQUIRED = 530;

/** "Bad sequence of commands": about the session, so the mail may pass in another one. */
const BAD_SEQUENCE = 503;

interface Attempt {
  /** How much of the mail the server had got before the error; with `no-session` it was not even asked to take it. */
  readonly got: 'no-session' | 'not-all' | 'all';
  /** What must not be told, whoever said it. */
  readonly secrets: readonly string[];
}

/** What an error means for a mail, by its code (RFC 5321 §4.2.1: 4yz may work later, 5yz will not). */
export function outcomeOf(error: unknown, { got, secrets }: Attempt): SendOutcome {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const because = withoutSecrets(error.message, secrets);
  if (REFUSALS.has(error.code)) return { kind: 'refused', because };
  if (!DISTURBANCES.has(error.code)) throw error;
  const reply = 'responseCode' in error ? Number(error.responseCode) : undefined;
  if (reply === undefined) {
    if (error.code === 'EENVELOPE') return { kind: 'rejected', because };
    if (got === 'no-session') return { kind: 'unreachable', because };
    return { kind: 'deferred', because: got === 'all' ? uncertain(because) : because };
  }
  if (reply < 500 || reply >= 600 || reply === BAD_SEQUENCE) {
    return { kind: got === 'no-session' ? 'unreachable' : 'deferred', because };
  }
  const ofOneMail = 'command' in error && OF_ONE_MAIL.has(error.command) && reply !== AUTHENTICATION_REQUIRED;
  return { kind: ofOneMail ? 'rejected' : 'refused', because };
}

/** The server had the mail and did not say what it did with it (RFC 5321 §4.2.5): better twice than never. */
function uncertain(because: string): string {
  return `${because}, after the mail was handed over: it may have arrived, and is sent again under the same Message-ID`;
}

/** What a server said, without what must not be told. */
export function withoutSecrets(said: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '(secret)'), said);
}

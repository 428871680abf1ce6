import { createTransport } from 'nodemailer';
import type { SendOutcome } from '../model/alert.ts';
import { mailOptions } from './mail-options.ts';
import type { Mailer } from './mailer.ts';

/** How long a server may take to answer, at each step. */
const TIMEOUTS_MS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Errors of nodemailer that concern the whole connection, not one mail: sending stops and the operator is told. */
const REFUSALS: ReadonlySet<unknown> = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'ECONFIG']);

export function openSmtp(url: string, timeouts: Partial<typeof TIMEOUTS_MS> = {}): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const account =
    username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    pool: true,
    ...account,
    ...TIMEOUTS_MS,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    describe: `mails go to ${protocol}//${hostname}${port === '' ? '' : `:${port}`}${username === '' ? '' : ` as ${decodeURIComponent(username)}`}`,
    async send(mail) {
      try {
        const { response } = await transport.sendMail(mailOptions(mail));
        return { kind: 'sent', response };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: async () => transport.close(),
  };
}

/** What an error means, by its code (RFC 5321 §4.2.1: 4yz may work later, 5yz will not). */
function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const because = error.message;
  if (REFUSALS.has(error.code)) return { kind: 'refused', because };
  const responseCode = 'responseCode' in error ? Number(error.responseCode) : 0;
  if (responseCode >= 500 && responseCode < 600) return { kind: 'rejected', because };
  return { kind: 'deferred', because };
}

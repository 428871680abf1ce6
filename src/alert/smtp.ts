import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { DkimSettings } from '../model/settings.ts';
import { dkimOptions } from './dkim.ts';
import { mailOptions } from './mail-options.ts';
import type { Mailer } from './mailer.ts';
import { outcomeOf, withoutSecrets } from './smtp-outcome.ts';

/** How long a server may take to answer, at each step. */
const TIMEOUTS_MS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** How long one mail may take in all: a server that sends its answers drop by drop runs into no other time-out. */
const MAIL_TIMEOUT_MS = 5 * 60_000;

/** How many lines to the server are open at once: a stalled one holds up its own mails only. Few, as servers ask for. */
const CONNECTIONS = 4;

export interface SmtpTimeouts extends Partial<typeof TIMEOUTS_MS> {
  readonly mailTimeout?: number;
}

export function openSmtp(
  url: string,
  { mailTimeout = MAIL_TIMEOUT_MS, ...timeouts }: SmtpTimeouts = {},
  dkim?: DkimSettings,
): Mailer {
  const { protocol, host, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password goes over a line that others may listen to only encrypted.
    requireTLS: user !== '' && !isThisMachine(hostname),
    pool: true,
    maxConnections: CONNECTIONS,
    // An idle connection that the server has closed is opened anew; what else fails is tried again by the outbox.
    maxRequeues: 1,
    ...(user === '' ? {} : { auth: { user, pass } }),
    ...TIMEOUTS_MS,
    ...timeouts,
    ...dkimOptions(dkim),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const secrets = secretsOf(user, pass);
  const streams = new Map<string, Readable>();
  transport.use('stream', ({ message }, done) => {
    message.processFunc((stream) => {
      streams.set(message.messageId(), stream);
      return stream;
    });
    done();
  });
  return {
    way: 'smtp',
    atOnce: CONNECTIONS,
    describe: `Mails go to ${protocol}//${host}`,
    async send(mail) {
      const tooLong = new AbortController();
      const timer = setTimeout(() => tooLong.abort(), mailTimeout);
      try {
        const { response } = await transport.sendMail({ ...mailOptions(mail), signal: tooLong.signal });
        return { kind: 'sent', response: withoutSecrets(response, secrets) };
      } catch (error) {
        const stream = streams.get(mail.messageId);
        const got = stream === undefined ? 'no-session' : stream.readableEnded ? 'all' : 'not-all';
        return outcomeOf(error, { got, secrets });
      } finally {
        clearTimeout(timer);
        streams.delete(mail.messageId);
      }
    },
    close: async () => transport.close(),
  };
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** What a server may have got from us and say back to us: the password, also as AUTH LOGIN and AUTH PLAIN send it. */
function secretsOf(user: string, pass: string): readonly string[] {
  return pass === '' ? [] : [base64(`\0${user}\0${pass}`), base64(pass), pass];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

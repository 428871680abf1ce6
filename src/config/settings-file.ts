import ipaddr from 'ipaddr.js';
import { validate } from 'node-cron';
import { z } from 'zod';
import { logLevels } from './log-level.ts';
import { duration, size } from './values/duration.ts';
import { FileId } from './values/file-id.ts';
import { MailAddress, parseMailAddress, Sender } from './values/mail-address.ts';
import { type Reading, reading } from './values/reading.ts';
import { ScheduleText } from './values/schedule-text.ts';
import { parseWebAddress, WebAddress } from './values/web-address.ts';
import { written } from './yaml/issue-sentence.ts';

const Contact = z.string().transform(reading(parseContact));
const AddressRange = z.string().transform(reading(parseAddressRange));
const Tick = z.string().transform(reading(parseTick));
const Path = z.string().min(1);

const count = (most: number) => z.number().int().min(1).max(most);

const FetchSection = z.strictObject({
  contact: Contact.optional().describe(
    'A mail address or web page where a vendor reaches you; it stands in the User-Agent of every request. Please set it.',
  ),
  allow: z
    .array(AddressRange)
    .default([])
    .describe(
      'Address ranges (CIDR) that may be reached although they are not public, for tests on this machine.',
    ),
  perHostDelay: duration({ least: '0', most: '1h' })
    .prefault('2s')
    .describe('The least time between two requests to one host.'),
  perHostConcurrency: count(256).default(1).describe('How many requests to one host run at once.'),
  concurrency: count(256).default(8).describe('How many pages are under way at once, over all hosts.'),
  robots: z
    .enum(['honour', 'ignore'])
    .default('honour')
    .describe('Whether robots.txt is honoured. One page is better excepted with its "ignoreRobotsBecause".'),
  timeout: duration({ least: '1s', most: '10m' })
    .prefault('60s')
    .describe('The longest that one fetch may take.'),
  maxBytes: size({ least: '1kB', most: '200MB' })
    .prefault('20MB')
    .describe('The largest body, after decoding.'),
  maxRedirects: z.number().int().min(0).max(50).default(10).describe('The most redirects that are followed.'),
  screenshots: z
    .enum(['changed', 'never'])
    .default('changed')
    .describe(
      'Whether a browser, where there is one, takes a picture of a page that changed, or in whose place something else came.',
    ),
  browser: Path.optional().describe('Where Chromium is, when it is not to be looked for.'),
});

const ScheduleSection = z.strictObject({
  default: ScheduleText.prefault('every 6h').describe(
    'For pages that set none: "every 6h", or a cron expression and its time zone.',
  ),
  tick: Tick.prefault('* * * * *').describe(
    'When the monitor looks for pages that are due: a cron expression in UTC.',
  ),
  jitter: duration({ least: '0', most: '1d' })
    .prefault('5m')
    .describe('Due times are moved later by up to this much, so that pages do not come due all at once.'),
});

const JudgeSection = z.strictObject({
  retryAfter: z
    .array(duration({ least: '0', most: '30d' }))
    .prefault(['15m', '1h', '4h', '12h'])
    .describe(
      'How soon a page is looked at again after a capture that is no good: the first time, the second, and so on.',
    ),
  silentAfter: duration({ least: '1m', most: '366d' })
    .prefault('48h')
    .describe('A page without a good capture for longer than this is reported to the operator.'),
  withdrawnAfter: z
    .strictObject({
      looks: count(100).default(3).describe('How many looks in a row must find the page gone.'),
      over: duration({ least: '0', most: '366d' }).prefault('24h').describe('Over how long, at least.'),
    })
    .prefault({})
    .describe('When a page that its server says is gone counts as withdrawn, which is news.'),
});

const HostName = z
  .string()
  .regex(
    /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i,
    'must be a domain name',
  );

const Dkim = z.strictObject({
  domain: HostName.describe('In whose name mails are signed: the domain of "from", or one above it.'),
  selector: HostName.describe('Where the public key stands: <selector>._domainkey.<domain>.'),
  key: Path.optional().describe(
    'A file with the private key (RSA, PEM), relative to the folder of the configuration; EXIGENT_DKIM_KEY when not set.',
  ),
});

const MailSection = z.strictObject({
  from: Sender.prefault('Exigent <exigent@localhost>').describe(
    'The sender: an address, or "Name <address>".',
  ),
  replyTo: MailAddress.optional().describe('Where answers go.'),
  operator: MailAddress.optional().describe(
    'Who is told of faults, silent pages and mail that could not be sent.',
  ),
  outbox: Path.default('outbox').describe(
    'Where mails are written as .eml files while EXIGENT_SMTP_URL is not set; relative to the data folder.',
  ),
  dkim: Dkim.optional().describe(
    'Signs mails (DKIM), with what says how to unsubscribe. Not set: leave it to the mail server.',
  ),
});

const Timestamps = z.strictObject({
  url: WebAddress.describe('Where the authority takes requests (RFC 3161), by https or http.'),
  name: FileId.optional().describe('Part of the names of its stamps’ files; its host when not set.'),
  certificates: Path.optional().describe(
    'A PEM file with the certificates that vouch for the authority; relative to the folder of the configuration.',
  ),
});

const Wayback = z.strictObject({
  url: WebAddress.prefault('https://web.archive.org/save').describe(
    'Where pages are submitted: their addresses are put behind it.',
  ),
  delay: duration({ least: '0', most: '1d' })
    .prefault('15s')
    .describe('The least time between two submissions.'),
});

const EvidenceSection = z.strictObject({
  timestamps: z
    .array(Timestamps)
    .default([])
    .describe('Authorities that put a time stamp on the root of each day. None: no time stamps.'),
  wayback: Wayback.optional().describe(
    'Has every page that changed kept by the Wayback Machine, too. Not set: nothing is submitted; {} is enough.',
  ),
});

const WebSection = z.strictObject({
  host: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1')
    .describe('The address that the web page listens on; 127.0.0.1: this machine only.'),
  port: z.number().int().min(0).max(65_535).default(8090).describe('0 takes a free one.'),
  url: WebAddress.transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Where readers reach the web page, for links in mails. Not set: no links.'),
  accounts: z
    .enum(['auto', 'required'])
    .default('auto')
    .describe(
      'Whether one must log in ("exigent account add"); "auto": only where others than this machine can reach the page.',
    ),
  signUp: z
    .boolean()
    .default(false)
    .describe(
      'Whether readers can sign up for mails on the web page; needs "url" and EXIGENT_SECRET. Who confirms it stands in subscribers.d/ then.',
    ),
});

const Hold = z.strictObject({
  most: duration({ least: '1m', most: '30d' })
    .prefault('24h')
    .describe('The longest that mails wait; after it they go out, marked as not reviewed.'),
});

const policy = (about: string) =>
  z
    .strictObject({
      mail: z
        .enum(['at-once', 'hold'])
        .default('at-once')
        .describe('Whether subscribers are told at once, or once a reviewer has confirmed the change.'),
      hold: Hold.prefault({}).describe('How long "hold" holds.'),
      twoPeople: z
        .boolean()
        .default(false)
        .describe('Whether a second person, with another account, must agree.'),
    })
    .prefault({})
    .describe(about);

const ReviewSection = z.strictObject({
  weakened: policy('Changes that weaken the protection.'),
  strengthened: policy('Changes that strengthen it.'),
  mixed: policy('Changes that do both.'),
  neutral: policy('Changes of substance that do neither, and pages that are withdrawn or back.'),
  editorial: policy('Changes of form.'),
});

const SiteSection = z.strictObject({
  title: z.string().trim().min(1).max(80).default('Exigent').describe('What the site is called.'),
  runBy: z.string().trim().min(1).max(200).optional().describe('Who runs it, as readers know them.'),
  contact: Contact.optional().describe('A mail address or web page where readers reach you.'),
  licence: z
    .strictObject({
      name: z.string().trim().min(1).max(80).describe('What the licence is called.'),
      url: WebAddress.optional().describe('Where it can be read.'),
    })
    .default({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' })
    .describe('Under which your data may be used. The quotes stay the vendors’.'),
  url: WebAddress.transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('Where the site stands, for the links in its feeds. Not set: no feeds.'),
  languages: z
    .array(z.enum(['en', 'de']))
    .min(1)
    .refine((tags) => new Set(tags).size === tags.length, 'names a language twice')
    .default(['en', 'de'])
    .describe('The languages of its pages; the first is shown first.'),
  show: z
    .enum(['confirmed', 'all'])
    .default('confirmed')
    .describe('Only changes that a person has confirmed, or all that were alerted, marked as not reviewed.'),
});

/** `settings.yaml`: how the monitor works. Every key has a default. */
export const SettingsFile = z.strictObject({
  fetch: FetchSection.prefault({}).describe('How pages are fetched.'),
  schedule: ScheduleSection.prefault({}).describe('When pages are looked at.'),
  judge: JudgeSection.prefault({}).describe('What happens after a capture that is no good.'),
  mail: MailSection.prefault({}).describe('How mail is sent. The server is set by EXIGENT_SMTP_URL.'),
  evidence: EvidenceSection.prefault({}).describe('What proves to others when something was seen.'),
  review: ReviewSection.prefault({}).describe('Which mails wait for a reviewer, by what the change does.'),
  web: WebSection.prefault({}).describe('The web page.'),
  site: SiteSection.prefault({}).describe('The public site, as "exigent site" writes it.'),
  log: z
    .strictObject({
      level: z.enum(logLevels).default('info').describe('The least important line that is logged.'),
    })
    .prefault({})
    .describe('What is logged.'),
});
export type SettingsFile = z.output<typeof SettingsFile>;

function parseContact(text: string): Reading<string> {
  const address = parseMailAddress(text);
  if ('value' in address) return address;
  const web = parseWebAddress(text);
  return 'value' in web ? web : { refused: `${written(text)} is neither a mail address nor a web address` };
}

function parseAddressRange(text: string): Reading<string> {
  const [address = '', bits] = text.split('/');
  const isAddress = ipaddr.IPv6.isValid(address) || ipaddr.IPv4.isValidFourPartDecimal(address);
  if (isAddress && bits === undefined) {
    return {
      refused: `${written(text)} is one address, not a range`,
      hint: `${text}/${address.includes(':') ? 128 : 32}`,
    };
  }
  if (!isAddress || !ipaddr.isValidCIDR(text)) {
    return { refused: `${written(text)} is not an address range (CIDR), such as "127.0.0.0/8" or "::1/128"` };
  }
  if (Number(bits) === 0) return { refused: `${written(text)} would allow every address there is` };
  return { value: text };
}

function parseTick(expression: string): Reading<string> {
  if (validate(expression)) return { value: expression };
  return { refused: `${written(expression)} is not a cron expression, such as "* * * * *" for every minute` };
}

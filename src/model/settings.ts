import type { Schedule } from './page.ts';

/** How pages are fetched. Times in milliseconds, sizes in bytes after decoding. */
export interface FetchSettings {
  /** An address or URL where a vendor can reach whoever runs this monitor; part of the User-Agent. */
  readonly contact?: string;
  /** CIDR ranges that may be reached although they are not public unicast addresses. */
  readonly allow: readonly string[];
  readonly perHostDelayMs: number;
  readonly perHostConcurrency: number;
  /** How many pages are under way at once, over all hosts. */
  readonly concurrency: number;
  readonly robots: 'honour' | 'ignore';
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Whether a picture is taken of pages that changed, or in whose place something else came. */
  readonly screenshots: 'changed' | 'never';
  /** Where the browser is, when it is not to be looked for. */
  readonly browserPath?: string;
}

export interface ScheduleSettings {
  /** For pages that set none. */
  readonly schedule: Schedule;
  /** When the monitor looks for due pages: a cron expression in UTC. */
  readonly tick: string;
  /** Due times are moved later by up to this much, so that pages do not come due all at once. */
  readonly jitterMs: number;
}

export interface JudgeSettings {
  /** How long after a suspect or failed capture the page is looked at again: the first time, the second time, … */
  readonly retryAfterMs: readonly number[];
  /** A page without a good capture for longer than this is an outage. */
  readonly silentAfterMs: number;
  /** How many looks in a row must find the page gone, and over how long, before it counts as withdrawn. */
  readonly withdrawnAfterLooks: number;
  readonly withdrawnAfterMs: number;
}

export interface MailSettings {
  readonly from: string;
  readonly replyTo?: string;
  /** Who is told about faults, outages and dead letters. */
  readonly operator?: string;
  /** Where mails go as `.eml` files when no SMTP server is set. */
  readonly outboxDir: string;
  /** `smtp://user:password@host:587` or `smtps://…`, from the environment only. */
  readonly smtpUrl?: string;
  /** How mails are signed (RFC 6376); absent: the mail server signs, or nobody. */
  readonly dkim?: DkimSettings;
  /** Files are wanted also where mails were sent by SMTP before. */
  readonly filesWanted: boolean;
}

export interface DkimSettings {
  readonly domain: string;
  readonly selector: string;
  /** An RSA key as PEM. */
  readonly privateKey: string;
}

export interface WebSettings {
  readonly host: string;
  readonly port: number;
  /** Where readers reach the web page, for links in mails; absent when only this machine does. */
  readonly url?: string;
  /** One must log in; absent: whoever reaches the page from this machine is its admin. */
  readonly accounts?: 'required';
  /** Readers can sign up for mails. */
  readonly signUp?: true;
}

/** The public site: what readers who keep no desk see. */
export interface SiteSettings {
  readonly title: string;
  /** Who runs it, as readers know them; said on every page. */
  readonly runBy?: string;
  /** A mail address or web page where readers reach them. */
  readonly contact?: string;
  /** Under which our own data may be used; the quotes stay the vendors'. */
  readonly licence: { readonly name: string; readonly url?: string };
  /** Where the site stands, without a slash at its end: links in feeds are whole. */
  readonly url?: string;
  /** The first is the one at the address itself. */
  readonly languages: readonly ('en' | 'de')[];
  /** Changes that a person has confirmed, or all that were alerted, marked as not reviewed. */
  readonly show: 'confirmed' | 'all';
}

/** Whoever puts time stamps (RFC 3161) on the daily roots. */
export interface TimestampAuthority {
  readonly url: string;
  /** Part of the names of its stamps' files. */
  readonly name: string;
  /** PEM certificates of which one must vouch for its stamps; absent: whoever signed them is believed. */
  readonly trusted?: string;
}

/** An archive of others that is to keep pages that changed. */
export interface WaybackSettings {
  /** A page's address is put behind it. */
  readonly url: string;
  /** The least time between two submissions. */
  readonly delayMs: number;
}

export interface EvidenceSettings {
  readonly timestamps: readonly TimestampAuthority[];
  /** Absent: nothing is submitted. */
  readonly wayback?: WaybackSettings;
}

/** How grave a change is, as far as its review goes. */
export type ReviewClass = 'weakened' | 'strengthened' | 'mixed' | 'neutral' | 'editorial';

export interface ReviewPolicy {
  /** `hold`: copies wait for a verdict, at most for `holdMs`. */
  readonly mail: 'at-once' | 'hold';
  readonly holdMs: number;
  /** Whether a second person must agree. */
  readonly twoPeople: boolean;
}

export type ReviewSettings = Readonly<Record<ReviewClass, ReviewPolicy>>;

export interface Settings {
  readonly fetch: FetchSettings;
  readonly schedule: ScheduleSettings;
  readonly judge: JudgeSettings;
  readonly mail: MailSettings;
  readonly evidence: EvidenceSettings;
  readonly review: ReviewSettings;
  readonly web: WebSettings;
  readonly site: SiteSettings;
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent' };
}

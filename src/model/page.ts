/** `vendor-file-name/page-id`, or `vendor-file-name/page-id.locale-id` for one locale of a page. */
export type PageId = string & { readonly __brand: 'PageId' };

export const pageTypes = [
  'law-enforcement-guidelines',
  'privacy-policy',
  'transparency-report',
  'help-article',
  'terms-of-service',
  'other',
] as const;
export type PageType = (typeof pageTypes)[number];

/** A type that says what kind of page it is. */
export type KnownType = Exclude<PageType, 'other'>;

/** How often a page is looked at: a fixed interval, or a cron expression read in a time zone. */
export type Schedule =
  | { readonly kind: 'every'; readonly intervalMs: number }
  | { readonly kind: 'cron'; readonly expression: string; readonly timeZone: string };

/** `auto` asks by HTTP first and goes over to the browser on evidence. */
export type Fetcher = 'auto' | 'http' | 'browser';

/**
 * A stretch of a page from one element to another: each is a CSS selector of which the first match counts, for the end
 * the first one behind the beginning. It has one beginning and one end.
 */
export interface Stretch {
  readonly startBefore?: string;
  readonly startAfter?: string;
  readonly endBefore?: string;
  readonly endAfter?: string;
}

/** A part of a page: all that a CSS selector matches, or a stretch. */
export type PagePart = string | Stretch;

/** A company whose pages are watched. */
export interface Vendor {
  /** The name of its file in `config/vendors/`, without `.yaml`. */
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
}

/** One watched URL of a vendor in one locale. */
export interface Page {
  readonly id: PageId;
  readonly vendor: Vendor;
  readonly url: string;
  readonly type: PageType;
  readonly title?: string;
  /** The locale's id, when the page is one of several editions. */
  readonly locale?: string;
  /** BCP 47 tag of the language that the page is expected in. */
  readonly language?: string;
  /** ISO 3166-1 alpha-2 codes, or `EU`, `EEA`; empty when it holds everywhere. */
  readonly jurisdictions: readonly string[];
  readonly schedule: Schedule;
  readonly fetcher: Fetcher;
  readonly paused: boolean;
  /** Why robots.txt is set aside for this page; absent when it is honoured. */
  readonly ignoreRobotsBecause?: string;
  /** What counts and what does not; empty means all of the page's own text. */
  readonly select: readonly PagePart[];
  readonly remove: readonly PagePart[];
  /** Texts of blocks that are left out, with `*` for any characters. */
  readonly ignore: readonly string[];
}

export function vendorIdOf(page: PageId): string {
  return page.slice(0, page.indexOf('/'));
}

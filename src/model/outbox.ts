import type { AlertId, Retraction } from './alert.ts';
import type { ChangeId } from './change.ts';
import type { Coverage } from './coverage.ts';
import type { Sha256 } from './digest.ts';
import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { Page } from './page.ts';

/** What a mail is about; it is composed when it is sent, from what is stored. */
export type Matter =
  | ({ readonly kind: 'alert' } & DigestItem)
  | {
      readonly kind: 'correction';
      readonly alert: AlertId;
      readonly change: ChangeId;
      readonly page: Page;
      readonly retraction: Retraction;
    }
  /** An alert was right that something happened, and wrong in what it said of it. */
  | {
      readonly kind: 'amendment';
      readonly alert: AlertId;
      readonly change: ChangeId;
      readonly page: Page;
      /** Which of the change's review events said so, from 1. */
      readonly event: number;
    }
  /** Many changes of one vendor at once. */
  | { readonly kind: 'storm'; readonly alerts: readonly DigestItem[] }
  /** Not a mail: the page is to be kept by an archive of others, too. */
  | { readonly kind: 'submission'; readonly change: ChangeId; readonly page: Page }
  | { readonly kind: 'digest'; readonly alerts: readonly DigestItem[]; readonly coverage: Coverage }
  /** Somebody who signed up on the web page is asked whether it was them. */
  | {
      readonly kind: 'confirmation';
      readonly token: string;
      readonly language: string;
      readonly expires: Instant;
    }
  | { readonly kind: 'notice'; readonly notice: Notice };

export interface DigestItem {
  readonly alert: AlertId;
  readonly change: ChangeId;
  readonly page: Page;
  /** It goes out though nobody has confirmed it in time. */
  readonly unreviewed?: true;
}

/** What the operator is told. */
export type Notice =
  | { readonly kind: 'outage'; readonly page: Page; readonly since: Instant; readonly fault: Fault }
  | { readonly kind: 'recovery'; readonly page: Page; readonly since: Instant; readonly at: Instant }
  | { readonly kind: 'needs-person'; readonly page: Page; readonly fault: Fault }
  | { readonly kind: 'asked-otherwise'; readonly page: Page; readonly because: string }
  /** The vendor has put the page into another language for good: whether it says the same takes a person. */
  | { readonly kind: 'other-language'; readonly page: Page }
  /** What the settings leave out of the page is not on it. */
  | { readonly kind: 'idle-rules'; readonly page: Page; readonly rules: readonly string[] }
  | {
      readonly kind: 'no-timestamp';
      readonly authority: string;
      readonly since: Instant;
      readonly because: string;
    }
  /** Mails to one recipient do not get there, one after the other. */
  | {
      readonly kind: 'bouncing';
      readonly address: string;
      readonly mails: number;
      readonly because: string;
    }
  /** No mail at all could be handed over for a while; it is told once one can. */
  | {
      readonly kind: 'mail-stopped';
      readonly since: Instant;
      readonly until: Instant;
      readonly because: string;
    }
  /** Files of the configuration were changed and cannot be used. */
  | { readonly kind: 'config-refused'; readonly problems: readonly string[] }
  | { readonly kind: 'dead-letter'; readonly about: string; readonly because: string };

export type PageNotice = Extract<Notice, { readonly page: Page }>;

/** A notice about a page as it stands in that page's history, where it need not say which page. */
export type SaidOfPage = WithoutPage<PageNotice>;
type WithoutPage<T> = T extends unknown ? Omit<T, 'page'> : never;

export type OutboxId = string & { readonly __brand: 'OutboxId' };

/** One recipient's copy, waiting to be sent. */
export interface OutboxItem {
  readonly id: OutboxId;
  readonly recipient: string;
  readonly recipientKey: string;
  readonly madeAt: Instant;
  readonly attempts: number;
  /** When it was about to be handed over before, if it was: its recipient may have it already. */
  readonly triedAt: Instant | null;
  readonly matter: Matter;
}

/** What became of a mail for good, as it stands in `deliveries.ndjson`: no address, no content. */
export interface DeliveryEntry {
  readonly at: Instant;
  readonly id: OutboxId;
  readonly kind: Matter['kind'];
  readonly recipient: string;
  readonly alerts: readonly AlertId[];
  readonly state: 'sent' | 'dead';
  readonly messageId: string;
}

/** A recipient's digests begin: the next one is counted from here. */
export interface DigestBegun {
  readonly at: Instant;
  readonly kind: 'digest-begun';
  readonly recipient: string;
}

/** Somebody was taken off the list by the link in a mail, or on it again. */
export interface SubscriptionEntry {
  readonly at: Instant;
  readonly kind: 'unsubscribed' | 'subscribed-again';
  readonly recipient: string;
}

export type DeliveryNote = DeliveryEntry | DigestBegun | SubscriptionEntry;

export type DeliveryLine = DeliveryNote & {
  readonly seq: number;
  readonly previous: Sha256 | null;
};

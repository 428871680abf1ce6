import type { Change, ChangeId } from './change.ts';
import type { Coverage } from './coverage.ts';
import type { Instant } from './instant.ts';
import type { Page } from './page.ts';

export type AlertId = string & { readonly __brand: 'AlertId' };

/** What subscribers are told of one change; made in the same transaction as the change. */
export interface Alert {
  readonly id: AlertId;
  readonly change: ChangeId;
  readonly at: Instant;
}

/** All that a mail is composed from; nothing is looked up while composing. */
export interface AlertMatter {
  readonly alert: Alert;
  readonly page: Page;
  readonly change: Change;
  /** Where the review page of the change is, where a web page can be reached. */
  readonly webUrl?: string;
  /** It goes out though nobody has confirmed it in time. */
  readonly unreviewed?: true;
  /** Where an archive of others keeps the page, when it was known before this was to be told. */
  readonly archivedAt?: string;
}

/** What a correction is composed from: an alert, and why it is taken back. */
export interface CorrectionMatter extends AlertMatter {
  readonly retraction: Retraction;
}

/** What an amendment is composed from: the alert as it was told, and as it is read now. */
export interface AmendmentMatter extends AlertMatter {
  readonly corrected: Change;
  readonly at: Instant;
  readonly because: string;
}

/** A reviewer has found that an alert was wrong. */
export interface Retraction {
  readonly change: ChangeId;
  readonly at: Instant;
  readonly because: string;
}

/** What one mail on many changes of a vendor is composed from. */
export interface StormMatter {
  readonly id: string;
  readonly at: Instant;
  readonly alerts: readonly AlertMatter[];
}

/** What a digest is composed from. */
export interface DigestMatter {
  readonly at: Instant;
  readonly alerts: readonly AlertMatter[];
  readonly coverage: Coverage;
}

/** A mail ready to be sent; the transport adds nothing to it. */
export interface Mail {
  readonly messageId: string;
  /** Goes into the Date header, so that the same mail is the same bytes however often it is sent. */
  readonly date: Instant;
  readonly from: string;
  readonly replyTo?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What became of one attempt to send: `deferred` is tried again, `rejected` is dead. The other two are about every mail
 * alike and about none in particular: `refused` wants a person, `unreachable` wants time.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly response: string }
  | { readonly kind: 'deferred'; readonly because: string }
  | { readonly kind: 'rejected'; readonly because: string }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'unreachable'; readonly because: string };

import type { AlertId } from './alert.ts';
import type { Change } from './change.ts';
import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { Noise } from './noise.ts';
import type { SaidOfPage } from './outbox.ts';
import type { PageEvent } from './page-act.ts';
import type { ReviewEvent } from './review.ts';

/** What is concluded from a page's captures, kept beside them in an append-only log of its own. */
export type HistoryEntry =
  | { readonly type: 'change'; readonly change: Change }
  /** Who is to be told, as keys that only the monitor can match to addresses. */
  | {
      readonly type: 'alert';
      readonly id: AlertId;
      readonly change: string;
      readonly at: Instant;
      readonly recipients: readonly string[];
      /** Until when their copies wait for a reviewer; absent when they do not. */
      readonly held?: Instant;
    }
  /** An alert was wrong; who got it and is to be told so. */
  | {
      readonly type: 'retraction';
      readonly change: string;
      readonly at: Instant;
      readonly because: string;
      readonly recipients: readonly string[];
      /** Who took it back; absent in entries of before it was told. */
      readonly by?: string;
    }
  /** What a reviewer did; of a correction, who got the alert and is to be told so. */
  | (ReviewEvent & { readonly type: 'review'; readonly recipients: readonly string[] })
  /** Another archive is to keep the page as it is since the change. */
  | { readonly type: 'submission'; readonly change: string; readonly at: Instant }
  /** It does, and where. */
  | {
      readonly type: 'archived-copy';
      readonly change: string;
      readonly at: Instant;
      readonly url: string;
    }
  /** The operator is to be told, as a key. */
  | {
      readonly type: 'notice';
      readonly at: Instant;
      readonly recipient: string;
      readonly notice: SaidOfPage;
    }
  /** What is held to differ from look to look was learnt or forgotten: all of it, and what is new about it. */
  | {
      readonly type: 'noise';
      readonly at: Instant;
      readonly reasons: readonly string[];
      readonly noise: Noise;
    }
  /** What a person did with how the page is watched. */
  | (PageEvent & { readonly type: 'watching' })
  | { readonly type: 'outage'; readonly at: Instant; readonly since: Instant; readonly fault: Fault }
  | { readonly type: 'recovery'; readonly at: Instant; readonly since: Instant };

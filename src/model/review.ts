import type { ChangeId } from './change.ts';
import type { Direction, Facet } from './facet.ts';
import type { Op } from './finding.ts';
import type { Instant } from './instant.ts';

/** What a finding really is, as a reviewer reads it. */
export interface Correction {
  /** Which of the change's findings, from 0. */
  readonly finding: number;
  readonly op: Op;
  readonly direction: Direction;
  /** The facets that moved. */
  readonly facets: readonly Facet[];
  /** The telling words; absent where the passage did not or does not stand. */
  readonly before?: string;
  readonly after?: string;
}

/** What a reviewer does with a change. `lapse` is done by the monitor: nobody confirmed while copies were held. */
export type ReviewAct =
  | { readonly kind: 'claim'; readonly until: Instant }
  | { readonly kind: 'release' }
  /** `needs`: how many people had to agree when it was confirmed. */
  | { readonly kind: 'confirm'; readonly needs: number }
  | { readonly kind: 'dismiss'; readonly because: string }
  | {
      readonly kind: 'correct';
      readonly correction: Correction;
      readonly because: string;
      readonly needs: number;
    }
  | { readonly kind: 'retract'; readonly because: string }
  | { readonly kind: 'annotate'; readonly text: string }
  | { readonly kind: 'reopen'; readonly because: string }
  | { readonly kind: 'lapse' };

/** One entry of the audit log. Events are never altered: the state of a change is computed from them. */
export interface ReviewEvent {
  readonly change: ChangeId;
  readonly at: Instant;
  /** The name of an account, or who stands for none. */
  readonly by: string;
  readonly act: ReviewAct;
}

export type Verdict = 'open' | 'awaiting-second' | 'confirmed' | 'corrected' | 'dismissed' | 'retracted';

/** What the events of a change come to. */
export interface ReviewState {
  readonly verdict: Verdict;
  /** Who stands behind the verdict, or has confirmed so far. */
  readonly by: readonly string[];
  /** The reason that was given last, of a verdict that has one. */
  readonly because?: string;
  readonly claim?: { readonly by: string; readonly until: Instant };
  /** Until when copies wait for a verdict; absent when none do. */
  readonly heldUntil?: Instant;
  /** Copies went out, or may, though nobody had confirmed the change in time. */
  readonly lapsed: boolean;
  /** By the number of the finding. */
  readonly corrections: ReadonlyMap<number, Correction>;
}

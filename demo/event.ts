import type { Instant } from '../src/model/instant.ts';
import type { PageName } from './story/pages.ts';
import type { Answer } from './story/sent.ts';

/** What Exigent should make of an event. */
export type Expectation =
  /** Nobody is told; the capture is kept all the same. */
  | { readonly kind: 'quiet'; readonly outcome: 'first' | 'unchanged' | 'changed' | 'suspect' }
  /** Whoever runs Exigent is told, and nobody else. */
  | { readonly kind: 'operator'; readonly notice: 'outage' | 'recovery' }
  /** Subscribers are told. */
  | { readonly kind: 'alert'; readonly news: News };

/** What an alert says: which way the protection moved, or that the page went or came back. */
export type News = 'weakened' | 'strengthened' | 'mixed' | 'neither' | 'withdrawn' | 'returned';

export interface StoryEvent {
  readonly page: PageName;
  /** What the server answers from an hour before the look on; absent: what it answered before. */
  readonly serves?: Answer;
  /** It is over within minutes: the server then answers as before. */
  readonly passing?: true;
  readonly expects: Expectation;
}

/** One look of the monitor at all pages that are due, and what has happened to some of them. */
export interface StoryLook {
  readonly at: Instant;
  readonly happens: string;
  /** A page that is not named stood still, and Exigent should find it so. */
  readonly events: readonly StoryEvent[];
}

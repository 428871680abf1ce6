import type { EditCounts } from '../model/change.ts';
import type { Direction, Facet, FacetStep } from '../model/facet.ts';
import type { Fault } from '../model/fault.ts';
import type { Finding, Op } from '../model/finding.ts';
import type { KnownType } from '../model/page.ts';
import type { PassageKind } from '../model/passage.ts';

/** The words of the frame around the quotes, which always stay as the vendor wrote them. */
export interface Words {
  readonly language: string;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly op: Readonly<Record<Op, string>>;
  /** What happened to a published number, and what stands before its row and column. */
  readonly figureOp: Readonly<Record<'added' | 'reworded', string>>;
  readonly counts: string;
  readonly facet: Readonly<Record<Facet, string>>;
  readonly edits: Readonly<Record<keyof EditCounts, string>>;

  readonly pageType: Readonly<Record<KnownType, string>>;
  /** Stands behind a name and before what it names. */
  readonly colon: string;
  /** What stands around a quote. */
  readonly quotes: readonly [open: string, close: string];

  /** What happened, for a subject: "emergency disclosure", followed by a direction. */
  readonly disclosure: Readonly<Record<PassageKind, string>>;
  /** Follows a weakening, when other passages were strengthened. */
  readonly elsewhere: string;
  /** What happened when only published numbers are new. */
  readonly figures: string;
  readonly withdrawn: string;
  readonly returned: string;
  readonly changed: string;
  readonly withdrawnSentence: (status: number) => string;
  readonly returnedSentence: string;
  readonly silentSentence: string;

  /** What a finding means, in a sentence or two; what one of its facets did. */
  readonly explain: (finding: Finding) => string;
  readonly step: (step: FacetStep) => string;

  readonly before: string;
  readonly after: string;
  readonly none: string;
  readonly introducedBy: string;
  /** Where in a document of pages a quote stands. */
  readonly onPage: (page: number) => string;
  readonly facets: string;
  readonly why: string;
  readonly rest: (counts: string) => string;
  /** Where the rest is to be seen: a command to type. */
  readonly more: (passages: number, command: string) => string;
  /** Passages that only moved or look otherwise. */
  readonly others: (passages: number) => string;
  readonly cut: (command: string) => string;
  /** How changed words are marked, where type can be struck through and where it cannot. */
  readonly marks: string;
  readonly plainMarks: string;

  readonly toDo: string;
  readonly readPage: string;
  /** Where an archive of others keeps the page as it is now. */
  readonly archivedCopy: string;
  readonly review: string;
  /** In place of `review` where nothing came after. */
  readonly reviewGone: string;
  readonly inTerminal: string;
  readonly check: string;

  readonly proof: string;
  readonly lastSeen: string;
  readonly gone: string;
  readonly captured: string;
  readonly body: string;
  readonly text: string;
  readonly record: string;
  readonly digests: string;

  /** How much changed, and how much of it weakens the protection. */
  readonly digest: (alerts: number, weakened: number) => string;
  readonly checked: (good: number, all: number) => string;
  readonly nothingChanged: string;
  readonly moreAlerts: (alerts: number) => string;
  /** Many changes of one vendor, in one mail. */
  readonly storm: string;
  /** A mail that takes back what an alert of a day said. */
  readonly corrected: (day: string) => string;
  readonly correctedSentence: (title: string, at: string) => string;
  readonly correctedWhy: string;
  /** Said in place of `correctedSentence` where an alert was wrong only in what it said of a change. */
  readonly amendedSentence: (title: string, at: string, now: string) => string;
  /** An alert that nobody has confirmed in the time that was set for it. */
  readonly unreviewed: string;
  readonly kept: string;
  readonly pages: string;
  readonly trouble: string;
  readonly fault: (fault: Fault) => string;
  readonly lastGood: string;
  readonly never: string;

  readonly footer: string;
  readonly stop: (contact: string) => string;
  readonly unsubscribe: string;
}

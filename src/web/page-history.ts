import type { Change } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import { readChanges } from '../store/changes.ts';
import {
  type CaptureMoment,
  readCaptureMoments,
  readVerdictMoments,
  type VerdictMoment,
} from '../store/page-moments.ts';
import { readPageStates } from '../store/page-states.ts';
import type { WebContext } from './web-context.ts';

/** A time in which looks were in vain; it lasts still where there is no end. */
export interface TroubleSpan {
  readonly from: Instant;
  readonly to: Instant | undefined;
}

/** What happened to a page, as far back as it is drawn. */
export interface PageHistory {
  readonly captures: readonly CaptureMoment[];
  readonly troubles: readonly TroubleSpan[];
  readonly changes: readonly Change[];
  readonly verdicts: readonly VerdictMoment[];
  readonly until: Instant;
}

/** More signs than that on one line cannot be told apart. */
const MOST_CAPTURES = 400;
const MOST_CHANGES = 150;

export async function readPageHistory(
  { store: { db }, clock }: Pick<WebContext, 'store' | 'clock'>,
  page: PageId,
): Promise<PageHistory> {
  const [captures, changes, verdicts, states] = await Promise.all([
    readCaptureMoments(db, page, MOST_CAPTURES),
    readChanges(db, { page, most: MOST_CHANGES }),
    readVerdictMoments(db, page, MOST_CHANGES),
    readPageStates(db, [page]),
  ]);
  const isTroubled = states.get(page)?.state.trouble !== undefined;
  const troubles = troublesIn(captures, isTroubled);
  return { captures, troubles, changes, verdicts, until: clock.now() };
}

/** Bad looks that follow on each other in the log. A look that only confirmed the page is not listed, and ends them. */
function troublesIn(captures: readonly CaptureMoment[], isTroubled: boolean): readonly TroubleSpan[] {
  const spans: { from: Instant; to: Instant | undefined; seq: number }[] = [];
  for (const { at, seq, outcome } of captures) {
    const open = spans.at(-1);
    const follows = open !== undefined && open.seq === seq - 1;
    if (outcome === 'pictured' && follows) open.seq = seq;
    if (outcome !== 'suspect' && outcome !== 'failed') continue;
    if (follows) Object.assign(open, { to: at, seq });
    else spans.push({ from: at, to: at, seq });
  }
  const last = spans.at(-1);
  if (isTroubled && last !== undefined) last.to = undefined;
  return spans.map(({ from, to }) => ({ from, to }));
}

import type { Retraction } from '../../model/alert.ts';
import type { Change, ChangeId } from '../../model/change.ts';
import type { Verdict } from '../../model/review.ts';
import type { SiteSettings } from '../../model/settings.ts';
import { asCorrected } from '../../review/corrected.ts';
import { type ChangeFilter, readChange, readChanges, readVerdicts } from '../../store/changes.ts';
import { readRetractions } from '../../store/retractions.ts';
import { readHold, readReviewEvents } from '../../store/review-events.ts';
import type { Db } from '../../store/schema.ts';

/** Whether a person stands behind what is shown of a change. */
export type Mark = 'confirmed' | 'corrected' | 'unreviewed' | 'retracted' | 'dismissed';

export interface ShownChange {
  /** As its reviewers read it. */
  readonly change: Change;
  readonly mark: Mark;
  readonly retraction?: Retraction;
}

/** What a person stands behind, and what was taken back: that is not made to vanish. */
const SETTLED: readonly Verdict[] = ['confirmed', 'corrected', 'retracted'];
const OPEN: readonly Verdict[] = ['open', 'awaiting-second'];

/** Parameters of one query: SQLite takes no more than some thousands. */
const AT_ONCE = 500;

/**
 * The changes that the public is shown, newest first: of what subscribers are told, what a person has confirmed, or all
 * but what was dismissed or still waits for a reviewer.
 */
export async function readShownChanges(
  db: Db,
  show: SiteSettings['show'],
  filter: Pick<ChangeFilter, 'vendor' | 'pages' | 'most'>,
): Promise<readonly ShownChange[]> {
  const verdicts = show === 'all' ? [...SETTLED, ...OPEN] : SETTLED;
  const changes = await readChanges(db, { ...filter, alertOnly: true, notHeld: true, verdicts });
  const shown: ShownChange[] = [];
  for (let from = 0; from < changes.length; from += AT_ONCE)
    shown.push(...(await marked(db, changes.slice(from, from + AT_ONCE))));
  return shown;
}

/** A change that subscribers were told of, whatever its reviewers said later; undefined for every other. */
export async function readToldChange(db: Db, id: ChangeId): Promise<ShownChange | undefined> {
  const change = await readChange(db, id);
  if (change?.alert !== true || (await readHold(db, id)) !== undefined) return undefined;
  const [told] = await marked(db, [change]);
  return told;
}

/** How many changes that were alerted nobody has reviewed. */
export async function countWaiting(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('alert', '=', 1)
    .where('verdict', 'in', [...OPEN])
    .executeTakeFirstOrThrow();
  return waiting;
}

async function marked(db: Db, changes: readonly Change[]): Promise<readonly ShownChange[]> {
  const ids = changes.map(({ id }) => id);
  const verdicts = await readVerdicts(db, ids);
  const retractions = await readRetractions(db, ids);
  return Promise.all(
    changes.map(async (change): Promise<ShownChange> => {
      const mark = markOf(verdicts.get(change.id));
      const retraction = retractions.get(change.id);
      return {
        change: await asRead(db, change, mark),
        mark,
        ...(retraction === undefined ? {} : { retraction }),
      };
    }),
  );
}

async function asRead(db: Db, change: Change, mark: Mark): Promise<Change> {
  return mark === 'corrected' ? asCorrected(change, await readReviewEvents(db, change.id)) : change;
}

function markOf(verdict: Verdict | undefined): Mark {
  switch (verdict) {
    case 'confirmed':
    case 'corrected':
    case 'retracted':
    case 'dismissed':
      return verdict;
    case 'open':
    case 'awaiting-second':
    case undefined:
      return 'unreviewed';
  }
}

/** The changes by their ids, as pages need them. */
export function byId(shown: readonly ShownChange[]): ReadonlyMap<ChangeId, ShownChange> {
  return new Map(shown.map((each) => [each.change.id, each]));
}

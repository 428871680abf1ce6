import type { Change, ChangeId } from '../model/change.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Matter, OutboxItem } from '../model/outbox.ts';
import type { ReviewAct, ReviewEvent, ReviewState } from '../model/review.ts';
import { asCorrected, tellsOtherwise } from '../review/corrected.ts';
import { type Refusal, refusalOf } from '../review/refusal.ts';
import { decisionsIn, isDecision, reviewState } from '../review/review-state.ts';
import { type AlertCopy, moveCopy, readCopies, wasTold } from '../store/alert-copies.ts';
import { readChange } from '../store/changes.ts';
import { enqueue, type NewOutboxItem } from '../store/outbox.ts';
import { insertRetraction } from '../store/retractions.ts';
import {
  insertReviewEvent,
  readHold,
  readLapsing,
  readReviewEvents,
  writeReviewState,
} from '../store/review-events.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { amendmentCopy, correctionCopy } from './correction-copies.ts';
import { keepPromises } from './keep-promises.ts';
import { noteInHistory } from './note-in-history.ts';
import { alertOf } from './queue-mail.ts';
import { RETRACTED, settleUnsent } from './settle-mail.ts';

export type Reviewing = Pick<
  Context,
  'store' | 'archive' | 'log' | 'clock' | 'settings' | 'subscribers' | 'recipientKey'
>;

export type Reviewed =
  /** How many who got the alert are told otherwise, and how many copies will not be sent. */
  | {
      readonly kind: 'done';
      readonly state: ReviewState;
      readonly corrected: number;
      readonly spared: number;
    }
  | { readonly kind: 'refused'; readonly because: Refusal | 'unknown' };

/** Who stands in the audit log for what the monitor does by itself. */
const MONITOR = 'the monitor';

/**
 * Takes down what a reviewer did with a change: the event, the line in the page's history, and what follows for its
 * mails are one transaction. Copies that were held go out or are set aside; who was told something else is queued a
 * correction. The change itself stays as it was seen. `seen`: how many decisions stood there when the reviewer read it;
 * nobody decides on a reading that somebody else has put in place of the one they read.
 */
export async function review(
  context: Reviewing,
  id: ChangeId,
  by: string,
  act: ReviewAct,
  seen?: number,
): Promise<Reviewed> {
  const reviewed = await context.store.transaction(async (tx): Promise<Reviewed> => {
    const change = await readChange(tx, id);
    if (change === undefined) return { kind: 'refused', because: 'unknown' };
    const now = context.clock.now();
    const [events, hold] = [await readReviewEvents(tx, id), await readHold(tx, id)];
    const refused = refusalOf(act, by, reviewState(events, hold, now), change);
    if (refused !== undefined) return { kind: 'refused', because: refused };
    if (seen !== undefined && isDecision(act) && decisionsIn(events) !== seen)
      return { kind: 'refused', because: 'decided-meanwhile' };
    const event: ReviewEvent = { change: id, at: now, by, act };
    const all = [...events, event];
    const state = reviewState(all, hold, now);
    const copies = change.alert ? await readCopies(tx, alertOf(change).id) : [];
    if (hold !== undefined && act.kind !== 'retract') await moveHeld(context, tx, copies, state);
    const corrections = await correctionsFor(tx, { change, events: all, copies });
    const spared = act.kind === 'retract' ? await spare(context, tx, change, copies) : 0;
    if (act.kind === 'retract') await insertRetraction(tx, { change: id, at: now, because: act.because });
    await enqueue(tx, corrections);
    await insertReviewEvent(tx, change.page, event);
    await writeReviewState(tx, id, state);
    const recipients = corrections.map(({ recipientKey }) => recipientKey);
    await noteInHistory(tx, change.page, entryOf(event, recipients));
    return { kind: 'done', state, corrected: corrections.length, spared };
  });
  await keepPromises(context);
  return reviewed;
}

/** Lets the copies go out that have waited for a reviewer as long as the settings say. Returns of how many changes. */
export async function releaseLapsed(context: Reviewing): Promise<number> {
  const lapsing = await readLapsing(context.store.db, context.clock.now());
  for (const id of lapsing) await review(context, id, MONITOR, { kind: 'lapse' });
  return lapsing.length;
}

/** Held copies follow the verdict; those that go out by the lapse of time say so. */
export async function moveHeld(
  context: Pick<Reviewing, 'subscribers'>,
  tx: Tx,
  copies: readonly AlertCopy[],
  review: ReviewState,
): Promise<void> {
  for (const { item, state } of copies) {
    if (state !== 'held' && state !== 'set-aside') continue;
    if (review.heldUntil !== undefined) {
      await moveCopy(tx, item, review.verdict === 'dismissed' ? 'set-aside' : 'held');
      continue;
    }
    const matter = review.lapsed ? markedUnreviewed(item.matter) : item.matter;
    await moveCopy(tx, { id: item.id, matter }, placeOf(context, item));
  }
}

function markedUnreviewed(matter: Matter): Matter {
  return matter.kind === 'alert' ? { ...matter, unreviewed: true } : matter;
}

function placeOf(
  { subscribers }: Pick<Reviewing, 'subscribers'>,
  { recipient }: OutboxItem,
): NewOutboxItem['state'] {
  const subscriber = subscribers.find(({ address }) => address === recipient);
  return subscriber?.delivery.kind === 'digest' ? 'for-digest' : 'queued';
}

interface Told {
  readonly change: Change;
  /** The last of them is the one that is being taken down. */
  readonly events: readonly ReviewEvent[];
  readonly copies: readonly AlertCopy[];
}

/** What goes to everybody who was told something that no longer holds. */
async function correctionsFor(tx: Tx, { change, events, copies }: Told): Promise<readonly NewOutboxItem[]> {
  const event = events.at(-1);
  if (event === undefined) return [];
  const { at, act } = event;
  if (act.kind !== 'retract' && act.kind !== 'correct') return [];
  const [was, is] = [asCorrected(change, events.slice(0, -1)), asCorrected(change, events)];
  if (act.kind === 'correct' && !tellsOtherwise(was, is)) return [];
  const corrections: NewOutboxItem[] = [];
  for (const { item } of copies) {
    if (!(await wasTold(tx, alertOf(change).id, item.recipient))) continue;
    corrections.push(
      ...(act.kind === 'retract'
        ? correctionCopy(item, { change: change.id, at, because: act.because })
        : amendmentCopy(item, at, events.length)),
    );
  }
  return corrections;
}

/** Holds back the copies of an alert that nobody has got; returns how many. */
async function spare(
  context: Reviewing,
  tx: Tx,
  change: Change,
  copies: readonly AlertCopy[],
): Promise<number> {
  let spared = 0;
  for (const { item, isWaiting } of copies) {
    if (await wasTold(tx, alertOf(change).id, item.recipient)) continue;
    if (isWaiting) await settleUnsent(context, tx, item, RETRACTED);
    spared += 1;
  }
  return spared;
}

/** A retraction has an entry of its own, which is older than the others. */
function entryOf({ change, at, by, act }: ReviewEvent, recipients: readonly string[]): HistoryEntry {
  return act.kind === 'retract'
    ? { type: 'retraction', change, at, because: act.because, recipients, by }
    : { type: 'review', change, at, by, act, recipients };
}

import { readable } from '../alert/tell-alert.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { Instant } from '../model/instant.ts';
import { type Noise, nameOf, type VolatileBlock } from '../model/noise.ts';
import type { Page } from '../model/page.ts';
import type { LastGood, PageState } from '../model/page-state.ts';
import { placeOf } from '../noise/edited-blocks.ts';
import { isSaidBy } from '../noise/left-out.ts';
import { hasSettled } from '../noise/stillness.ts';
import { readCapture } from '../store/captures.ts';
import type { Context } from './context.ts';
import { versionOf, wordingChange } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';
import { readStored } from './stored-document.ts';

/** A state without the blocks that are still again, and what these say other than before they differed. */
export interface Settled {
  readonly state: PageState;
  readonly changes: readonly Change[];
}

/**
 * Lets go of volatile blocks that have been still for long. What such a block says is set against what it said before
 * it began to differ: a real change among the noise is told now, late but not lost.
 */
export async function settleNoise(context: Context, page: Page, state: PageState): Promise<Settled> {
  const { noise, good, trouble, lastAt } = state;
  if (noise === undefined || good === undefined || lastAt === undefined || trouble !== undefined)
    return { state, changes: [] };
  const settled = noise.volatile.filter((block) => hasSettled(block, lastAt));
  if (settled.length === 0) return { state, changes: [] };
  const changes: Change[] = [];
  for (const blocks of Map.groupBy(settled, ({ still }) => still.version.record).values()) {
    const change = await changeIn(context, page, { ...state, good }, blocks);
    if (change !== undefined) changes.push(change);
  }
  const volatile = noise.volatile.filter((block) => !settled.includes(block));
  return { state: { ...state, noise: { ...noise, volatile } }, changes };
}

async function changeIn(
  context: Context,
  page: Page,
  { good, lastAt }: PageState & { readonly good: LastGood },
  blocks: readonly VolatileBlock[],
): Promise<Change | undefined> {
  const [first] = blocks;
  if (first === undefined) return undefined;
  const { version, confirmedAt } = first.still;
  const stored = await readCapture(context.store.db, version.record);
  if (stored?.capture.outcome !== 'good') return undefined;
  // Where the parts that are selected today are not in it yet, it is read whole: what it said is not to be lost.
  const before =
    (await readStored(context, page, stored.capture)) ??
    (await readStored(context, { ...page, select: [] }, stored.capture));
  const after = await readStored(context, page, good.capture);
  if (before === undefined || after === undefined) return undefined;
  const old = textsOf(before.document, blocks);
  const now = textsOf(after.document, blocks);
  if (old.join('\n') === now.join('\n')) return undefined;
  const still: LastGood = { record: version.record, capture: stored.capture, confirmedAt };
  const reworded = Math.min(old.length, now.length);
  return wordingChange(
    { page: page.id, at: lastAt ?? good.confirmedAt, good: still },
    'wording',
    versionOf(good),
    {
      counts: {
        added: now.length - reworded,
        removed: old.length - reworded,
        reworded,
        moved: 0,
        formatting: 0,
      },
      disclosure: {
        alert: false,
        artifact: false,
        findings: [],
        reasons: [
          `what differed from look to look until ${readable(lastMoved(blocks))} is still again, and is not what it was before`,
        ],
      },
      hasSwitched: false,
    },
  );
}

function textsOf({ blocks }: Document, volatile: readonly VolatileBlock[]): readonly string[] {
  return blocks
    .filter((block) => volatile.some((known) => isSaidBy(known, { ...placeOf(block), text: block.text })))
    .map(({ text }) => text);
}

function lastMoved(blocks: readonly VolatileBlock[]): Instant {
  return blocks.map(({ movedAt }) => movedAt).reduce((latest, at) => (at > latest ? at : latest));
}

/** Writes what was learnt or forgotten into the page's history: it is our doing, and stands there for that. */
export function noteNoise(
  ledger: PageLedger,
  before: Noise | undefined,
  { state: { noise, lastAt } }: Settled,
): void {
  if (noise === undefined || lastAt === undefined) return;
  const known = before?.volatile ?? [];
  const isKnown = (block: VolatileBlock, among: readonly VolatileBlock[]) =>
    among.some(
      (each) => each.since === block.since && each.texts.some((text) => isSaidBy(block, { ...each, text })),
    );
  const reasons = [
    ...noise.volatile
      .filter((block) => !isKnown(block, known))
      .map((block) => `left out from now on: “${nameOf(block)}” ${block.because}`),
    ...known
      .filter((block) => !isKnown(block, noise.volatile))
      .map((block) => `counts again: “${nameOf(block)}” has been still since ${readable(block.movedAt)}`),
  ];
  const isSame = JSON.stringify(before?.flips ?? []) === JSON.stringify(noise.flips) && reasons.length === 0;
  if (!isSame) ledger.history({ type: 'noise', at: lastAt, reasons, noise });
}

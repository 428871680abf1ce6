import type { CDPSession, Page } from 'playwright';
import { counted } from '../../../model/counted.ts';
import { type RequestCount, settle } from '../settle.ts';
import { type Dismissal, dismissConsent } from './dismiss-consent.ts';
import type { Guard } from './guard.ts';
import { type Opened, openFolds } from './open-folds.ts';
import { scrollThrough } from './scroll-through.ts';

/** What is done on pages. It changes with what changes the text that is read of them, so that this is told from theirs. */
export const MANNER = 'reader-2';

/** How long all of it may take; what is not done by then is left, and the page read as it is. */
export const PREPARE_TIMEOUT_MS = 12_000;

/**
 * Does what a reader would before reading: refuses what consent layers ask for, opens what is folded, scrolls once to
 * the end. Gives what was done, in sentences that stand in the record of the capture.
 */
export async function preparePage(
  page: Page,
  cdp: CDPSession,
  requests: RequestCount,
  guard: Guard,
): Promise<readonly string[]> {
  const endMs = performance.now() + PREPARE_TIMEOUT_MS;
  const leftMs = (): number => Math.max(endMs - performance.now(), 0);

  const dismissals = new Map<string, Dismissal>();
  const dismiss = async (): Promise<boolean> => {
    const done = await dismissConsent(page, cdp, leftMs());
    for (const dismissal of done) dismissals.set(dismissal.manager, dismissal);
    return done.length > 0;
  };

  if (await dismiss()) {
    await settle(page, requests, leftMs());
    // Some lead to a second layer, in a frame of its own.
    await dismiss();
  }
  await guard.stay();
  const opened = await openFolds(page, leftMs());
  const hasScrolled = await scrollThrough(page, leftMs());
  if (hasScrolled || opened.accordions + opened.tabs + opened.details > 0)
    await settle(page, requests, leftMs());
  // Some come late.
  if (dismissals.size === 0) await dismiss();
  return [...dismissalNotes([...dismissals.values()]), ...openedNotes(opened)];
}

const DONE: Readonly<Record<Dismissal['how'], string>> = {
  rejected: 'was refused',
  closed: 'was closed without a choice',
  left: 'was left as it is: nothing on it refuses or closes',
};

function dismissalNotes(dismissals: readonly Dismissal[]): readonly string[] {
  return dismissals.map(({ manager, how }) => `the consent layer of ${manager} ${DONE[how]}`);
}

function openedNotes({ details, accordions, tabs, keptBeside }: Opened): readonly string[] {
  const kinds = [
    ...(details === 0 ? [] : [counted(details, 'details element')]),
    ...(accordions === 0 ? [] : [counted(accordions, 'folded section')]),
    ...(tabs === 0 ? [] : [counted(tabs, 'tab')]),
  ];
  const kept =
    keptBeside === 0
      ? []
      : [`${counted(keptBeside, 'text')} that the page showed one at a time stand together`];
  return kinds.length === 0 ? kept : [`opened: ${kinds.join(', ')}`, ...kept];
}

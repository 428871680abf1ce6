import { shortened, withoutControls } from '../alert/clean-text.ts';
import type { Change } from '../model/change.ts';
import { facets } from '../model/facet.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { Correction, ReviewAct } from '../model/review.ts';
import type { Visit } from './visit.ts';

/** How long somebody has a change for themselves. */
export const CLAIM_MS = 2 * 3_600_000;

/** As much as anybody writes by hand. */
export const MOST_REASON = 2000;
export const MOST_QUOTE = 20_000;

/** As much of a quote as is offered for correction. */
export const QUOTE_CHARS = 2000;

export function shownQuote(text: string): string {
  return withoutControls(shortened(text, QUOTE_CHARS));
}

/** Which passage of a change somebody wants to correct, as the address says it. */
export function findingIn(
  query: URLSearchParams,
  { findings }: Pick<Change, 'findings'>,
): number | undefined {
  const given = query.get('finding') ?? '';
  return /^\d{1,4}$/.test(given) && findings[Number(given)] !== undefined ? Number(given) : undefined;
}

export const correctableOps = ['added', 'removed', 'reworded', 'moved', 'formatting', 'artifact'] as const;
export const directions = ['broader', 'narrower', 'mixed', 'neutral'] as const;

/** What a form asks for: something that can be done, or what is wrong with the form. */
export type Asked = ReviewAct | 'reason-missing' | 'not-understood';

/** Reads what a reviewer wants from the form on a change. */
export async function askedIn(
  visit: Visit,
  change: Pick<Change, 'findings'>,
  now: Instant,
  needs: number,
): Promise<Asked> {
  const kind = await visit.field('act');
  const because = (await visit.field('because')).trim().slice(0, MOST_REASON);
  switch (kind) {
    case 'claim':
      return { kind, until: addMs(now, CLAIM_MS) };
    case 'release':
      return { kind };
    case 'confirm':
      return { kind, needs };
    case 'annotate':
      return because === '' ? 'reason-missing' : { kind, text: because };
    case 'dismiss':
    case 'retract':
    case 'reopen':
      return because === '' ? 'reason-missing' : { kind, because };
    case 'correct': {
      const correction = await correctionIn(visit, change);
      if (correction === undefined) return 'not-understood';
      return because === '' ? 'reason-missing' : { kind, because, correction, needs };
    }
    default:
      return 'not-understood';
  }
}

/** How many decisions the page showed that the form stood on; a form that does not say is taken as it is. */
export async function seenIn(visit: Visit): Promise<number | undefined> {
  const seen = await visit.field('seen');
  return /^\d{1,6}$/.test(seen) ? Number(seen) : undefined;
}

async function correctionIn(
  visit: Visit,
  { findings }: Pick<Change, 'findings'>,
): Promise<Correction | undefined> {
  const number = await visit.field('finding');
  const [opGiven, directionGiven] = [await visit.field('op'), await visit.field('direction')];
  const op = correctableOps.find((each) => each === opGiven);
  const direction = directions.find((each) => each === directionGiven);
  if (!/^\d{1,4}$/.test(number) || op === undefined || direction === undefined) return undefined;
  const moved = await visit.fields('facet');
  const quote = async (name: 'before' | 'after') => {
    const typed = (await visit.field(name)).replaceAll('\r\n', '\n').trim().slice(0, MOST_QUOTE);
    const stands = findings[Number(number)]?.[name];
    // Words that nobody touched are kept whole, also those that the form has shown shortened.
    return stands !== undefined && typed === shownQuote(stands).trim() ? stands : typed;
  };
  const [before, after] = [await quote('before'), await quote('after')];
  return {
    finding: Number(number),
    op,
    direction,
    facets: facets.filter((facet) => moved.includes(facet)),
    ...(before === '' ? {} : { before }),
    ...(after === '' ? {} : { after }),
  };
}

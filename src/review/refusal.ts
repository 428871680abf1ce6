import type { Change } from '../model/change.ts';
import type { ReviewAct, ReviewState } from '../model/review.ts';

/** Why something cannot be done with a change as it stands. */
export type Refusal =
  | 'claimed-by-another'
  | 'not-claimed'
  | 'decided'
  | 'not-decided'
  | 'same-person'
  | 'retracted-before'
  | 'not-alerted'
  | 'no-such-finding'
  | 'not-held'
  | 'decided-meanwhile';

/** Whether a person may do that to a change in that state; nothing when so. */
export function refusalOf(
  act: ReviewAct,
  by: string,
  state: ReviewState,
  change: Pick<Change, 'alert' | 'findings'>,
): Refusal | undefined {
  const { verdict, claim, heldUntil } = state;
  if (act.kind === 'annotate') return undefined;
  if (act.kind === 'lapse')
    return heldUntil === undefined || verdict === 'dismissed' ? 'not-held' : undefined;
  if (verdict === 'retracted') return 'retracted-before';
  if (act.kind === 'retract') return change.alert ? undefined : 'not-alerted';
  if (act.kind === 'release') return claim?.by === by ? undefined : 'not-claimed';
  if (claim !== undefined && claim.by !== by) return 'claimed-by-another';
  const isOpen = verdict === 'open' || verdict === 'awaiting-second';
  switch (act.kind) {
    case 'reopen':
      return isOpen ? 'not-decided' : undefined;
    case 'correct':
      return verdict === 'dismissed' ? 'decided' : correctionRefusal(act.correction.finding, change);
    case 'confirm':
      if (!isOpen) return 'decided';
      return state.by.includes(by) ? 'same-person' : undefined;
    case 'claim':
    case 'dismiss':
      return isOpen ? undefined : 'decided';
  }
}

function correctionRefusal(finding: number, { findings }: Pick<Change, 'findings'>): Refusal | undefined {
  return findings[finding] === undefined ? 'no-such-finding' : undefined;
}

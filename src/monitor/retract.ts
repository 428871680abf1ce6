import type { ChangeId } from '../model/change.ts';
import type { Context } from './context.ts';
import { review } from './review.ts';

export type Retracted =
  /** How many who got the alert are told that it was wrong, and how many were spared it. */
  | { readonly kind: 'retracted'; readonly corrected: number; readonly spared: number }
  | { readonly kind: 'unknown' | 'not-alerted' | 'retracted-before' };

/** Who stands in the audit log for whoever can use the command line, which needs no account. */
export const COMMAND_LINE = 'the command line';

/** Takes back the alert on a change, as a reviewer would; one that is still held back is never sent. */
export async function retract(context: Context, id: ChangeId, because: string): Promise<Retracted> {
  const reviewed = await review(context, id, COMMAND_LINE, { kind: 'retract', because });
  if (reviewed.kind === 'done') {
    const { corrected, spared } = reviewed;
    return { kind: 'retracted', corrected, spared };
  }
  const { because: refusal } = reviewed;
  if (refusal === 'unknown' || refusal === 'not-alerted' || refusal === 'retracted-before')
    return { kind: refusal };
  throw new Error(`a retraction was refused: ${refusal}`);
}

import path from 'node:path';
import { capturesOf } from './captures-history.ts';
import { labelOf, stayingFrom } from './captures-labels.ts';
import { isToldThoughSame, truthOf } from './captures-steps-labels.ts';
import type { LivedStep } from './live-through.ts';
import { sharedData } from './shared-data.ts';

/** What the monitor made of each step, set against what it is when it is read. */
export interface AgainstTruth {
  readonly changed: readonly LivedStep[];
  readonly found: readonly LivedStep[];
  /** Suspect at both looks: what does not fit to the page as it was is believed after some looks. */
  readonly held: readonly LivedStep[];
  readonly hidden: readonly LivedStep[];
  readonly same: readonly LivedStep[];
  /** Told at a step at which nothing changed, and rightly: a change, or another edition, that was held at the step before … */
  readonly late: readonly LivedStep[];
  /** … or the page, which was gone or had something else in its place, and is back. */
  readonly back: readonly LivedStep[];
  /** Told wrongly: what is known, for what stands around the text, and what is not. */
  readonly known: readonly LivedStep[];
  /** Other editions and pages that came in place of a page and stayed, and whether that was told. */
  readonly editions: readonly { readonly series: string; readonly from: number; readonly isTold: boolean }[];
  readonly wrong: readonly LivedStep[];
}

export function againstTruth(steps: readonly LivedStep[]): AgainstTruth {
  const folder = path.join(sharedData(), 'replay/series');
  const ids = [...new Set(steps.map(({ series }) => series))];
  const golds = new Map(ids.map((id) => [id, capturesOf(folder, id).map(({ gold }) => gold)]));
  const byName = new Map(steps.map((step) => [`${step.series}#${step.step}`, step]));
  const stepBefore = ({ series, step }: LivedStep): LivedStep | undefined =>
    byName.get(`${series}#${step - 1}`);
  const truth = ({ series, step }: LivedStep) => truthOf(series, step, golds.get(series)?.[step] ?? '');
  const isHeld = (step: LivedStep): boolean => !isFound(step) && step.outcomes.includes('suspect');
  const isLate = (step: LivedStep): boolean => {
    const before = stepBefore(step);
    if (before === undefined || !isHeld(before)) return false;
    return truth(before) === 'changed' || stayingFrom(`series/${before.series}`, before.step) === before.step;
  };
  const isBack = (step: LivedStep): boolean => {
    if (labelOf(`series/${step.series}`, step.step) !== undefined) return false;
    for (let before = stepBefore(step); before !== undefined; before = stepBefore(before)) {
      if (labelOf(`series/${before.series}`, before.step) === undefined) return false;
      if (before.outcomes.some((outcome) => outcome === 'changed' || outcome === 'withdrawn')) return true;
    }
    return false;
  };
  const same = steps.filter((step) => truth(step) === 'same');
  const changed = steps.filter((step) => truth(step) === 'changed');
  const kindOf = (step: LivedStep): 'late' | 'back' | 'known' | 'wrong' => {
    if (isLate(step)) return 'late';
    if (isBack(step)) return 'back';
    return isToldThoughSame(step.series, step.step) ? 'known' : 'wrong';
  };
  const { late = [], back = [], known = [], wrong = [] } = Object.groupBy(same.filter(isFound), kindOf);
  return {
    changed,
    found: changed.filter(isFound),
    held: changed.filter(isHeld),
    hidden: changed.filter((step) => !isFound(step) && !isHeld(step)),
    same,
    late,
    back,
    known,
    wrong,
    editions: editionsIn(steps),
  };
}

function editionsIn(steps: readonly LivedStep[]): AgainstTruth['editions'] {
  const from = ({ series, step }: LivedStep) => stayingFrom(`series/${series}`, step);
  const own = steps.filter((step) => from(step) !== undefined);
  return [...Map.groupBy(own, (step) => `${step.series}#${from(step)}`).values()].flatMap((of) => {
    const [first] = of.toSorted((one, other) => one.step - other.step);
    return first === undefined ? [] : [{ series: first.series, from: first.step, isTold: of.some(isFound) }];
  });
}

function isFound({ outcomes }: LivedStep): boolean {
  return outcomes.includes('changed');
}

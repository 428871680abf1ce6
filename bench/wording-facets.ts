import type { Disclosure } from '../src/model/finding.ts';
import type { Answer } from './wording-parts.ts';

interface Counts {
  right: number;
  missed: number;
  over: number;
}

/** Per facet, how often what moved was told where a reader saw it move, over the alerts on which the reader named facets. */
export function facetFigures(answers: readonly Answer[]): string {
  const counts = new Map<string, Counts>();
  for (const [{ alert, facets }, disclosure] of answers) {
    if (!alert || !disclosure.alert || facets.length === 0) continue;
    const [wanted, told] = [new Set(facets), facetsIn(disclosure)];
    for (const facet of wanted.union(told)) {
      const count = counts.get(facet) ?? { right: 0, missed: 0, over: 0 };
      counts.set(facet, count);
      count[told.has(facet) ? (wanted.has(facet) ? 'right' : 'over') : 'missed'] += 1;
    }
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other.right + other.missed - one.right - one.missed)
    .map(
      ([facet, { right, missed, over }]) =>
        `${facet.padEnd(20)} recall ${share(right, missed)}  precision ${share(right, over)}  (${right} right, ${missed} missed, ${over} over)\n`,
    )
    .join('');
}

function facetsIn({ findings }: Disclosure): ReadonlySet<string> {
  return new Set(findings.flatMap(({ steps }) => steps.map(({ facet }) => facet)));
}

function share(right: number, wrong: number): string {
  return right + wrong === 0 ? '  –  ' : (right / (right + wrong)).toFixed(3);
}

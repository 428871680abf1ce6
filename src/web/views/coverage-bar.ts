import { type Html, html } from '../../alert/html.ts';
import type { Standing } from '../../model/standing.ts';

interface Count {
  readonly standing: Standing;
  readonly count: number;
}

const WIDTH = 1000;
const GAP = 3;

/** The share of each standing as a bar; the numbers stand beside it as text. */
export function coverageBar(counts: readonly Count[]): Html {
  const shown = counts.filter(({ count }) => count > 0);
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return html``;
  let from = 0;
  const parts = shown.map(({ standing, count }, index) => {
    const width = (count / all) * WIDTH;
    const gap = index === shown.length - 1 ? 0 : GAP;
    const part = html`<rect class="${standing}" x="${from}" width="${Math.max(gap, width - gap)}" height="14"/>`;
    from += width;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import { counted } from '../../model/counted.ts';
import type { Instant } from '../../model/instant.ts';
import type { Standing } from '../../model/standing.ts';
import { paths } from '../paths.ts';
import { isInTrouble, type Watched } from '../watched.ts';
import { changeList } from './change-list.ts';
import { coverageBar } from './coverage-bar.ts';
import { words } from './event.ts';
import { standings, standingWord } from './standing.ts';
import { second } from './time.ts';
import { troubleList } from './trouble-list.ts';
import { vendorTable } from './vendor-table.ts';

export interface Overview {
  readonly now: Instant;
  readonly watched: readonly Watched[];
  readonly changes: readonly Change[];
}

/** Coverage first: whether we see the pages at all comes before what they say. */
export function overviewView({ now, watched, changes }: Overview): Html {
  const pages = new Map(watched.map(({ page }) => [page.id, page]));
  return html`${coverage(watched, now)}
${troubleList(watched.filter(isInTrouble), now)}
<section aria-labelledby="latest"><h2 id="latest">Latest changes</h2>
${
  changes.length === 0
    ? html`<p class="none">No change has been seen yet.</p>`
    : html`${changeList(changes, pages, 'h3')}<p class="more"><a href="${paths.changes}">All changes</a></p>`
}
</section>
<section aria-labelledby="pages"><h2 id="pages">Watched pages</h2>
${vendorTable(watched)}
</section>`;
}

function coverage(watched: readonly Watched[], now: Instant): Html {
  const counts = standings.map((standing) => ({ standing, count: countOf(watched, standing) }));
  const overdue = watched.filter((page) => page.overdue).length;
  return html`<section class="coverage" aria-labelledby="coverage">
<p class="eyebrow">Coverage at ${second(now)}</p>
<h1 id="coverage">${headline(watched)}</h1>
${coverageBar(counts)}
<dl class="tally">${counts.filter(({ count }) => count > 0).map(tally)}</dl>
${overdue === 0 ? '' : html`<p class="warning">${counted(overdue, 'page is', 'pages are')} overdue by more than an hour: the monitor does not keep up, or does not run.</p>`}
</section>`;
}

function headline(watched: readonly Watched[]): string {
  const looked = watched.filter(({ page }) => !page.paused);
  const good = countOf(watched, 'good');
  if (looked.length === 0) return 'No page is watched.';
  if (countOf(watched, 'new') === looked.length)
    return `${counted(looked.length, 'page')} watched, none looked at yet.`;
  return words.checked(good, looked.length);
}

function tally({ standing, count }: { readonly standing: Standing; readonly count: number }): Html {
  return html`<div class="${standing}"><dt>${standingWord(standing)}</dt><dd>${count}</dd></div>`;
}

function countOf(watched: readonly Watched[], wanted: Standing): number {
  return watched.filter(({ standing }) => standing === wanted).length;
}

import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import type { Instant } from '../../model/instant.ts';
import type { Standing } from '../../model/standing.ts';
import { paths } from '../paths.ts';
import { isInTrouble, type Watched } from '../watched.ts';
import type { WebWords } from '../words/web-words.ts';
import { changeList } from './change-list.ts';
import { coverageBar } from './coverage-bar.ts';
import { standings } from './standing.ts';
import { second } from './time.ts';
import { troubleList } from './trouble-list.ts';
import { vendorTable } from './vendor-table.ts';

export interface Overview {
  readonly now: Instant;
  readonly watched: readonly Watched[];
  readonly changes: readonly Change[];
  /** Readers can sign up for mails. */
  readonly canSignUp: boolean;
}

/** More than that are turned over sheet by sheet, on a page of their own. */
const MOST_LISTED = 300;

/** Coverage first: whether we see the pages at all comes before what they say. */
export function overviewView({ now, watched, changes, canSignUp }: Overview, words: WebWords): Html {
  const pages = new Map(watched.map(({ page }) => [page.id, page]));
  return html`${coverage(watched, now, words)}
${troubleList(watched.filter(isInTrouble), now, words)}
<section aria-labelledby="latest"><h2 id="latest">${words.page.latest}</h2>
${
  changes.length === 0
    ? html`<p class="none">${words.page.noChange}</p>`
    : html`${changeList(changes, pages, 'h3', words)}<p class="more"><a href="${paths.changes}">${words.page.allChanges}</a></p>`
}
${canSignUp ? html`<p><a href="${paths.signUp}">${words.signUp.title}</a></p>` : ''}
</section>
<section aria-labelledby="pages"><h2 id="pages">${words.page.watchedPages}</h2>
${watched.length > MOST_LISTED ? '' : vendorTable(watched, words)}
<p class="more"><a href="${paths.pages}">${words.watch.all(watched.length)}</a></p>
</section>`;
}

function coverage(watched: readonly Watched[], now: Instant, words: WebWords): Html {
  const counts = standings.map((standing) => ({ standing, count: countOf(watched, standing) }));
  const overdue = watched.filter((page) => page.overdue).length;
  return html`<section class="coverage" aria-labelledby="coverage">
<p class="eyebrow">${words.page.coverageAt} ${second(now)}</p>
<h1 id="coverage">${headline(watched, words)}</h1>
${coverageBar(counts)}
<dl class="tally">${counts.filter(({ count }) => count > 0).map(({ standing, count }) => tally(standing, count, words))}</dl>
${overdue === 0 ? '' : html`<p class="warning">${words.page.overdueSentence(overdue)}</p>`}
</section>`;
}

function headline(watched: readonly Watched[], { mail, page: words }: WebWords): string {
  const looked = watched.filter(({ page }) => !page.paused);
  const good = countOf(watched, 'good');
  if (looked.length === 0) return words.noPage;
  if (countOf(watched, 'new') === looked.length) return words.noneLooked(looked.length);
  return mail.checked(good, looked.length);
}

function tally(standing: Standing, count: number, { page }: WebWords): Html {
  return html`<div class="${standing}"><dt>${page.standing[standing]}</dt><dd>${count}</dd></div>`;
}

function countOf(watched: readonly Watched[], wanted: Standing): number {
  return watched.filter(({ standing }) => standing === wanted).length;
}

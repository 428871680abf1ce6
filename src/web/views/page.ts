import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import { counted } from '../../model/counted.ts';
import type { Instant } from '../../model/instant.ts';
import type { Page, PageId, Schedule } from '../../model/page.ts';
import type { PageState } from '../../model/page-state.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import type { Watched } from '../watched.ts';
import { captureTable } from './capture-table.ts';
import { outside } from './change.ts';
import { changesOfPage } from './change-list.ts';
import { words } from './event.ts';
import { fact } from './evidence.ts';
import { pageName, places, spoken } from './names.ts';
import { badge, standingBadge } from './standing.ts';
import { durationOf, minute } from './time.ts';
import { troubleSentence } from './trouble-list.ts';

export interface PageSheet {
  readonly id: PageId;
  /** Absent when the page is no longer watched. */
  readonly page: Page | undefined;
  readonly watched: Watched | undefined;
  readonly state: PageState;
  readonly passages: Html | undefined;
  readonly captures: readonly StoredCapture[];
  readonly changes: readonly Change[];
  readonly now: Instant;
}

/** One page: how it stands, what it says, what changed, what was captured. */
export function pageView({ id, page, watched, state, passages, captures, changes, now }: PageSheet): Html {
  const { vendor, title } = pageName(id, page);
  return html`<header class="head">
<p class="eyebrow">${page === undefined ? vendor : html`<a href="${paths.vendor(id)}">${vendor}</a>${page.vendor.parent === undefined ? '' : ` (${page.vendor.parent})`} · ${places(page)}${spoken(page)}`}</p>
<h1>${title}</h1>
<p class="badges">${watched === undefined ? badge('plain', 'no longer watched') : standingBadge(watched.standing)}${watched?.overdue ? html` ${badge('warn', 'overdue')}` : ''}</p>
${watched === undefined ? '' : troubleSentence(watched, now)}
<dl class="facts">${page === undefined ? '' : fact('Address', outside(page.url))}
${fact('Last good capture (UTC)', state.good === undefined ? 'never' : minute(state.good.confirmedAt))}
${fact('Last look (UTC)', state.lastAt === undefined ? 'never' : minute(state.lastAt))}
${page === undefined ? '' : pageFacts(page, state)}</dl>
</header>
${passages === undefined ? '' : html`<section aria-labelledby="passages"><h2 id="passages">What it says on emergency disclosure now</h2>${passages}</section>`}
<section aria-labelledby="changes"><h2 id="changes">Changes</h2>
${changes.length === 0 ? html`<p class="none">No change has been seen yet.</p>` : changesOfPage(changes)}
</section>
<section aria-labelledby="captures"><h2 id="captures">Captures</h2>
${captureTable(captures)}
<p class="soft">${counted(state.captures.lines, 'record')} in all, those that only confirm an earlier capture included: <a href="${paths.log(id)}" download>captures.ndjson</a></p>
</section>`;
}

function pageFacts(page: Page, { dueAt }: PageState): Html {
  return html`${fact('Next look (UTC)', page.paused ? 'paused' : dueAt === undefined ? 'now' : minute(dueAt))}
${fact('Looked at', scheduleText(page.schedule))}
${page.type === 'other' ? '' : fact('Kind', words.pageType[page.type])}
${page.ignoreRobotsBecause === undefined ? '' : fact('robots.txt is set aside', shortened(page.ignoreRobotsBecause, 400))}`;
}

function scheduleText(schedule: Schedule): string {
  if (schedule.kind === 'every')
    return `every ${durationOf(schedule.intervalMs)}`.replace('every 1 ', 'every ');
  return `by cron “${schedule.expression}”, ${schedule.timeZone}`;
}

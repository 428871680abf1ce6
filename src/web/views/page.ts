import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Change, VersionRef } from '../../model/change.ts';
import type { Instant } from '../../model/instant.ts';
import { nameOf } from '../../model/noise.ts';
import type { Page, PageId } from '../../model/page.ts';
import type { PageState } from '../../model/page-state.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import type { Frame } from '../visit.ts';
import type { Watched } from '../watched.ts';
import type { Done } from '../words/watch-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { captureTable } from './capture-table.ts';
import { outside } from './change.ts';
import { changesOfPage } from './change-list.ts';
import { versionForm } from './compare.ts';
import { fact } from './evidence.ts';
import { pageName, places, spoken } from './names.ts';
import { badge, standingBadge } from './standing.ts';
import { minute } from './time.ts';
import { troubleSentence } from './trouble-list.ts';
import { pageActs, pageSettings } from './watch/page-settings.ts';

export interface PageSheet {
  readonly id: PageId;
  /** Absent when the page is no longer watched. */
  readonly page: Page | undefined;
  readonly watched: Watched | undefined;
  readonly state: PageState;
  readonly passages: Html | undefined;
  readonly captures: readonly StoredCapture[];
  readonly changes: readonly Change[];
  /** The texts that it had, newest first. */
  readonly versions: readonly VersionRef[];
  readonly now: Instant;
  /** What was just done with it. */
  readonly done: Done | undefined;
  /** What happened to it, drawn. */
  readonly history: Html;
}

/** One page: how it stands, what it says, what changed, what was captured. */
export function pageView(
  { id, page, watched, state, passages, captures, changes, versions, now, done, history }: PageSheet,
  frame: Frame,
): Html {
  const { words } = frame;
  const { vendor, title } = pageName(id, page, words);
  const { page: own } = words;
  return html`<header class="head">
<p class="eyebrow">${page === undefined ? vendor : html`<a href="${paths.vendor(id)}">${vendor}</a>${page.vendor.parent === undefined ? '' : ` (${page.vendor.parent})`} · ${places(page, words)}${spoken(page, words)}`}</p>
<h1>${title}</h1>
<p class="badges">${watched === undefined ? badge('plain', words.change.noLongerWatched) : standingBadge(watched.standing, words)}${watched?.overdue ? html` ${badge('warn', own.overdue)}` : ''}</p>
${watched === undefined ? '' : troubleSentence(watched, now, words)}
${state.trouble === undefined ? '' : html`<p>${words.watch.whatHelps}: ${words.help[state.trouble.fault.code]}</p>`}
<dl class="facts">${page === undefined ? '' : fact(own.address, outside(page.url))}
${fact(own.lastGoodCapture, state.good === undefined ? own.never : minute(state.good.confirmedAt))}
${fact(own.lastLook, state.lastAt === undefined ? own.never : minute(state.lastAt))}
${page === undefined ? '' : nextLook(page, state, words)}</dl>
${page === undefined ? '' : pageActs(frame, page, done)}
</header>
${passages === undefined ? '' : html`<section aria-labelledby="passages"><h2 id="passages">${own.saysNow}</h2>${passages}</section>`}
${history}
<section aria-labelledby="changes"><h2 id="changes">${own.changes}</h2>
${changes.length === 0 ? html`<p class="none">${own.noChange}</p>` : changesOfPage(changes, words)}
${page === undefined || versions.length < 2 ? '' : html`<h3>${words.compare.title}</h3>${versionForm(page, versions, versions[1], versions[0], words)}`}
</section>
${leftOutSection(state, words)}
${page === undefined ? '' : pageSettings(page, state, words)}
<section aria-labelledby="captures"><h2 id="captures">${own.captures}</h2>
${captureTable(captures, words)}
<p class="soft">${own.records(state.captures.lines)} <a href="${paths.log(id)}" download>captures.ndjson</a>${state.good === undefined ? '' : html` · <a href="${paths.timeMap(id)}" type="application/link-format">TimeMap (RFC 7089)</a>`}</p>
</section>`;
}

/** What does not make the page count as changed, and what of its settings is idle; nothing where there is neither. */
function leftOutSection({ noise, good }: PageState, { page: words, reason }: WebWords): Html | string {
  const volatile = noise?.volatile ?? [];
  const idle = good?.capture.text.idle ?? [];
  if (volatile.length + idle.length === 0) return '';
  const blocks = volatile.map(
    (block) =>
      html`<li>${shortened(nameOf(block), 300)}${block.under === undefined ? '' : html` <span class="soft">${words.under}: ${shortened(block.under, 120)}</span>`}<br><span class="soft">${reason.noise(block.because)}; ${words.lastDiffered} ${minute(block.movedAt)}</span></li>`,
  );
  const rules = idle.map((rule) => html`<li><code>${shortened(rule, 300)}</code></li>`);
  return html`<section aria-labelledby="left-out"><h2 id="left-out">${words.leftOut}</h2>
${volatile.length === 0 ? '' : html`<p>${words.differs}</p><ul>${blocks}</ul>`}
${idle.length === 0 ? '' : html`<p>${words.idleRules}</p><ul>${rules}</ul>`}
</section>`;
}

function nextLook({ paused }: Page, { dueAt }: PageState, { page: words }: WebWords): Html {
  return fact(words.nextLookUtc, paused ? words.paused : dueAt === undefined ? words.now : minute(dueAt));
}

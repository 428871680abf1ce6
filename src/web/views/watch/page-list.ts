import { type Html, html } from '../../../alert/html.ts';
import { mayActAs, type Role } from '../../../model/role.ts';
import type { Standing } from '../../../model/standing.ts';
import { paths } from '../../paths.ts';
import type { Frame } from '../../visit.ts';
import type { Watched } from '../../watched.ts';
import type { WebWords } from '../../words/web-words.ts';
import { choice } from '../choice.ts';
import { tokenField } from '../form.ts';
import { pageName, places, spoken } from '../names.ts';
import { badge, standingBadge, standings } from '../standing.ts';
import { minute } from '../time.ts';

/** What of all pages is asked for. */
export interface PageChoice {
  readonly state: Standing | undefined;
  readonly vendor: string | undefined;
  readonly number: number;
}

export interface PageList {
  readonly chosen: PageChoice;
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
  readonly watched: readonly Watched[];
  /** How many are wanted, on all sheets; and how many there are. */
  readonly count: number;
  readonly all: number;
  readonly hasMore: boolean;
}

export function pageListView(frame: Frame, list: PageList): Html {
  const { words } = frame;
  const { watch } = words;
  const { chosen, count, all } = list;
  return html`<h1>${watch.title}</h1>
<p class="lede">${watch.count(count, all)}</p>
${may(frame, 'admin') ? html`<p><a class="button" href="${paths.newPage}">${watch.add}</a></p>` : ''}
${filter(list, words)}
${
  list.watched.length === 0
    ? html`<p class="none">${watch.none}</p>`
    : may(frame, 'reviewer')
      ? html`<form method="post">${tokenField(frame.formToken)}${table(frame, list.watched)}</form>`
      : table(frame, list.watched)
}
${turn(chosen, list.hasMore, words)}`;
}

export function may({ visitor }: Pick<Frame, 'visitor'>, role: Role): boolean {
  return visitor.kind !== 'nobody' && mayActAs(visitor.role, role);
}

function filter({ chosen, vendors }: PageList, words: WebWords): Html {
  const { watch, page, change } = words;
  return html`<form class="filter" method="get" action="${paths.pages}">
${choice(
  watch.state,
  'state',
  watch.everyState,
  standings.map((each) => [each, page.standing[each]]),
  chosen.state,
)}
${choice(
  watch.vendor,
  'vendor',
  watch.everyVendor,
  vendors.map(({ id, name }) => [id, name]),
  chosen.vendor,
)}
<button type="submit">${change.show}</button></form>`;
}

/** The roles keep it a table where a narrow screen shows it as cards. */
function table(frame: Frame, watched: readonly Watched[]): Html {
  const { page, watch } = frame.words;
  const canAsk = may(frame, 'reviewer');
  const heads = [
    page.page,
    page.state,
    watch.troubleSince,
    page.lastGood,
    page.nextLook,
    watch.leftOut,
    ...(canAsk ? [watch.look] : []),
  ];
  return html`<table class="cards pages" role="table">
<caption>${watch.caption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${watched.map((each) => row(each, canAsk, frame.words))}</tbody>
</table>`;
}

function row({ page, state, standing, overdue }: Watched, canAsk: boolean, words: WebWords): Html {
  const { vendor, title } = pageName(page.id, page, words);
  const { page: own, watch } = words;
  const nothing = html`<span class="soft">–</span>`;
  const leftOut = state.noise?.volatile.length ?? 0;
  const next = page.paused ? own.paused : own.now;
  const since = state.trouble?.since ?? state.withdrawnAt;
  return html`<tr role="row">
<td role="cell"><a href="${paths.page(page.id)}">${vendor}: ${title}</a><br><span class="soft">${places(page, words)}${spoken(page, words)} · ${page.id}</span></td>
<td role="cell">${standingBadge(standing, words)}${overdue ? html` ${badge('warn', own.overdue)}` : ''}</td>
<td role="cell" data-label="${watch.troubleSince}" class="time">${since === undefined ? nothing : minute(since)}</td>
<td role="cell" data-label="${own.lastGood}" class="time">${state.good === undefined ? html`<span class="soft">${own.never}</span>` : minute(state.good.confirmedAt)}</td>
<td role="cell" data-label="${own.nextLook}" class="time">${page.paused || state.dueAt === undefined ? html`<span class="soft">${next}</span>` : minute(state.dueAt)}</td>
<td role="cell" data-label="${watch.leftOut}" class="number">${leftOut === 0 ? nothing : leftOut}</td>
${canAsk ? html`<td role="cell">${page.paused ? nothing : html`<button class="quiet" type="submit" formaction="${paths.lookAtPage(page.id)}" aria-label="${watch.look}: ${vendor}, ${title}, ${page.id}">${watch.look}</button>`}</td>` : ''}
</tr>`;
}

function turn(chosen: PageChoice, hasMore: boolean, { watch }: WebWords): Html {
  const { number } = chosen;
  if (number === 1 && !hasMore) return html``;
  const to = (sheet: number, rel: 'prev' | 'next', text: string) =>
    html`<a rel="${rel}" href="${addressOf({ ...chosen, number: sheet })}">${text}</a>`;
  return html`<nav class="turn" aria-label="${watch.morePages}">${number > 1 ? to(number - 1, 'prev', watch.previousSheet) : ''} ${hasMore ? to(number + 1, 'next', watch.nextSheet) : ''}</nav>`;
}

function addressOf({ state, vendor, number }: PageChoice): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(vendor === undefined ? {} : { vendor }),
    ...(number === 1 ? {} : { page: String(number) }),
  });
  return query.size === 0 ? paths.pages : `${paths.pages}?${query}`;
}

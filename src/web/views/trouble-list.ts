import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { counted } from '../../model/counted.ts';
import { faultTable } from '../../model/fault.ts';
import type { Instant } from '../../model/instant.ts';
import { paths } from '../paths.ts';
import type { Watched } from '../watched.ts';
import { pageName, places } from './names.ts';
import { standingBadge } from './standing.ts';
import { lengthOf, minute } from './time.ts';

const MOST_SHOWN = 40;

/** The pages that are not seen as they should be: since when, why, and when they are looked at again. */
export function troubleList(pages: readonly Watched[], now: Instant): Html {
  if (pages.length === 0) return html``;
  const longestFirst = pages.toSorted((a, b) => sinceOf(a).localeCompare(sinceOf(b)));
  return html`<section aria-labelledby="trouble"><h2 id="trouble">In trouble</h2>
<ul class="troubles">${longestFirst.slice(0, MOST_SHOWN).map((watched) => item(watched, now))}</ul>
${pages.length > MOST_SHOWN ? html`<p class="soft">And ${pages.length - MOST_SHOWN} more, marked below among all pages.</p>` : ''}
</section>`;
}

function item(watched: Watched, now: Instant): Html {
  const { page, state, standing } = watched;
  const { vendor, title } = pageName(page.id, page);
  return html`<li class="${standing}">
<h3><a href="${paths.page(page.id)}">${vendor}: ${title}</a> <span class="soft">${places(page)}</span> ${standingBadge(standing)}</h3>
${troubleSentence(watched, now)}
<p class="soft">Last seen well: ${state.good === undefined ? 'never' : minute(state.good.confirmedAt)} · next look: ${state.dueAt === undefined ? 'not planned' : minute(state.dueAt)}</p>
</li>`;
}

/** What is wrong with a page, with the sentence of the fault table; nothing when nothing is. */
export function troubleSentence({ state, page }: Watched, now: Instant): Html {
  const { trouble, withdrawnAt } = state;
  const withdrawn =
    withdrawnAt === undefined
      ? ''
      : html`<p>${page.vendor.name} has taken the page away: it counts as withdrawn since ${minute(withdrawnAt)}.</p>`;
  if (trouble === undefined) return html`${withdrawn}`;
  const { fault, since, looks } = trouble;
  return html`${withdrawn}<p>${faultTable[fault.code].sentence}${fault.because === '' ? '' : html` <span class="soft">${shortened(fault.because, 300)}</span>`}</p>
<p class="soft">Since ${minute(since)}, ${lengthOf(since, now)}, ${counted(looks, 'look')} in a row.</p>`;
}

function sinceOf({ state }: Watched): string {
  return state.trouble?.since ?? state.withdrawnAt ?? '';
}

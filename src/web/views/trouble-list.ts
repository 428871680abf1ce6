import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Instant } from '../../model/instant.ts';
import { paths } from '../paths.ts';
import type { Watched } from '../watched.ts';
import type { WebWords } from '../words/web-words.ts';
import { pageName, places } from './names.ts';
import { standingBadge } from './standing.ts';
import { lengthOf, minute } from './time.ts';

const MOST_SHOWN = 40;

/** The pages that are not seen as they should be: since when, why, and when they are looked at again. */
export function troubleList(pages: readonly Watched[], now: Instant, words: WebWords): Html {
  if (pages.length === 0) return html``;
  const longestFirst = pages.toSorted((a, b) => sinceOf(a).localeCompare(sinceOf(b)));
  return html`<section aria-labelledby="trouble"><h2 id="trouble">${words.page.inTrouble}</h2>
<ul class="troubles">${longestFirst.slice(0, MOST_SHOWN).map((watched) => item(watched, now, words))}</ul>
${pages.length > MOST_SHOWN ? html`<p class="soft">${words.page.moreTrouble(pages.length - MOST_SHOWN)}</p>` : ''}
</section>`;
}

function item(watched: Watched, now: Instant, words: WebWords): Html {
  const { page, state, standing } = watched;
  const { vendor, title } = pageName(page.id, page, words);
  return html`<li class="${standing}">
<h3><a href="${paths.page(page.id)}">${vendor}: ${title}</a> <span class="soft">${places(page, words)}</span> ${standingBadge(standing, words)}</h3>
${troubleSentence(watched, now, words)}
<p class="soft">${words.page.lastSeenWell}: ${state.good === undefined ? words.page.never : minute(state.good.confirmedAt)} · ${words.page.nextLook}: ${state.dueAt === undefined ? words.page.notPlanned : minute(state.dueAt)}</p>
</li>`;
}

/** What is wrong with a page, with the sentence of the fault table; nothing when nothing is. */
export function troubleSentence({ state, page }: Watched, now: Instant, words: WebWords): Html {
  const { trouble, withdrawnAt } = state;
  const withdrawn =
    withdrawnAt === undefined
      ? ''
      : html`<p>${words.page.takenAway(page.vendor.name)} ${minute(withdrawnAt)}.</p>`;
  if (trouble === undefined) return html`${withdrawn}`;
  const { fault, since, looks } = trouble;
  return html`${withdrawn}<p>${words.mail.fault({ ...fault, because: '' })}${fault.because === '' ? '' : html` <span class="soft">${shortened(fault.because, 300)}</span>`}</p>
<p class="soft">${words.page.sinceWord} ${minute(since)}, ${words.page.since(lengthOf(since, now, words), looks)}</p>`;
}

function sinceOf({ state }: Watched): string {
  return state.trouble?.since ?? state.withdrawnAt ?? '';
}

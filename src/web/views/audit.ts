import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Page, PageId } from '../../model/page.ts';
import type { PageEvent } from '../../model/page-act.ts';
import type { ReviewAct, ReviewEvent } from '../../model/review.ts';
import type { AuditEntry } from '../../store/review-events.ts';
import { paths } from '../paths.ts';
import type { WebWords } from '../words/web-words.ts';
import { directionBadge } from './event.ts';
import { pageName } from './names.ts';
import { minute } from './time.ts';

export interface AuditSheet {
  readonly entries: readonly AuditEntry[];
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly number: number;
  readonly hasOlder: boolean;
}

const MOST_LETTERS = 600;

/** Who did what and when, over all pages. */
export function auditView({ entries, pages, number, hasOlder }: AuditSheet, words: WebWords): Html {
  const { desk } = words;
  const to = (sheet: number, rel: 'prev' | 'next', text: string) =>
    html`<a rel="${rel}" href="${paths.audit}?page=${sheet}">${text}</a>`;
  return html`<h1>${words.frame.audit}</h1>
<p class="lede">${desk.auditLede}</p>
${
  entries.length === 0
    ? html`<p class="none">${desk.noEvents}</p>`
    : html`<ol class="audit">${entries.map((entry) => {
        const { vendor, title } = pageName(entry.page, pages.get(entry.page), words);
        return entry.change === undefined
          ? html`<li>${pageEventLine(entry, words)} <a href="${paths.page(entry.page)}">${vendor}: ${title}</a></li>`
          : html`<li>${eventLine(entry, words)} <a href="${paths.change(entry.change)}">${vendor}: ${title}</a></li>`;
      })}</ol>`
}
${number > 1 || hasOlder ? html`<nav class="turn" aria-label="${words.change.moreChanges}">${number > 1 ? to(number - 1, 'prev', desk.newer) : ''} ${hasOlder ? to(number + 1, 'next', desk.older) : ''}</nav>` : ''}`;
}

/** One entry: when, who, what, and why. */
export function eventLine({ at, by, act }: ReviewEvent, words: WebWords): Html {
  const said = saidOf(act);
  return html`<span class="soft">${minute(at)}</span> <strong>${by}</strong> ${words.desk.did[act.kind]}${act.kind === 'correct' ? html` (${words.mail.op[act.correction.op]} ${directionBadge(act.correction.direction, words)})` : ''}${said === undefined ? '' : html`: <q>${shortened(said, MOST_LETTERS)}</q>`}`;
}

/** What a person did with how a page is watched. */
export function pageEventLine({ at, by, act }: PageEvent, { watch }: WebWords): Html {
  const keys = act.kind === 'set' ? html` (${act.keys.join(', ')})` : '';
  return html`<span class="soft">${minute(at)}</span> <strong>${by}</strong> ${watch.did[act.kind]}${keys}`;
}

function saidOf(act: ReviewAct): string | undefined {
  if (act.kind === 'annotate') return act.text;
  return 'because' in act ? act.because : undefined;
}

import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { capitalised } from '../../alert/page-title.ts';
import type { Change } from '../../model/change.ts';
import { counted } from '../../model/counted.ts';
import { isNews } from '../../model/finding.ts';
import type { Page, PageId } from '../../model/page.ts';
import { paths } from '../paths.ts';
import { eventBadge, eventTitle, fateBadges, words } from './event.ts';
import { pageName, places } from './names.ts';
import { sentence } from './sentence.ts';
import { minute } from './time.ts';

const SUMMARY_CHARS = 320;

/** Changes of several pages, each with its page, what happened, and a sentence on what it means. */
export function changeList(
  changes: readonly Change[],
  pages: ReadonlyMap<PageId, Page>,
  heading: 'h2' | 'h3',
): Html {
  const open = { markup: `<${heading}>` };
  const close = { markup: `</${heading}>` };
  return html`<ol class="changes">${changes.map((change) => {
    const { vendor, title, page } = pageName(change.page, pages.get(change.page));
    const place = page === undefined ? '' : html` <span class="soft">${places(page)}</span>`;
    return item(
      change,
      html`${open}<a href="${paths.change(change.id)}">${vendor}: ${title}</a>${place}${close}`,
    );
  })}</ol>`;
}

/** Changes of one page, each with what happened and a sentence on what it means. */
export function changesOfPage(changes: readonly Change[]): Html {
  return html`<ol class="changes">${changes.map((change) =>
    item(change, html`<h3><a href="${paths.change(change.id)}">${capitalised(eventTitle(change))}</a></h3>`),
  )}</ol>`;
}

function item(change: Change, title: Html): Html {
  return html`<li><p class="when">${minute(change.at)}</p>
<div><div class="title">${title} <p>${eventBadge(change)} ${fateBadges(change)}</p></div>
${summaryOf(change)}</div></li>`;
}

/** One sentence, of the finding that weakens the protection where there is one. */
function summaryOf(change: Change): Html {
  const findings = change.findings.filter(isNews);
  const finding = findings.find(({ direction }) => direction === 'broader') ?? findings[0];
  const summary =
    (finding && words.explain(finding)) ??
    (change.kind === 'withdrawn' ? words.withdrawnSentence(change.status) : change.reasons[0]);
  if (summary === undefined) return html``;
  const more = findings.length - 1;
  return html`<p>${sentence(shortened(summary, SUMMARY_CHARS))}${more < 1 ? '' : html` <span class="soft">And ${counted(more, 'more passage')}.</span>`}</p>`;
}

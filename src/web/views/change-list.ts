import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { capitalised } from '../../alert/page-title.ts';
import type { Change } from '../../model/change.ts';
import { isNews } from '../../model/finding.ts';
import type { Page, PageId } from '../../model/page.ts';
import { paths } from '../paths.ts';
import type { WebWords } from '../words/web-words.ts';
import { eventBadge, eventTitle, fateBadges } from './event.ts';
import { pageName, places } from './names.ts';
import { sentence } from './sentence.ts';
import { minute } from './time.ts';

const SUMMARY_CHARS = 320;

/** Changes of several pages, each with its page, what happened, and a sentence on what it means. */
export function changeList(
  changes: readonly Change[],
  pages: ReadonlyMap<PageId, Page>,
  heading: 'h2' | 'h3',
  words: WebWords,
): Html {
  const open = { markup: `<${heading}>` };
  const close = { markup: `</${heading}>` };
  return html`<ol class="changes">${changes.map((change) => {
    const { vendor, title, page } = pageName(change.page, pages.get(change.page), words);
    const place = page === undefined ? '' : html` <span class="soft">${places(page, words)}</span>`;
    return item(
      change,
      html`${open}<a href="${paths.change(change.id)}">${vendor}: ${title}</a>${place}${close}`,
      words,
    );
  })}</ol>`;
}

/** Changes of one page, each with what happened and a sentence on what it means. */
export function changesOfPage(changes: readonly Change[], words: WebWords): Html {
  return html`<ol class="changes">${changes.map((change) =>
    item(
      change,
      html`<h3><a href="${paths.change(change.id)}">${capitalised(eventTitle(change, words))}</a></h3>`,
      words,
    ),
  )}</ol>`;
}

function item(change: Change, title: Html, words: WebWords): Html {
  return html`<li><p class="when">${minute(change.at)}</p>
<div><div class="title">${title} <p>${eventBadge(change, words)} ${fateBadges(change, words)}</p></div>
${summaryOf(change, words)}</div></li>`;
}

/** One sentence, of the finding that weakens the protection where there is one. */
function summaryOf(change: Change, { mail, change: words }: WebWords): Html {
  const findings = change.findings.filter(isNews);
  const finding = findings.find(({ direction }) => direction === 'broader') ?? findings[0];
  const said = finding === undefined ? eventSentence(change, mail) : mail.explain(finding);
  const summary = said ?? change.reasons[0];
  if (summary === undefined) return html``;
  const more = findings.length - 1;
  const shown = sentence(shortened(summary, SUMMARY_CHARS));
  return html`<p>${said === undefined ? html`<span lang="en">${shown}</span>` : shown}${more < 1 ? '' : html` <span class="soft">${words.morePassages(more)}</span>`}</p>`;
}

/** What happened to a page as a whole; of what happened to its words, the reasons speak, in English. */
function eventSentence(change: Change, mail: WebWords['mail']): string | undefined {
  if (change.kind === 'withdrawn') return mail.withdrawnSentence(change.status);
  return change.kind === 'returned' ? mail.returnedSentence : undefined;
}

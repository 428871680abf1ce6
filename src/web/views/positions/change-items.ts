import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import { capitalised, pageTitle } from '../../../alert/page-title.ts';
import { eventOf } from '../../../alert/subject.ts';
import type { Change } from '../../../model/change.ts';
import { isNews } from '../../../model/finding.ts';
import { type Page, type PageId, vendorIdOf } from '../../../model/page.ts';
import type { WebWords } from '../../words/web-words.ts';
import { minute } from '../time.ts';
import type { SiteLinks } from './links.ts';
import { placeName } from './place-names.ts';
import { signOf } from './timeline.ts';

const SENTENCE_CHARS = 320;
const TITLE_CHARS = 120;

/** Changes as readers meet them: when, whose page, what happened, and what it means in a sentence. */
export function changeItems(
  changes: readonly Change[],
  pages: ReadonlyMap<PageId, Page>,
  words: WebWords,
  links: SiteLinks,
  mark: (change: Change) => Html = () => html``,
  level: 2 | 3 = 3,
): Html {
  const [open, close] = [{ markup: `<h${level}>` }, { markup: `</h${level}>` }];
  return html`<ol class="changes">${changes.map((change) => {
    const page = pages.get(change.page);
    return html`<li><p class="when">${minute(change.at)}</p>
<div><div class="title">${open}${linked(links.change(change.id), changeName(change, page, words))}${close} <p><span class="badge ${toneOf(change)}">${eventOf(change, words.mail)}</span> ${mark(change)}</p></div>
<p class="soft">${page === undefined ? change.page : html`${shortened(pageTitle(page, words.mail), TITLE_CHARS)}`}</p>
${meaningOf(change, words)}</div></li>`;
  })}</ol>`;
}

function linked(href: string | undefined, name: string): Html {
  return href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`;
}

/** "Lumicam, Germany". */
export function changeName(change: Change, page: Page | undefined, words: WebWords): string {
  if (page === undefined) return vendorIdOf(change.page);
  const places = page.jurisdictions.map((code) => placeName(code, words));
  return [shortened(page.vendor.name, TITLE_CHARS), ...places].join(', ');
}

export function toneOf(change: Change): string {
  const tones = {
    weakened: 'weak',
    both: 'weak',
    withdrawn: 'weak',
    strengthened: 'strong',
    other: 'plain',
    returned: 'plain',
  } as const;
  return tones[signOf(change)];
}

function meaningOf(change: Change, { mail }: WebWords): Html {
  if (change.kind === 'withdrawn') return html`<p>${mail.withdrawnSentence(change.status)}</p>`;
  const news = change.findings.filter(isNews);
  const finding = news.find(({ direction }) => direction === 'broader') ?? news[0];
  if (finding === undefined) return html``;
  return html`<p>${shortened(capitalised(mail.explain(finding)), SENTENCE_CHARS)}</p>`;
}

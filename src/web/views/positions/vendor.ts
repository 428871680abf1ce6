import { type Html, html } from '../../../alert/html.ts';
import { pageTitle } from '../../../alert/page-title.ts';
import type { Change } from '../../../model/change.ts';
import type { Instant } from '../../../model/instant.ts';
import { type PageId, type Vendor, vendorIdOf } from '../../../model/page.ts';
import type { Edition } from '../../../model/position.ts';
import type { WordingDates } from '../../../monitor/wording-since.ts';
import { differencesOf } from '../../../positions/differences-of.ts';
import type { WebWords } from '../../words/web-words.ts';
import { differencesSection, standingSentence } from './differences.ts';
import type { SiteLinks } from './links.ts';
import { editionName } from './place-names.ts';
import { numberQuotes, wordingSection } from './quotes.ts';
import { sideBySide } from './side-by-side.ts';
import { summary, timeline } from './timeline.ts';

export interface VendorMatter {
  readonly vendor: Vendor;
  readonly editions: readonly Edition[];
  readonly dates: WordingDates;
  /** Of the vendor, newest first. */
  readonly changes: readonly Change[];
  readonly until: Instant;
  /** The changes as a list, in the way of the place that this is shown at. */
  readonly list: Html;
  readonly feed?: string;
}

/** Where one vendor stands: what sets its countries apart, what each says with its words, and what changed. */
export function vendorView(matter: VendorMatter, words: WebWords, links: SiteLinks): Html {
  const { vendor, editions, dates, changes, until, list, feed } = matter;
  const { position } = words;
  const differences = differencesOf(editions);
  const numbers = numberQuotes(editions);
  return html`<header class="head">
<p class="eyebrow"><a href="${links.positions}">${position.title}</a>${vendor.parent === undefined ? '' : ` · ${vendor.parent}`}</p>
<h1>${vendor.name}</h1>
<p class="lede">${standingSentence(editions, words)}</p>
</header>
${differencesSection(editions, differences, words)}
${sideBySide(editions, differences, numbers, words)}
${wordingSection(editions, numbers, dates, words, links)}
<section aria-labelledby="timeline"><h2 id="timeline">${position.timeline}</h2>
${
  changes.length === 0
    ? html`<p class="none">${position.noChanges}</p>`
    : html`<p>${summary(changes, words)}${feed === undefined ? '' : html` <a href="${feed}">${position.feed}</a>`}</p>
${timeline({ changes, until, titleOf: titles(editions, words) }, words)}
${list}`
}
</section>`;
}

function titles(editions: readonly Edition[], words: WebWords): (page: PageId) => string {
  const known = new Map(
    editions.flatMap((edition) =>
      edition.pages.map(({ page }) => [
        page.id,
        `${pageTitle(page, words.mail)} (${editionName(edition, words)})`,
      ]),
    ),
  );
  return (page) => known.get(page) ?? page.slice(vendorIdOf(page).length + 1);
}

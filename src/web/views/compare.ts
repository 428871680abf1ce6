import { type Html, html } from '../../alert/html.ts';
import type { VersionRef } from '../../model/change.ts';
import type { Page } from '../../model/page.ts';
import { paths } from '../paths.ts';
import type { WebWords } from '../words/web-words.ts';
import { pageName, places, spoken } from './names.ts';

export interface ComparisonSheet {
  readonly page: Page;
  /** Newest first. */
  readonly versions: readonly VersionRef[];
  readonly before: VersionRef | undefined;
  readonly after: VersionRef | undefined;
  readonly difference: Html;
}

/** Any two versions of a page, chosen by hand. */
export function comparisonView(
  { page, versions, before, after, difference }: ComparisonSheet,
  words: WebWords,
): Html {
  const { title, lede } = words.compare;
  return html`<header class="head"><p class="eyebrow"><a href="${paths.page(page.id)}">${pageName(page.id, page, words).title}</a> · ${places(page, words)}${spoken(page, words)}</p>
<h1>${title}</h1>
<p class="lede">${lede}</p></header>
${versionForm(page, versions, before, after, words)}
<section id="whole">${difference}</section>`;
}

/** Chooses two versions; nothing where there is only one. */
export function versionForm(
  page: Page,
  versions: readonly VersionRef[],
  before: VersionRef | undefined,
  after: VersionRef | undefined,
  { compare: words }: WebWords,
): Html {
  if (versions.length < 2) return html`<p class="none">${words.fewer}</p>`;
  return html`<form class="filter" action="${paths.comparison(page.id)}" method="get">
${choice('before', words.older, versions, before)}
${choice('after', words.newer, versions, after)}
<button type="submit">${words.compare}</button>
</form>`;
}

function choice(
  name: string,
  label: string,
  versions: readonly VersionRef[],
  chosen: VersionRef | undefined,
): Html {
  return html`<label>${label} <select name="${name}">${versions.map(({ record, at }) => {
    const text = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
    return record === chosen?.record
      ? html`<option value="${record}" selected>${text}</option>`
      : html`<option value="${record}">${text}</option>`;
  })}</select></label>`;
}

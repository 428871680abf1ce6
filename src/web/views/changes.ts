import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import type { Page, PageId, Vendor } from '../../model/page.ts';
import { paths } from '../paths.ts';
import type { ChangeWords } from '../words/change-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { changeList } from './change-list.ts';

export interface Filter {
  readonly vendor: Vendor | undefined;
  readonly alertOnly: boolean;
  /** Which sheet of the list, from 1. */
  readonly number: number;
}

export interface ChangesSheet {
  readonly filter: Filter;
  readonly vendors: readonly Vendor[];
  readonly changes: readonly Change[];
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly hasOlder: boolean;
}

export function changesView(
  { filter, vendors, changes, pages, hasOlder }: ChangesSheet,
  words: WebWords,
): Html {
  return html`<h1>${words.frame.changes}</h1>
<p class="lede">${words.change.lede}</p>
${filterForm(filter, vendors, words)}
${changes.length === 0 ? html`<p class="none">${nothing(filter, words.change)}</p>` : changeList(changes, pages, 'h2', words)}
${turnOver(filter, hasOlder, words.change)}`;
}

function filterForm(
  { vendor, alertOnly }: Filter,
  vendors: readonly Vendor[],
  { language, change: words }: WebWords,
): Html {
  const byName = vendors.toSorted((a, b) => a.name.localeCompare(b.name, language));
  return html`<form class="filter" action="${paths.changes}" method="get" role="search" aria-label="${words.filter}">
<label>${words.vendor} <select name="vendor"><option value="">${words.all}</option>${byName.map(
    ({ id, name }) =>
      id === vendor?.id
        ? html`<option value="${id}" selected>${name}</option>`
        : html`<option value="${id}">${name}</option>`,
  )}</select></label>
<label class="check">${alertOnly ? html`<input type="checkbox" name="alerts" value="only" checked>` : html`<input type="checkbox" name="alerts" value="only">`} ${words.alertsOnly}</label>
<button type="submit">${words.show}</button>
</form>`;
}

function nothing({ vendor, alertOnly, number }: Filter, words: ChangeWords): string {
  if (number > 1) return words.noOlder;
  return alertOnly ? words.noneAlerted(vendor?.name) : words.noneSeen(vendor?.name);
}

function turnOver(filter: Filter, hasOlder: boolean, words: ChangeWords): Html {
  const newer =
    filter.number > 1
      ? html`<a rel="prev" href="${address(filter, filter.number - 1)}">${words.newer}</a>`
      : '';
  const older = hasOlder
    ? html`<a rel="next" href="${address(filter, filter.number + 1)}">${words.older}</a>`
    : '';
  return newer === '' && older === ''
    ? html``
    : html`<nav class="turn" aria-label="${words.moreChanges}">${newer} ${older}</nav>`;
}

function address({ vendor, alertOnly }: Filter, number: number): string {
  const query = new URLSearchParams({
    ...(vendor === undefined ? {} : { vendor: vendor.id }),
    ...(alertOnly ? { alerts: 'only' } : {}),
    ...(number === 1 ? {} : { page: String(number) }),
  });
  return query.size === 0 ? paths.changes : `${paths.changes}?${query}`;
}

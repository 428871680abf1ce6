import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import type { Page, PageId, Vendor } from '../../model/page.ts';
import { paths } from '../paths.ts';
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

export function changesView({ filter, vendors, changes, pages, hasOlder }: ChangesSheet): Html {
  return html`<h1>Changes</h1>
<p class="lede">Everything that was seen to differ, newest first (UTC). What was mailed is marked “alerted”; the rest is kept and listed with its reason.</p>
${filterForm(filter, vendors)}
${changes.length === 0 ? html`<p class="none">${nothing(filter)}</p>` : changeList(changes, pages, 'h2')}
${turnOver(filter, hasOlder)}`;
}

function filterForm({ vendor, alertOnly }: Filter, vendors: readonly Vendor[]): Html {
  const byName = vendors.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return html`<form class="filter" action="${paths.changes}" method="get" role="search" aria-label="Filter">
<label>Vendor <select name="vendor"><option value="">all</option>${byName.map(({ id, name }) =>
    id === vendor?.id
      ? html`<option value="${id}" selected>${name}</option>`
      : html`<option value="${id}">${name}</option>`,
  )}</select></label>
<label class="check">${alertOnly ? html`<input type="checkbox" name="alerts" value="only" checked>` : html`<input type="checkbox" name="alerts" value="only">`} alerts only</label>
<button type="submit">Show</button>
</form>`;
}

function nothing({ vendor, alertOnly, number }: Filter): string {
  if (number > 1) return 'There are no older ones.';
  const of = vendor === undefined ? '' : ` of ${vendor.name}`;
  return alertOnly ? `No change${of} was alerted yet.` : `No change${of} has been seen yet.`;
}

function turnOver(filter: Filter, hasOlder: boolean): Html {
  const newer =
    filter.number > 1 ? html`<a rel="prev" href="${address(filter, filter.number - 1)}">Newer</a>` : '';
  const older = hasOlder ? html`<a rel="next" href="${address(filter, filter.number + 1)}">Older</a>` : '';
  return newer === '' && older === ''
    ? html``
    : html`<nav class="turn" aria-label="More changes">${newer} ${older}</nav>`;
}

function address({ vendor, alertOnly }: Filter, number: number): string {
  const query = new URLSearchParams({
    ...(vendor === undefined ? {} : { vendor: vendor.id }),
    ...(alertOnly ? { alerts: 'only' } : {}),
    ...(number === 1 ? {} : { page: String(number) }),
  });
  return query.size === 0 ? paths.changes : `${paths.changes}?${query}`;
}

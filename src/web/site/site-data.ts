import { english } from '../../alert/english.ts';
import { directionOf } from '../../model/direction-of.ts';
import { isNews } from '../../model/finding.ts';
import { vendorIdOf } from '../../model/page.ts';
import type { PagePosition } from '../../model/position.ts';
import { languageOf } from '../../positions/editions-of.ts';
import { statementsIn } from '../../positions/facet-positions.ts';
import { levelOf } from '../../positions/scales.ts';
import { type Cell, csv } from './csv.ts';
import type { ShownChange } from './shown-changes.ts';
import type { SiteMatter } from './site-matter.ts';

/** The columns of `positions.csv`. They are described on the site: a name once given stays. */
export const positionColumns = [
  'vendor_id',
  'vendor',
  'parent',
  'page_id',
  'page_type',
  'url',
  'places',
  'language',
  'state',
  'facet',
  'value',
  'step',
  'level',
  'words',
  'quote',
  'kind',
  'nature',
  'since',
  'confirmed_at',
] as const;

/** The columns of `changes.csv`. */
export const changeColumns = [
  'change_id',
  'vendor_id',
  'vendor',
  'page_id',
  'url',
  'places',
  'language',
  'at',
  'last_seen_before',
  'kind',
  'review',
  'op',
  'passage_kind',
  'materiality',
  'direction',
  'facets',
  'before',
  'after',
  'explanation',
  'body_before',
  'body_after',
  'text_before',
  'text_after',
  'record_before',
  'record_after',
] as const;

export type Column = (typeof positionColumns)[number] | (typeof changeColumns)[number];
type Row<C extends string> = Readonly<Partial<Record<C, Cell>>>;

type PositionRow = Row<(typeof positionColumns)[number]>;
type ChangeRow = Row<(typeof changeColumns)[number]>;

export function positionsCsv(matter: SiteMatter): string {
  return table(positionColumns, positionRows(matter));
}

export function changesCsv(matter: SiteMatter): string {
  return table(
    changeColumns,
    matter.changes.flatMap((shown) => changeRows(shown, matter)),
  );
}

export function positionsJson(matter: SiteMatter): string {
  return json(matter, { positions: positionRows(matter) });
}

export function changesJson(matter: SiteMatter): string {
  return json(matter, { changes: matter.changes.flatMap((shown) => changeRows(shown, matter)) });
}

function table<C extends string>(columns: readonly C[], rows: readonly Row<C>[]): string {
  return csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

function json({ settings, asOf }: SiteMatter, content: object): string {
  return `${JSON.stringify({ as_of: asOf, licence: settings.licence, ...content }, undefined, 1)}\n`;
}

function positionRows({ positions, dates }: SiteMatter): readonly PositionRow[] {
  return positions
    .toSorted((a, b) => (a.page.id < b.page.id ? -1 : 1))
    .flatMap((position) => {
      const about = aboutPosition(position);
      if (position.kind !== 'speaks') return [about];
      const since = dates.get(position.page.id);
      return statementsIn(position).flatMap(({ quote, kind, nature, readings }) => {
        const said = { quote, kind, nature, since: since?.get(quote) ?? position.seen.since };
        const facets = readings.map(({ facet, value, step, words }) => ({
          facet,
          value,
          step,
          level: levelOf(facet, step),
          words,
        }));
        return (facets.length === 0 ? [{}] : facets).map((facet) => ({ ...about, ...said, ...facet }));
      });
    });
}

function aboutPosition(position: PagePosition): PositionRow {
  const { page, kind } = position;
  const seen = 'seen' in position ? position.seen : undefined;
  return {
    vendor_id: page.vendor.id,
    vendor: page.vendor.name,
    parent: page.vendor.parent,
    page_id: page.id,
    page_type: page.type,
    url: page.url,
    places: page.jurisdictions.join(' '),
    language: languageOf(page),
    state: kind,
    since: seen?.since ?? ('since' in position ? position.since : undefined),
    confirmed_at: seen?.confirmedAt,
  };
}

function changeRows({ change, mark }: ShownChange, { pages }: SiteMatter): readonly ChangeRow[] {
  const page = pages.get(change.page);
  const after = change.kind === 'withdrawn' ? undefined : change.after;
  const about: ChangeRow = {
    change_id: change.id,
    vendor_id: vendorIdOf(change.page),
    vendor: page?.vendor.name,
    page_id: change.page,
    url: page?.url,
    places: page?.jurisdictions.join(' '),
    language: page && languageOf(page),
    at: change.at,
    last_seen_before: change.lastSeenBefore,
    kind: change.kind,
    review: mark,
    direction: directionOf(change),
    body_before: change.before.body,
    body_after: after?.body,
    text_before: change.before.text,
    text_after: after?.text,
    record_before: change.before.record,
    record_after: after?.record,
  };
  const told = change.findings.filter(isNews).map(
    (finding): ChangeRow => ({
      op: finding.op,
      passage_kind: finding.kind,
      materiality: finding.materiality,
      direction: finding.direction,
      facets: [...new Set(finding.steps.map(({ facet }) => facet))].join(' '),
      before: finding.before,
      after: finding.after,
      explanation: english.explain(finding),
    }),
  );
  return (told.length === 0 ? [{}] : told).map((finding) => ({ ...about, ...finding }));
}

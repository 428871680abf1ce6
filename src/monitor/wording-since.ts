import { readdir, readFile } from 'node:fs/promises';
import type { Archive } from '../archive/archive.ts';
import { inside, layout } from '../archive/layout.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { PagePosition } from '../model/position.ts';
import { asStoreError } from '../model/store-error.ts';
import { statementsIn } from '../positions/facet-positions.ts';

/**
 * When each of these wordings of a page was first seen, without a gap up to now: the time of the oldest version since
 * which every version has it. A wording that the newest version has otherwise, such as the cells of a table, has none.
 */
export async function wordingSince(
  { root }: Pick<Archive, 'root'>,
  page: PageId,
  quotes: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const folder = inside(root, layout.versions(page));
  const since = new Map<string, Instant>();
  let lasting: readonly string[] = [...new Set(quotes)];
  for (const { name, at } of (await versionsIn(folder)).toReversed()) {
    if (lasting.length === 0) break;
    const text = await readFile(`${folder}/${name}`, 'utf8');
    lasting = lasting.filter((quote) => text.includes(quote));
    for (const quote of lasting) since.set(quote, at);
  }
  return since;
}

interface Version {
  readonly name: string;
  readonly at: Instant;
}

/** Oldest first; see `layout.version` for how the files are named. */
async function versionsIn(folder: string): Promise<readonly Version[]> {
  try {
    return (await readdir(folder)).toSorted().flatMap((name) => {
      const [, day, hours, minutes, seconds] =
        /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-[\da-f]{8}\.md$/.exec(name) ?? [];
      return day === undefined ? [] : [{ name, at: `${day}T${hours}:${minutes}:${seconds}.000Z` as Instant }];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}

/** When each wording was first seen, by page. */
export type WordingDates = ReadonlyMap<PageId, ReadonlyMap<string, Instant>>;

/** When each wording that pages have now was first seen. */
export async function wordingDates(
  archive: Pick<Archive, 'root'>,
  positions: readonly PagePosition[],
): Promise<WordingDates> {
  const dates = new Map<PageId, ReadonlyMap<string, Instant>>();
  for (const position of positions) {
    if (position.kind !== 'speaks') continue;
    const quotes = statementsIn(position).map(({ quote }) => quote);
    dates.set(position.page.id, await wordingSince(archive, position.page.id, quotes));
  }
  return dates;
}

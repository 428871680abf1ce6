import type { PageId } from '../model/page.ts';
import { newPageState, type PageState } from '../model/page-state.ts';
import { StoreError } from '../model/store-error.ts';
import type { Db, PageRow, Tx } from './schema.ts';

/** A page's state as it was read, with the revision that a later write must still find. */
export interface StoredPageState {
  readonly state: PageState;
  readonly revision: number;
}

/** Up to so many are asked for by name; of more, nearly all are wanted. */
const FEW = 300;

/** The states of the given pages; a page that was never looked at has a new one. */
export async function readPageStates(
  db: Db | Tx,
  ids: readonly PageId[],
): Promise<ReadonlyMap<PageId, StoredPageState>> {
  const wanted = new Set<string>(ids);
  const query = db.selectFrom('pages').selectAll();
  const rows = ids.length <= FEW ? await query.where('id', 'in', [...ids]).execute() : await query.execute();
  const known = new Map(rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, storedState(row)]));
  return new Map(ids.map((id) => [id, known.get(id) ?? { state: newPageState(id), revision: 0 }]));
}

/** Writes a page's state, unless somebody else has written it since it was read: then nothing is written. */
export async function writePageState(tx: Tx, { state, revision }: StoredPageState): Promise<void> {
  const row = {
    id: state.page,
    due_at: state.dueAt ?? null,
    revision: revision + 1,
    state: JSON.stringify(state),
  };
  const written = revision === 0 ? await insertNew(tx, row) : await updateSince(tx, revision, row);
  if (written !== 1n) {
    throw new StoreError(
      'store-conflict',
      `${state.page}: another process has looked at this page meanwhile`,
    );
  }
}

async function insertNew(tx: Tx, row: PageRow): Promise<bigint> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pages')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows ?? 0n;
}

async function updateSince(tx: Tx, revision: number, { id, ...values }: PageRow): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable('pages')
    .set(values)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows;
}

function storedState(row: PageRow): StoredPageState {
  return { state: JSON.parse(row.state) as PageState, revision: row.revision };
}

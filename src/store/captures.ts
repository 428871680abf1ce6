import type { Capture } from '../model/capture.ts';
import type { Sha256 } from '../model/digest.ts';
import type { PageId } from '../model/page.ts';
import type { Db, Tx } from './schema.ts';

/** A capture with its record's digest and its place in the page's log. */
export interface StoredCapture {
  readonly record: Sha256;
  readonly seq: number;
  readonly capture: Capture;
}

/** Lists captures that brought something of their own; mere confirmations stand in the page's log only. */
export async function insertCaptures(tx: Tx, stored: readonly StoredCapture[]): Promise<void> {
  const rows = stored
    .filter(({ capture }) => capture.outcome !== 'unchanged')
    .map(({ record, seq, capture }) => ({
      record,
      page: capture.page,
      seq,
      at: capture.at,
      outcome: capture.outcome,
      capture: JSON.stringify(capture),
    }));
  if (rows.length > 0) await tx.insertInto('captures').values(rows).execute();
}

/** The newest captures of a page, newest first. */
export async function readCaptures(db: Db, page: PageId, most: number): Promise<readonly StoredCapture[]> {
  const rows = await db
    .selectFrom('captures')
    .selectAll()
    .where('page', '=', page)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(storedCapture);
}

export async function readCapture(db: Db, record: string): Promise<StoredCapture | undefined> {
  const row = await db.selectFrom('captures').selectAll().where('record', '=', record).executeTakeFirst();
  return row && storedCapture(row);
}

/** The captures of these records, in no order. */
export async function readCapturesOf(db: Db, records: readonly Sha256[]): Promise<readonly StoredCapture[]> {
  if (records.length === 0) return [];
  const rows = await db.selectFrom('captures').selectAll().where('record', 'in', records).execute();
  return rows.map(storedCapture);
}

/** The pictures that were taken after a capture of the page, oldest first. */
export async function readPictures(
  db: Db,
  { seq, record, capture }: StoredCapture,
): Promise<readonly StoredCapture[]> {
  const rows = await db
    .selectFrom('captures')
    .selectAll()
    .where('page', '=', capture.page)
    .where('outcome', '=', 'pictured')
    .where('seq', '>', seq)
    .orderBy('seq', 'asc')
    .limit(MOST_PICTURES)
    .execute();
  return rows
    .map(storedCapture)
    .filter(({ capture: picture }) => picture.outcome === 'pictured' && picture.of === record);
}

/** A picture is taken right after its capture: among so many that follow, it is found. */
const MOST_PICTURES = 5;

function storedCapture(row: { record: string; seq: number; capture: string }): StoredCapture {
  return { record: row.record as Sha256, seq: row.seq, capture: JSON.parse(row.capture) as Capture };
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { asStoreError, StoreError } from '../model/store-error.ts';
import { migrations } from './migrations.ts';
import type { Db, Tables, Tx } from './schema.ts';
import { type Begin, sqliteDialect } from './sqlite-dialect.ts';

/** How long opening waits for another process that is just making the schema. */
const OPENING_TIMEOUT_MS = 10_000;

export interface Store {
  readonly db: Db;
  /** Runs all of it or none of it. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens (and makes or migrates) the database file. Throws a StoreError with a sentence when that cannot be done. */
export function openStore(file: string): Store {
  const database = openDatabase(file);
  try {
    database.exec(`pragma busy_timeout = ${OPENING_TIMEOUT_MS}`);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    migrate(database, file);
    // From here on waiting for a writer is done in the dialect, off the thread.
    database.exec('pragma busy_timeout = 50');
  } catch (error) {
    database.close();
    throw asStoreError(error, file);
  }
  // IMMEDIATE: a transaction that reads first and writes later cannot find its snapshot stale.
  return storeOf(database, 'begin immediate');
}

/** A database that is open, whose transactions begin like this. */
export function storeOf(database: DatabaseSync, begin: Begin): Store {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database, begin) });
  return {
    db,
    transaction: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

function openDatabase(file: string): DatabaseSync {
  makeFolder(path.dirname(file));
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** Why a folder is not to be had at a path that a person may have mistyped. */
const NO_FOLDER = new Map([
  ['EEXIST', 'it is a file'],
  ['ENOTDIR', 'a file stands on the way to it'],
  ['ENOENT', 'no folder can be made there'],
  ['ELOOP', 'a link on the way leads to itself'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const because = NO_FOLDER.get(code);
    if (because === undefined) throw asStoreError(error, folder);
    throw new StoreError('store-unreadable', `${folder} cannot be the data folder: ${because}`);
  }
}

/** Which schema a database has; 0 when it has none yet. One of a newer Exigent is a StoreError. */
export function versionOf(database: DatabaseSync, file: string): number {
  const version = Number(database.prepare('pragma user_version').get()?.user_version ?? 0);
  if (version > migrations.length) {
    throw new StoreError(
      'store-newer',
      `${file} was made by a newer Exigent (schema ${version}, this one knows ${migrations.length}): update Exigent, or move the file away to have it rebuilt from the snapshots`,
    );
  }
  return version;
}

/** Brings the schema up to date. */
function migrate(database: DatabaseSync, file: string): void {
  database.exec('begin immediate');
  try {
    for (const step of migrations.slice(versionOf(database, file))) database.exec(step);
    database.exec(`pragma user_version = ${migrations.length}`);
    database.exec('commit');
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

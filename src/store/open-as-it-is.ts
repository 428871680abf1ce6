import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { asStoreError } from '../model/store-error.ts';
import { migrations } from './migrations.ts';
import { openStore, type Store, storeOf, versionOf } from './open-store.ts';

/**
 * Opens a database to be read alone, and writes nothing to its folder: it may be another's copy on a medium that
 * cannot be written to. One that is not there is an empty one.
 */
export function openStoreAsItIs(file: string): Store {
  if (!existsSync(file)) return openStore(':memory:');
  // A write-ahead log without SQLite's shared memory beside it was copied from a running monitor, or left by a crash.
  if (existsSync(`${file}-wal`) && !existsSync(`${file}-shm`)) return openCopy(file);
  const database = openInPlace(file);
  try {
    if (versionOf(database, file) === migrations.length) return storeOf(database, 'begin');
  } catch (error) {
    database.close();
    throw asStoreError(error, file);
  }
  database.close();
  return openCopy(file);
}

function openInPlace(file: string): DatabaseSync {
  const address = pathToFileURL(file);
  // SQLite makes files of its own beside a database that may be written to meanwhile, and none beside this one.
  if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
  try {
    return new DatabaseSync(address, { readOnly: true });
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** Opens a copy, which is gone when the store is closed. */
function openCopy(file: string): Store {
  const folder = mkdtempSync(path.join(tmpdir(), 'exigent-'));
  const away = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    const store = openStore(copy);
    return { ...store, close: () => store.close().finally(away) };
  } catch (error) {
    away();
    throw asStoreError(error, file);
  }
}

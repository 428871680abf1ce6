import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { PageId } from '../../src/model/page.ts';
import { newPageState } from '../../src/model/page-state.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readPageStates, writePageState } from '../../src/store/page-states.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = 'lumicam/privacy' as PageId;

test('a store is made on first opening and found again on the second', async (t) => {
  const file = path.join(temporaryFolder(t), 'deep/exigent.sqlite');
  const first = openStore(file);
  await first.transaction((tx) =>
    writePageState(tx, { state: { ...newPageState(page), via: 'browser' }, revision: 0 }),
  );
  await first.close();
  const second = openStore(file);
  t.after(() => second.close());
  assert.equal((await readPageStates(second.db, [page])).get(page)?.state.via, 'browser');
});

test('a transaction that throws leaves nothing behind', async (t) => {
  const store = openStore(path.join(temporaryFolder(t), 'exigent.sqlite'));
  t.after(() => store.close());
  const failed = store.transaction(async (tx) => {
    await writePageState(tx, { state: newPageState(page), revision: 0 });
    throw new Error('the power went');
  });
  await assert.rejects(failed, /the power went/);
  assert.equal((await readPageStates(store.db, [page])).get(page)?.revision, 0);
});

test('two writers cannot both go on from the same state', async (t) => {
  const file = path.join(temporaryFolder(t), 'exigent.sqlite');
  const [one, other] = [openStore(file), openStore(file)];
  t.after(() => Promise.all([one.close(), other.close()]));
  await one.transaction((tx) => writePageState(tx, { state: newPageState(page), revision: 0 }));
  for (const revision of [0, 5]) {
    const late = other.transaction((tx) => writePageState(tx, { state: newPageState(page), revision }));
    await assert.rejects(late, { code: 'store-conflict' });
  }
  await other.transaction((tx) => writePageState(tx, { state: newPageState(page), revision: 1 }));
});

test('concurrent transactions of one process wait for each other', async (t) => {
  const store = openStore(path.join(temporaryFolder(t), 'exigent.sqlite'));
  t.after(() => store.close());
  await store.transaction((tx) => writePageState(tx, { state: newPageState(page), revision: 0 }));
  const addOne = () =>
    store.transaction(async (tx) => {
      const stored = (await readPageStates(tx, [page])).get(page);
      assert.ok(stored);
      await writePageState(tx, stored);
    });
  await Promise.all(Array.from({ length: 20 }, addOne));
  assert.equal((await readPageStates(store.db, [page])).get(page)?.revision, 21);
});

test('a database of a newer schema is refused with a sentence, and left as it is', async (t) => {
  const file = path.join(temporaryFolder(t), 'exigent.sqlite');
  await openStore(file).close();
  const database = new DatabaseSync(file);
  database.exec('pragma user_version = 999');
  database.close();
  assert.throws(
    () => openStore(file),
    (error) => {
      assert.ok(error instanceof StoreError);
      assert.equal(error.code, 'store-newer');
      assert.match(error.message, /newer Exigent \(schema 999/);
      return true;
    },
  );
});

test('a file that is no database is refused with a sentence', (t) => {
  const file = path.join(temporaryFolder(t), 'exigent.sqlite');
  writeFileSync(file, 'this is not a database, it only lies where one should be'.repeat(100));
  assert.throws(() => openStore(file), {
    name: 'StoreError',
    code: 'store-damaged',
    message: /move exigent\.sqlite.* builds it again from the snapshots/,
  });
});

test('a disk that is full is told as such, and what was stored before stays', async (t) => {
  const store = openStore(path.join(temporaryFolder(t), 'exigent.sqlite'));
  t.after(() => store.close());
  await store.transaction((tx) => writePageState(tx, { state: newPageState(page), revision: 0 }));
  await limitSize(store);
  const big = {
    ...newPageState(page),
    validators: { etag: 'x'.repeat(2_000_000), url: 'https://x.example/' },
  };
  await assert.rejects(
    store.transaction((tx) => writePageState(tx, { state: big, revision: 1 })),
    { name: 'StoreError', code: 'store-full' },
  );
  assert.equal((await readPageStates(store.db, [page])).get(page)?.revision, 1);
});

/** SQLite answers as on a full disk when the database may not grow. */
async function limitSize({ db }: ReturnType<typeof openStore>): Promise<void> {
  const { sql } = await import('kysely');
  await sql`pragma max_page_count = 40`.execute(db);
}

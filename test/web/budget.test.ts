import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { setClock } from '../set-clock.ts';
import { openTestWeb } from './a-web.ts';
import { growing, manyPages, open, storeMany } from './many.ts';

const MOST_BYTES = 100_000;

test('no page grows beyond 100 kB on the line, however much is stored', async (t) => {
  const pages = manyPages(300);
  const web = await openTestWeb(t, { pages });
  await storeMany(web.context, pages, 2000, setClock().now());
  for (const address of growing) {
    const { status, bytes } = await web.get(address, { 'accept-encoding': 'gzip' });
    assert.equal(status, 200, address);
    assert.ok(bytes.length < MOST_BYTES, `${address} has ${bytes.length} bytes`);
  }
});

test('what everybody may read without an account stays as small, with as much of it confirmed', async (t) => {
  const pages = manyPages(300);
  const web = await openTestWeb(t, { pages, accounts: { ada: 'admin' } });
  await storeMany(web.context, pages, 2000, setClock().now());
  await web.context.store.db.updateTable('changes').set({ verdict: 'confirmed' }).execute();
  for (const address of open) {
    const { status, bytes, text } = await web.get(address);
    assert.equal(status, 200, address);
    assert.match(text, /<h1>/);
    assert.doesNotMatch(text, /href="\/queue"/, 'nothing of the desk');
    const packed = await web.get(address, { 'accept-encoding': 'gzip' });
    assert.ok(packed.bytes.length < MOST_BYTES, `${address} has ${packed.bytes.length} of ${bytes.length}`);
  }
});

test('what the queue lists first is found by an index alone, so that it takes as long with many changes as with few', async (t) => {
  const web = await openTestWeb(t);
  const { rows } = await sql`explain query plan
    select id from changes where verdict in ('open', 'awaiting-second')
    order by rank, at desc, id limit 40`.execute(web.context.store.db);
  const said = JSON.stringify(rows);
  assert.match(said, /USING COVERING INDEX changes_queue/);
});

test('the newest changes of some pages are found by an index alone, however many other pages have some', async (t) => {
  const web = await openTestWeb(t);
  const { rows } = await sql`explain query plan
    select id from changes
    where +page in (select value from json_each('["a/b"]')) and alert = 1 and held_until is null
      and verdict in ('confirmed', 'corrected')
    order by at desc, id limit 12`.execute(web.context.store.db);
  const said = JSON.stringify(rows);
  assert.match(said, /USING COVERING INDEX changes_shown/);
  assert.doesNotMatch(said, /TEMP B-TREE/);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildApp } from '../../src/web/app.ts';
import { routes } from '../../src/web/routes.ts';
import { openTestWeb } from './a-web.ts';

const web = path.resolve(import.meta.dirname, '../../src/web');

test('attack 20: no route is answered that does not stand, with its right, in the table', async (t) => {
  const { context } = await openTestWeb(t);
  const answered = buildApp(context)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  const declared = routes.map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual([...new Set(answered)].toSorted(), declared.toSorted());
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file === 'app.ts') continue;
    const text = readFileSync(path.join(web, file), 'utf8');
    assert.doesNotMatch(
      text,
      /new Hono|\bapp\.(?:get|post|put|all|on|route)\(/,
      `${file} answers on its own`,
    );
  }
});

test('attack 34: nothing that changes anything is done by GET', () => {
  for (const { method, path, changes } of routes) assert.ok(method === 'POST' || !changes, path);
});

test('attack 24: the right of a route is found by its own row, never by a part of its address', () => {
  const rows = routes.map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(rows).size, rows.length, 'one row for each method and address');
});

test('what everybody may see is named here, one by one: a new row of that kind is a decision', () => {
  const everybodys = routes
    .filter(({ right }) => right === 'public')
    .map(({ method, path }) => `${method} ${path}`);
  assert.deepEqual(everybodys.toSorted(), [
    'GET /changes/:id',
    'GET /countries/:code',
    'GET /feeds/*',
    'GET /healthz',
    'GET /icon.svg',
    'GET /keys.js',
    'GET /login',
    'GET /methodology',
    'GET /positions',
    'GET /positions/:vendor',
    'GET /style.css',
    'GET /subscribe',
    'POST /login',
    'POST /subscribe',
  ]);
});

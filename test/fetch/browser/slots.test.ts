import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { openSlots } from '../../../src/fetch/browser/slots.ts';

test('as many as there are slots get in, the others in the order in which they came', async () => {
  const slots = openSlots(2);
  const log: string[] = [];
  const take = async (name: string) => {
    const giveBack = await slots.take(undefined);
    log.push(name);
    return giveBack;
  };
  const [a, b] = [await take('a'), await take('b')];
  const [c, d] = [take('c'), take('d')];
  await turn();
  assert.deepEqual(log, ['a', 'b']);
  b();
  await c;
  a();
  await d;
  assert.deepEqual(log, ['a', 'b', 'c', 'd']);
});

test('who gives up while waiting takes no slot with them', async () => {
  const slots = openSlots(1);
  const giveBack = await slots.take(undefined);
  const giveUp = new AbortController();
  const waiting = slots.take(giveUp.signal);
  giveUp.abort(new Error('enough'));
  await assert.rejects(waiting, { message: 'enough' });
  giveBack();
  const atTheMoment = new AbortController();
  const first = await slots.take(undefined);
  const second = slots.take(atTheMoment.signal);
  first();
  atTheMoment.abort(new Error('enough'));
  await second.then(
    (back) => back(),
    () => undefined,
  );
  (await slots.take(undefined))();
});

import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { addMs, instantOf } from '../../src/model/instant.ts';
import type { Matter, OutboxId } from '../../src/model/outbox.ts';
import { openStore } from '../../src/store/open-store.ts';
import {
  claimDue,
  countDeadInRow,
  enqueue,
  readCrowd,
  readCrowds,
  settleForGood,
} from '../../src/store/outbox.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const begun = instantOf(Date.parse('2026-03-01T08:00:00Z'));
const DESK = 'desk@watchdog.example';

function anOutbox(t: TestContext) {
  const store = openStore(path.join(temporaryFolder(t), 'exigent.sqlite'));
  t.after(() => store.close());
  let made = 0;
  const queue = async (matter: unknown, recipient = DESK): Promise<OutboxId> => {
    const id = `mail-${String(made).padStart(3, '0')}` as OutboxId;
    const madeAt = addMs(begun, made++);
    await store.transaction((tx) =>
      enqueue(tx, [
        { id, recipient, recipientKey: recipient, madeAt, matter: matter as Matter, state: 'queued' },
      ]),
    );
    return id;
  };
  const settle = (id: OutboxId, state: 'sent' | 'dead') =>
    store.transaction((tx) =>
      settleForGood(tx, id, { state, at: addMs(begun, made++), messageId: '', because: 'no such person' }),
    );
  return { store, queue, settle };
}

const alertOn = (vendor: string) => ({ kind: 'alert', alert: vendor, page: { vendor: { id: vendor } } });
const confirmation = { kind: 'confirmation', token: 'x' };

test('a question whether somebody signed up that did not get there says nothing of a subscriber’s mails', async (t) => {
  const { store, queue, settle } = anOutbox(t);
  const inRow = () => store.transaction((tx) => countDeadInRow(tx, DESK, { most: 4, except: [] }));
  await settle(await queue(confirmation), 'dead');
  assert.equal(await inRow(), 0);
  await settle(await queue(alertOn('lumicam')), 'dead');
  assert.equal(await inRow(), 1);
  await settle(await queue(confirmation), 'sent');
  assert.equal(await inRow(), 1, 'nor that they arrive again');
});

test('a crowd is of one vendor and for one recipient, of alerts that were never tried, oldest first', async (t) => {
  const { store, queue } = anOutbox(t);
  for (const recipient of [DESK, 'other@watchdog.example'])
    for (const vendor of ['lumicam', 'orbita', 'lumicam']) await queue(alertOn(vendor), recipient);
  const third = await queue(alertOn('lumicam'));
  await queue({ kind: 'digest', alerts: [] });
  const crowds = async (least: number) =>
    (await store.transaction((tx) => readCrowds(tx, least))).map((crowd) => ({ ...crowd }));
  assert.deepEqual(await crowds(2), [{ recipient: DESK, vendor: 'lumicam' }]);
  const crowd = await store.transaction((tx) => readCrowd(tx, { recipient: DESK, vendor: 'lumicam' }));
  assert.deepEqual(
    crowd.map(({ id }) => id),
    ['mail-000', 'mail-002', third],
  );
  await store.transaction((tx) => claimDue(tx, { of: 'tellings', now: begun, most: 1, except: [] }));
  assert.deepEqual(await crowds(2), [], 'one of them may have arrived by itself');
});

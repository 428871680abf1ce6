import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../bench/delivery/judge.ts';
import { NOBODY } from '../../bench/delivery/plan.ts';
import { type TorturePlan, torture } from '../../bench/delivery/torture.ts';
import { layout } from '../../src/archive/layout.ts';
import { countOutbox, readDead } from '../../src/store/outbox.ts';
import { openTestHouse } from '../a-house.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Small beside `npm run bench:delivery`, and with all that is in it. */
const size = { changes: 120, recipients: 5, kills: 7, instances: 2 } as const;

test('every alert arrives, and twice only where nobody could know that it had, though the server refuses, stalls, greylists, drops and dies and two senders are killed at random', async (t) => {
  const folder = temporaryFolder(t);
  const plan: TorturePlan = { folder, ...size, seed: 'small' };
  const tortured = await torture(plan);
  assert.ok(tortured.killedAt.length > size.kills / 2, 'so many were killed before all was sent');
  const { alerts, mails, arrived, lost, strange, unexplained, different, twiceByServer } = judge(
    plan,
    tortured,
  );
  assert.deepEqual(
    { arrived, lost, strange, unexplained, different },
    {
      arrived: alerts,
      lost: [],
      strange: [],
      unexplained: [],
      different: [],
    },
  );
  assert.equal(alerts, size.changes * size.recipients);
  assert.ok(twiceByServer > 0, 'the server did take mails without saying so');

  assert.ok(mails < alerts, 'many changes of one vendor are one mail');

  const { context } = await openTestHouse(t, { config: `${folder}/config`, data: `${folder}/snapshots` });
  const { sent, dead, queued } = await countOutbox(context.store.db);
  assert.deepEqual({ sent, queued }, { sent: mails, queued: undefined });
  const given = await readDead(context.store.db, size.changes + 1);
  assert.ok(given.every(({ item, lastError }) => item.recipient === NOBODY && lastError?.includes('550')));

  const log = await context.archive.log(layout.deliveries);
  assert.deepEqual(log.problems, []);
  const settled = log.lines.map(({ entry }) => entry.id);
  assert.equal(settled.length, mails + (dead ?? 0));
  assert.equal(new Set(settled).size, settled.length, 'each is settled once');
});

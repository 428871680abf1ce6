import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { newOwner } from '../../src/monitor/owner.ts';
import { takeSeat } from '../../src/monitor/seat.ts';
import { openTestHouse } from '../a-house.ts';
import { MINUTE, setClock } from '../set-clock.ts';
import { aScene } from './scene.ts';

test('a monitor of another machine that is not heard of any more loses its seat, and is told when it wakes', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] });
  t.after(() => mock.timers.reset());
  const { places } = await aScene(t);
  const clock = setClock();
  const { context } = await openTestHouse(t, places, { clock });
  const away = { ...context, owner: '4711/some-id/another-machine' };
  const here = { ...context, owner: newOwner() };

  const asleep = await takeSeat(away);
  await assert.rejects(takeSeat(here), { code: 'store-busy', message: /process 4711 on another-machine/ });
  clock.advance(3 * MINUTE);
  const seat = await takeSeat(here);
  const told = new Promise((lost) => asleep.lost.addEventListener('abort', lost));
  mock.timers.tick(MINUTE);
  await told;
  assert.equal(asleep.lost.reason.code, 'store-busy');
  assert.equal(seat.lost.aborted, false);

  await asleep.leave();
  await assert.rejects(takeSeat(away), { code: 'store-busy' }, 'who leaves without a seat takes none away');
  await seat.leave();
  await (await takeSeat(away)).leave();
});

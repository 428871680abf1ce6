import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { LONGEST_CLOSED_WAIT_MS, openHostLine } from '../../../src/fetch/polite/host-line.ts';
import { handTiming } from '../hand-timing.ts';

/** A line with a log of who was let in, and when. */
function aLine(concurrency: number, delayMs: number) {
  const timing = handTiming();
  const line = openHostLine(concurrency, delayMs, timing);
  const log: string[] = [];
  const leavers = new Map<string, () => void>();
  const enter = async (name: string, ahead = false, signal?: AbortSignal) => {
    const admitted = await line.enter(ahead, signal);
    if (admitted.kind === 'go') leavers.set(name, admitted.leave);
    log.push(
      admitted.kind === 'go' ? `${name} at ${timing.nowMs()}` : `${name} closed for ${admitted.forMs}`,
    );
  };
  const leave = (name: string) => leavers.get(name)?.();
  return { timing, line, log, enter, leave };
}

test('one at a time, in the order in which they came, with the delay between starts', async () => {
  const { timing, log, enter, leave } = aLine(1, 2_000);
  const all = Promise.all(['a', 'b', 'c'].map((name) => enter(name)));
  await turn();
  await timing.advance(5_000);
  await turn();
  assert.deepEqual(log, ['a at 1000'], 'the delay is over, but the first is still inside');
  leave('a');
  await turn();
  leave('b');
  await timing.advance(1_999);
  await turn();
  assert.deepEqual(
    log.slice(1),
    ['b at 6000'],
    'the first has left, but the delay runs from the start of the second',
  );
  await timing.advance(1);
  await all;
  assert.deepEqual(log.slice(2), ['c at 8000']);
});

test('a fetch that goes on, as after a redirect, goes before those who have not begun', async () => {
  const { timing, log, enter, leave } = aLine(1, 1_000);
  await enter('a');
  const all = Promise.all([enter('b'), enter('a again', true)]);
  leave('a');
  await timing.advance(1_000);
  await turn();
  leave('a again');
  await timing.advance(1_000);
  await all;
  assert.deepEqual(log, ['a at 1000', 'a again at 2000', 'b at 3000']);
});

test('leaving twice lets in one, not two', async () => {
  const { log, enter, leave } = aLine(1, 0);
  await enter('a');
  const all = [enter('b'), enter('c')];
  leave('a');
  leave('a');
  await turn();
  assert.deepEqual(log, ['a at 1000', 'b at 1000']);
  leave('b');
  await Promise.all(all);
});

test('a host that is closed for a short time is waited for, for a long one everybody is told', async () => {
  const { timing, line, log, enter, leave } = aLine(1, 0);
  line.closeFor(LONGEST_CLOSED_WAIT_MS);
  const short = enter('a');
  await turn();
  assert.deepEqual(log, []);
  await timing.advance(LONGEST_CLOSED_WAIT_MS);
  await short;
  const behind = enter('b');
  line.closeFor(3_600_000);
  line.closeFor(10);
  await behind;
  leave('a');
  await enter('c');
  const now = 1_000 + LONGEST_CLOSED_WAIT_MS;
  assert.deepEqual(log, [`a at ${now}`, 'b closed for 3600000', 'c closed for 3600000']);
  await timing.advance(3_600_000);
  await enter('d');
  assert.deepEqual(log.slice(3), [`d at ${now + 3_600_000}`]);
});

test('who gives up while waiting leaves the line, and holds up nobody', async () => {
  const { log, enter, leave } = aLine(1, 0);
  const giveUp = new AbortController();
  await enter('a');
  const b = enter('b', false, giveUp.signal);
  const c = enter('c');
  giveUp.abort(new Error('enough'));
  await assert.rejects(b, { message: 'enough' });
  leave('a');
  await c;
  assert.deepEqual(log, ['a at 1000', 'c at 1000']);
});

test('who gives up at the very moment of being let in gives the turn back', async () => {
  const { log, enter, leave } = aLine(1, 0);
  const giveUp = new AbortController();
  await enter('a');
  const b = enter('b', false, giveUp.signal);
  const c = enter('c');
  leave('a');
  giveUp.abort(new Error('enough'));
  await b.catch(() => undefined);
  leave('b');
  await c;
  assert.equal(log.at(-1), 'c at 1000');
});

test('whatever the order of comings and goings, never too many at once and never too soon', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('enter' as const), ahead: fc.boolean() }),
      fc.record({ do: fc.constant('leave' as const) }),
      fc.record({ do: fc.constant('advance' as const), ms: fc.nat(3_000) }),
      fc.record({ do: fc.constant('close' as const), ms: fc.nat(2 * LONGEST_CLOSED_WAIT_MS) }),
    ),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(1_500),
      async (plan, concurrency, delayMs) => {
        const timing = handTiming();
        const line = openHostLine(concurrency, delayMs, timing);
        const inside: (() => void)[] = [];
        const starts: number[] = [];
        let [asked, answered, closedUntilMs] = [0, 0, 0];
        const enter = async (ahead: boolean) => {
          asked += 1;
          const admitted = await line.enter(ahead, undefined);
          answered += 1;
          if (admitted.kind === 'closed') return;
          inside.push(admitted.leave);
          starts.push(timing.nowMs());
          assert.ok(inside.length <= concurrency, 'too many at once');
          assert.ok(timing.nowMs() >= closedUntilMs, 'while it was closed');
        };
        const all: Promise<void>[] = [];
        for (const step of plan) {
          if (step.do === 'enter') all.push(enter(step.ahead));
          if (step.do === 'leave') inside.shift()?.();
          if (step.do === 'advance') await timing.advance(step.ms);
          if (step.do === 'close') {
            line.closeFor(step.ms);
            closedUntilMs = Math.max(closedUntilMs, timing.nowMs() + step.ms);
          }
          await turn();
        }
        for (let round = 0; answered < asked && round < 200; round += 1) {
          await timing.advance(3_000);
          await turn();
          inside.shift()?.();
          await turn();
        }
        assert.equal(answered, asked, 'somebody was forgotten');
        await Promise.all(all);
        for (const [index, start] of starts.entries())
          assert.ok(index === 0 || start - (starts[index - 1] ?? 0) >= delayMs, 'too soon');
      },
    ),
    { numRuns: 100 },
  );
});

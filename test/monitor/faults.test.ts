import assert from 'node:assert/strict';
import test from 'node:test';
import { FAULT_KINDS, liveThroughFaults } from '../../bench/live-through-faults.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// Every position of several series, and every fault that stays, are a benchmark: npm run bench:captures -- --faults.
const SERIES = 'lex-privacy-policy';
const FIRST_AND_CHANGED = [2, 3];

const skip = process.env.EXIGENT_SHARED === undefined && 'EXIGENT_SHARED names no folder with recorded pages';

test('no fault in the place of a page is taken for a change, and none hides one', { skip }, async (t) => {
  const plan = { kinds: FAULT_KINDS, steps: FIRST_AND_CHANGED, stays: false };
  const { wrong, changes, refused } = await liveThroughFaults(SERIES, plan, temporaryFolder(t));
  assert.deepEqual(wrong, []);
  assert.equal(changes, 1);
  assert.ok(refused >= 2 * (FAULT_KINDS.length - 3), `${refused} refused`);
});

test('a fault that stays is told once, and so is its end', { skip }, async (t) => {
  const plan = { kinds: ['status-503', 'status-404', 'redirect-private'], steps: [3], stays: true };
  const { wrong } = await liveThroughFaults(SERIES, plan, temporaryFolder(t));
  assert.deepEqual(wrong, []);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { liveThrough } from '../../bench/live-through.ts';
import { openReplayServer } from '../../bench/replay-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// All 52 series are a benchmark: npm run bench:series.
const SOME = ['happn-terms-of-service', 'jdate-terms-of-service', 'llama-api-acceptable-use-policy'];

test('years of real pages are lived through: every body is kept, nothing is new twice, the evidence holds', {
  skip: process.env.EXIGENT_SHARED === undefined && 'EXIGENT_SHARED names no folder with recorded pages',
}, async (t) => {
  const server = await openReplayServer(SOME);
  t.after(server.close);
  const { outcomes, steps, ...wrong } = await liveThrough(server, temporaryFolder(t), () => undefined);
  assert.deepEqual(
    { ...wrong, rounds: 0, alerts: [] },
    { rounds: 0, alerts: [], lost: [], restless: [], damaged: [] },
  );
  assert.equal(outcomes.get('first'), SOME.length);
  assert.equal(new Set(steps.map(({ series }) => series)).size, SOME.length);
  assert.ok((outcomes.get('changed') ?? 0) > 0);
});

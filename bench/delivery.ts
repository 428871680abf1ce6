import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judge } from './delivery/judge.ts';
import { type TorturePlan, torture } from './delivery/torture.ts';

/**
 * Whether every alert arrives, once, though the mail server refuses, stalls, greylists, drops and dies, and the senders
 * are killed at random: two of them on one store. Prints figures, and ends badly when a mail was lost or doubled.
 *
 *   npm run bench:delivery [-- CHANGES RECIPIENTS KILLS]
 */
const [changes = 2000, recipients = 20, kills = 200] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(path.join(tmpdir(), 'exigent-delivery-'));
try {
  const plan: TorturePlan = { folder, changes, recipients, kills, instances: 2, seed: 'full size' };
  const tortured = await torture(plan);
  const { lost, strange, unexplained, different, ...figures } = judge(plan, tortured);
  const seconds = Math.round(tortured.ms / 1000);
  const said = {
    changes,
    recipients,
    kills: tortured.killedAt.length,
    seconds,
    mailsPerSecond: Math.round(tortured.taken.length / seconds),
    ...figures,
    lost: lost.length,
    strange: strange.length,
    unexplained: unexplained.length,
    different: different.length,
  };
  for (const [name, value] of Object.entries(said)) process.stdout.write(`${name.padEnd(16)} ${value}\n`);
  for (const mail of unexplained.slice(0, 20)) process.stdout.write(`unexplained: ${mail}\n`);
  if (lost.length + strange.length + unexplained.length + different.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { capturesOf } from './captures-history.ts';
import { FAULT_KINDS, liveThroughFaults } from './live-through-faults.ts';
import { sharedData } from './shared-data.ts';

/** Short pages with many changes: what is tried here is the monitor, not the reader. */
const SOME = [
  'lex-privacy-policy',
  'lovescout24-privacy-policy',
  'lovoo-terms-of-service',
  'parship-commercial-terms',
];

/** Prints what each series came to; sets the exit code when anything went wrong. */
export async function printFaults(wanted: readonly string[]): Promise<void> {
  for (const id of wanted.length === 0 ? SOME : wanted) {
    const folder = mkdtempSync(path.join(tmpdir(), 'exigent-faults-'));
    const begun = performance.now();
    try {
      const steps = capturesOf(path.join(sharedData(), 'replay/series'), id).map((_, step) => step);
      const plan = { kinds: FAULT_KINDS, steps, stays: true };
      const { faults, refused, changes, wrong } = await liveThroughFaults(id, plan, folder);
      const seconds = Math.round((performance.now() - begun) / 1000);
      process.stdout.write(
        `${id}: ${steps.length} captures, ${changes} changes; ${faults} faults, ${refused} refused, ${wrong.length} wrong; ${seconds} s\n`,
      );
      for (const each of wrong) process.stdout.write(`  ${each}\n`);
      if (wrong.length > 0) process.exitCode = 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

import type { FaultCode } from '../src/model/fault.ts';

/** One judgement, and what it should have been; undefined: the page. */
export interface Judged {
  readonly what: string;
  readonly expected: FaultCode | undefined;
  readonly found: FaultCode | undefined;
  readonly because: string;
  readonly ms: number;
}

/** Prints precision and recall of refusing, and how often the code is the expected one. */
export function printScore(title: string, judged: readonly Judged[], showMisses: boolean): void {
  const refused = judged.filter(({ found }) => found !== undefined);
  const bad = judged.filter(({ expected }) => expected !== undefined);
  const caught = refused.filter(({ expected }) => expected !== undefined);
  const named = caught.filter(({ expected, found }) => expected === found);
  const ms = judged.reduce((sum, one) => sum + one.ms, 0);
  print(`\n${title}: ${judged.length} captures, ${bad.length} not the page`);
  print(`  precision ${share(caught.length, refused.length)}  recall ${share(caught.length, bad.length)}`);
  print(
    `  named as expected ${share(named.length, caught.length)}  ${(ms / judged.length).toFixed(2)} ms a judgement`,
  );
  for (const code of new Set(bad.map(({ expected }) => expected))) {
    const of = bad.filter(({ expected }) => expected === code);
    print(
      `    ${String(code).padEnd(16)} ${share(of.filter(({ found }) => found !== undefined).length, of.length)}`,
    );
  }
  for (const { what, expected, found, because } of judged) {
    const isMiss = (expected === undefined) !== (found === undefined);
    if (isMiss)
      print(`  MISS ${what}: expected ${expected ?? 'the page'}, found ${found ?? 'the page'} ${because}`);
    else if (showMisses && expected !== found)
      print(`  name ${what}: expected ${expected}, found ${found} ${because}`);
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${(part / whole).toFixed(4)} (${part}/${whole})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

import type { Step } from './captures-steps.ts';
import { goldWrongBecause } from './captures-steps-labels.ts';

/** Prints on how many steps we judge the gold wrong, or another edition begins, by reason; with `list`, each of them by its series and number. */
export function printGold(steps: readonly Step[], list: boolean): void {
  const wrong = steps.flatMap(({ series, step, gold }) => {
    const reason = goldWrongBecause(series, step, gold);
    return reason === undefined ? [] : [{ series, step, gold, reason }];
  });
  const judged = steps.filter(({ gold }) => gold === 'same' || gold === 'changed');
  print(`\ngold that we judge wrong, or that cannot say: ${wrong.length} of ${judged.length} steps`);
  const byReason = Map.groupBy(wrong, ({ reason }) => reason);
  const often = [...byReason].sort(([, one], [, other]) => other.length - one.length);
  for (const [reason, of] of often) {
    const gold = (which: string): number => of.filter((step) => step.gold === which).length;
    print(`  ${reason.padEnd(13)} ${of.length}: gold same ${gold('same')}, gold changed ${gold('changed')}`);
    if (!list) continue;
    for (const [series, its] of Map.groupBy(of, (step) => step.series))
      print(`    ${series} ${its.map(({ step }) => `#${step}`).join(' ')}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

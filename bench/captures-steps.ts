import { diffWords } from 'diff';
import { truthOf } from './captures-steps-labels.ts';

/** One capture of a series, seen against the last good one before it: of its own edition, where another one stays. */
export interface Step {
  readonly series: string;
  /** From 0. */
  readonly step: number;
  readonly gold: string;
  /** The text of the last good capture; undefined: there was none yet. */
  readonly before: string | undefined;
  /** The text of this capture; undefined: it is suspect, and nothing of it is compared. */
  readonly after: string | undefined;
}

/**
 * Prints how many changes are reported where nothing changed, and how many are found where something did: by the gold
 * of the archive, and by what the steps are when they are read. The decision is the monitor's: a capture that is not
 * suspect and has another text than the last good one is a change.
 */
export function printSteps(steps: readonly Step[], showMisses: boolean): void {
  print(`\nsteps: ${steps.length} captures of ${new Set(steps.map(({ series }) => series)).size} pages`);
  printAgainst('by the gold of the archive', steps, ({ gold }) => gold, false);
  printAgainst(
    'by reading the steps',
    steps,
    ({ series, step, gold }) => truthOf(series, step, gold),
    showMisses,
  );
}

function printAgainst(
  title: string,
  steps: readonly Step[],
  truth: (step: Step) => string | undefined,
  showMisses: boolean,
): void {
  const same = steps.filter((step) => truth(step) === 'same');
  const changed = steps.filter((step) => truth(step) === 'changed');
  print(`  ${title}`);
  print(`    reported as changed, of those without a change  ${share(same.filter(isReported), same)}`);
  print(`    found, of those with a change                   ${share(changed.filter(isReported), changed)}`);
  if (!showMisses) return;
  for (const step of same.filter(isReported)) print(`    FALSE ${named(step)}\n${editsOf(step)}`);
  for (const step of changed) if (!isReported(step)) print(`    MISS ${named(step)}`);
}

/** Whether the monitor would report a change. */
export function isReported({ before, after }: Step): boolean {
  return before !== undefined && after !== undefined && before !== after;
}

function named({ series, step }: Step): string {
  return `${series}#${step}`;
}

/** How many edits of a step are shown, and how much of each. */
const SHOWN_EDITS = 6;
const SHOWN_CHARS = 120;

function editsOf({ before = '', after = '' }: Step): string {
  return diffWords(before, after)
    .filter(({ added, removed }) => added || removed)
    .slice(0, SHOWN_EDITS)
    .map(({ added, value }) => `      ${added ? '+' : '-'} ${JSON.stringify(value.slice(0, SHOWN_CHARS))}`)
    .join('\n');
}

function share(part: readonly Step[], whole: readonly Step[]): string {
  const percent = whole.length === 0 ? 0 : (part.length / whole.length) * 100;
  return `${percent.toFixed(2)} % (${part.length}/${whole.length})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

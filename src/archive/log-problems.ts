import type { LogHead } from '../model/chain.ts';
import { counted } from '../model/counted.ts';
import type { ReadLog } from './read-log.ts';

/** Everything that is wrong with a log. A cut-off end is seen only where it is known how the log ends. */
export function logProblems(name: string, log: ReadLog, known?: LogHead): string[] {
  const problems = log.problems.map((problem) => `${name}: ${problem}`);
  if (log.torn) problems.push(`${name}: the last line does not end`);
  if (known === undefined || known.lines === 0) return problems;
  if (log.head.lines < known.lines) {
    problems.push(`${name}: it has ${counted(log.head.lines, 'line')}, the database knows of ${known.lines}`);
  } else if (log.lines[known.lines - 1]?.digest !== known.digest) {
    problems.push(`${name}: line ${known.lines} is not the one that the database knows`);
  }
  return problems;
}

import { safeForTerminal } from './output.ts';
import type { Paint } from './shell.ts';

/** What every line of the log has; the rest are its fields. */
interface LogLine {
  readonly time: string;
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly message: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

/** As pino numbers its levels. */
const [WARN, ERROR] = [40, 50];

/** A line of the log as a person reads it: when (UTC), what, and its fields; of an error, where it arose below it. */
export function readableLine(json: string, paint: Paint): string {
  const { time, level, msg, err, ...fields } = JSON.parse(json) as LogLine;
  const about = Object.entries(fields)
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => `${name} ${inWords(value)}`)
    .join(', ');
  const said = [msg, about, err?.message ?? ''].filter((part) => part !== '').join(': ');
  const arose = (err?.stack ?? '').split('\n').slice(1);
  const lines = [`${time.slice(0, 16).replace('T', ' ')}  ${mark(level, paint)}${safeForTerminal(said)}`];
  return [...lines, ...arose.map((line) => paint('dim', `  ${safeForTerminal(line)}`))].join('\n');
}

function mark(level: number, paint: Paint): string {
  if (level >= ERROR) return paint('red', 'ERROR ');
  return level >= WARN ? paint('yellow', 'LOOK  ') : '';
}

/** What a program wants to read in every line, and a person only where there is something. */
function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${inWords(each)}`)
    .join(', ');
}

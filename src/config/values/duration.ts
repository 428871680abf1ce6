import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading } from './reading.ts';

const MS = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);
const BYTES = new Map([
  ['b', 1],
  ['kb', 1_000],
  ['mb', 1_000_000],
  ['gb', 1_000_000_000],
  ['kib', 1_024],
  ['mib', 1_048_576],
  ['gib', 1_073_741_824],
]);

const DURATION = 'a duration, such as "250ms", "90s", "15m", "6h" or "2d"';
const SIZE = 'a size, such as "500kB" or "20MB"';

/** The shortest and the longest that is allowed, as a person would write them. */
export interface Limits {
  readonly least: string;
  readonly most: string;
}

/** Milliseconds in a text such as `90s`, or undefined where it is no duration. */
export function parseDuration(text: string): number | undefined {
  return measure(text, MS);
}

/** Bytes in a text such as `20MB` (decimal) or `20MiB` (binary), or undefined where it is no size. */
export function parseSize(text: string): number | undefined {
  return measure(text, BYTES);
}

/** A duration in a YAML file; gives milliseconds. A plain 0 needs no unit. */
export function duration(limits: Limits) {
  return quantity(DURATION, parseDuration, limits);
}

/** A size in a YAML file; gives bytes. */
export function size(limits: Limits) {
  return quantity(SIZE, parseSize, limits);
}

function quantity(kind: string, parse: (text: string) => number | undefined, { least, most }: Limits) {
  const read = (value: string | number): Reading<number> => {
    const amount = parse(String(value));
    if (amount === undefined) return { refused: `${written(value)} is not ${kind}` };
    if (amount < (parse(least) ?? 0)) return { refused: `must be at least ${least}, not ${value}` };
    if (amount > (parse(most) ?? Number.POSITIVE_INFINITY)) {
      return { refused: `must be at most ${most}, not ${value}` };
    }
    return { value: amount };
  };
  return z.union([z.string(), z.number()]).transform(reading(read));
}

function measure(text: string, units: ReadonlyMap<string, number>): number | undefined {
  if (text === '0') return 0;
  const [, amount, unit] = /^(\d+(?:\.\d+)?) ?([a-z]+)$/i.exec(text.trim()) ?? [];
  const factor = units.get(unit?.toLowerCase() ?? '');
  if (amount === undefined || factor === undefined) return undefined;
  return Math.round(Number(amount) * factor);
}

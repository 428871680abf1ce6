import { z } from 'zod';
import type { Schedule } from '../../model/page.ts';
import { nearest } from '../nearest.ts';
import { present } from '../present.ts';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading } from './reading.ts';
import { CronInZone, parseSchedule } from './schedule-text.ts';
import { isTimeZone, nearestTimeZone } from './time-zone.ts';

/** Digests that come often enough to have a name: the days on which they come, as cron has them. */
const NAMED = new Map([
  ['daily', '*'],
  ['weekly', '1'],
]);

/** In UTC: the European morning. */
const USUAL_HOUR = 7;

const Digest = z.union([z.string().transform(reading(parseDigest)), CronInZone]);

/** Where only the days are said, the hour and its zone stand beside them. */
type Digest = Schedule | { readonly kind: 'days'; readonly days: string };

interface DigestEntry {
  readonly digest: Digest;
  readonly hour?: number | undefined;
  readonly timeZone?: string | undefined;
}

/** When somebody is told: at once, or by a digest. */
export const Delivery = z.union([
  z.literal('immediate').transform(() => ({ kind: 'immediate' }) as const),
  z
    .strictObject({
      digest: Digest.describe(
        '"daily", "weekly" (on Mondays), "every 12h", or a cron expression and its time zone.',
      ),
      hour: z
        .number()
        .int()
        .min(0)
        .max(23)
        .optional()
        .describe('The hour of a daily or weekly digest; 7 when not set.'),
      timeZone: z
        .string()
        .transform(reading(parseTimeZone))
        .optional()
        .describe('Whose hour that is, such as Europe/Berlin; UTC when not set.'),
    })
    .transform(reading(scheduleOf))
    .transform((schedule) => ({ kind: 'digest', schedule }) as const),
]);

function scheduleOf({ digest, hour, timeZone }: DigestEntry): Reading<Schedule> {
  if (digest.kind === 'days') {
    const expression = `0 ${hour ?? USUAL_HOUR} * * ${digest.days}`;
    return { value: { kind: 'cron', expression, timeZone: timeZone ?? 'UTC' } };
  }
  if (hour === undefined && timeZone === undefined) return { value: digest };
  return {
    refused:
      '"hour" and "timeZone" belong to a "daily" or "weekly" digest; this one says by itself when it comes',
  };
}

function parseDigest(text: string): Reading<Digest> {
  const days = NAMED.get(text);
  if (days !== undefined) return { value: { kind: 'days', days } };
  const schedule = parseSchedule(text);
  return 'value' in schedule
    ? schedule
    : present({ ...schedule, hint: schedule.hint ?? nearest(text, NAMED.keys()) });
}

function parseTimeZone(name: string): Reading<string> {
  if (isTimeZone(name)) return { value: name };
  return present({
    refused: `${written(name)} is not a time zone; it is a name such as "Europe/Berlin" or "UTC"`,
    hint: nearestTimeZone(name),
  });
}

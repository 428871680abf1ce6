import { Cron } from 'croner';
import { z } from 'zod';
import type { Schedule } from '../../model/page.ts';
import { present } from '../present.ts';
import { written } from '../yaml/issue-sentence.ts';
import { parseDuration } from './duration.ts';
import { type Reading, type Refusal, reading, remembered } from './reading.ts';
import { isTimeZone, nearestTimeZone } from './time-zone.ts';

/** The tick comes once a minute, so nothing can be due more often. */
const LEAST_MS = 60_000;
const MOST_MS = 366 * 86_400_000;

const CRON_FIELDS = ['minute', 'hour', 'day', 'month', 'weekday'] as const;
const NICKNAME = /^@(?:yearly|annually|monthly|weekly|daily|hourly)$/i;

const Text = z
  .string()
  .transform(reading(remembered(parseSchedule)))
  .describe('"every 6h", or a cron expression and its time zone: "0 7 * * 1-5 Europe/Berlin".');

export const CronInZone = z
  .strictObject({
    cron: z.string().describe('A cron expression: minute, hour, day, month, weekday.'),
    timeZone: z.string().describe('The time zone that it is read in, such as Europe/Berlin or UTC.'),
  })
  .transform(reading(({ cron, timeZone }) => cronSchedule(cron.trim(), timeZone.trim())));

/** A schedule in a YAML file: a text, or a section with `cron` and `timeZone`. */
export const ScheduleText = z.union([Text, CronInZone]);

/** Reads `every 6h` or `0 7 * * 1-5 Europe/Berlin`. */
export function parseSchedule(text: string): Reading<Schedule> {
  const words = text.trim().split(/\s+/);
  if (words[0] === 'every') return intervalSchedule(text, words.slice(1).join(' '));
  const fields = words[0]?.startsWith('@') ? 1 : CRON_FIELDS.length;
  if (words.length < fields) return notASchedule(text);
  if (words.length === fields) {
    return {
      refused: `${written(text)} names no time zone; write it behind, such as "${text} Europe/Berlin"`,
    };
  }
  const zone = words.slice(fields).join(' ');
  if (/^[\d*?]/.test(zone)) return tooManyFields(words.join(' '));
  return cronSchedule(words.slice(0, fields).join(' '), zone);
}

function intervalSchedule(text: string, interval: string): Reading<Schedule> {
  const intervalMs = parseDuration(interval);
  if (intervalMs === undefined) {
    return present({
      refused: `${written(text)} is not a schedule; "every" wants a duration, such as "every 6h"`,
      hint: asInterval(text),
    });
  }
  if (intervalMs < LEAST_MS) return { refused: `${written(text)} is too often; the least is "every 1m"` };
  if (intervalMs > MOST_MS) return { refused: `${written(text)} is too seldom; the most is "every 366d"` };
  return { value: { kind: 'every', intervalMs } };
}

function cronSchedule(expression: string, timeZone: string): Reading<Schedule> {
  const fields = expression.split(/\s+/).length;
  if (fields > CRON_FIELDS.length) return tooManyFields(expression);
  if (fields < CRON_FIELDS.length && !NICKNAME.test(expression)) return notASchedule(expression);
  if (!isTimeZone(timeZone)) {
    return present({
      refused: `${written(timeZone)} is not a time zone; it is a name such as "Europe/Berlin" or "UTC"`,
      hint: nearestTimeZone(timeZone),
    });
  }
  const pattern = patternOf(expression);
  if ('refused' in pattern) return pattern;
  if (pattern.nextRun() === null) return { refused: `${written(expression)} names a date that never comes` };
  return { value: { kind: 'cron', expression, timeZone } };
}

function patternOf(expression: string): Cron | Refusal {
  try {
    return new Cron(expression, { timezone: 'UTC' });
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    const why = error.message.replace(/^CronPattern: /, '').replace(/\.$/, '');
    return { refused: `${written(expression)} is not a cron expression: ${why}` };
  }
}

function notASchedule(text: string): Refusal {
  return present({
    refused: `${written(text)} is not a schedule; write "every 6h", or a cron expression and its time zone: "0 7 * * 1-5 Europe/Berlin"`,
    hint: asInterval(text),
  });
}

/** An interval as people write it who have not read how: "6h", "6 hours", "every 2 days". */
function asInterval(text: string): string | undefined {
  const [, amount, unit] =
    /^(?:every )?(\d+) ?([mhdw])(?:in(?:ute)?s?|r?s?|ours?|ays?|eeks?)?$/i.exec(text.trim()) ?? [];
  return amount === undefined || unit === undefined ? undefined : `every ${amount}${unit.toLowerCase()}`;
}

function tooManyFields(expression: string): Refusal {
  return {
    refused: `${written(expression)} has too many fields; a cron expression here has five: ${CRON_FIELDS.join(', ')}`,
  };
}

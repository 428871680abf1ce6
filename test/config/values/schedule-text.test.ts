import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSchedule, ScheduleText } from '../../../src/config/values/schedule-text.ts';
import { instantOf } from '../../../src/model/instant.ts';
import type { Schedule } from '../../../src/model/page.ts';
import { nextDue } from '../../../src/schedule/next-due.ts';
import { readValue } from './read-value.ts';

const weekdays: Schedule = { kind: 'cron', expression: '0 7 * * 1-5', timeZone: 'Europe/Berlin' };

test('an interval is written as "every" and a duration', () => {
  assert.deepEqual(readValue(ScheduleText, 'every 6h'), { kind: 'every', intervalMs: 21_600_000 });
  assert.deepEqual(readValue(ScheduleText, 'every 1m'), { kind: 'every', intervalMs: 60_000 });
});

test('a cron expression is written with its time zone, in one text or as two keys', () => {
  assert.deepEqual(readValue(ScheduleText, '0 7 * * 1-5 Europe/Berlin'), weekdays);
  assert.deepEqual(readValue(ScheduleText, ' 0  7 * * 1-5   Europe/Berlin '), weekdays);
  assert.deepEqual(readValue(ScheduleText, { cron: '0 7 * * 1-5', timeZone: 'Europe/Berlin' }), weekdays);
  assert.deepEqual(readValue(ScheduleText, '@daily UTC'), {
    kind: 'cron',
    expression: '@daily',
    timeZone: 'UTC',
  });
});

test('an interval that is too short or too long is refused with the bound', () => {
  assert.equal(readValue(ScheduleText, 'every 30s'), '"every 30s" is too often; the least is "every 1m"');
  assert.equal(readValue(ScheduleText, 'every 0'), '"every 0" is too often; the least is "every 1m"');
  assert.equal(
    readValue(ScheduleText, 'every 9999d'),
    '"every 9999d" is too seldom; the most is "every 366d"',
  );
  assert.equal(
    readValue(ScheduleText, 'every day'),
    '"every day" is not a schedule; "every" wants a duration, such as "every 6h"',
  );
});

test('a cron expression without a time zone is refused: nobody could know which morning is meant', () => {
  assert.equal(
    readValue(ScheduleText, '0 7 * * 1-5'),
    '"0 7 * * 1-5" names no time zone; write it behind, such as "0 7 * * 1-5 Europe/Berlin"',
  );
  assert.equal(readValue(ScheduleText, { cron: '0 7 * * 1-5' }), 'timeZone: is missing');
});

test('an unknown time zone is refused with the one that was probably meant', () => {
  const refused = (zone: string): string =>
    `"${zone}" is not a time zone; it is a name such as "Europe/Berlin" or "UTC"`;
  for (const [zone, meant] of [
    ['Europe/Berln', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
  ] as const) {
    assert.equal(
      readValue(ScheduleText, { cron: '0 7 * * *', timeZone: zone }),
      `${refused(zone)} → ${meant}`,
    );
  }
  assert.equal(readValue(ScheduleText, '0 7 * * * Middle/Earth'), refused('Middle/Earth'));
  assert.equal(readValue(ScheduleText, '0 7 * * * +02:00'), refused('+02:00'));
});

test('a bad expression is refused with what is wrong in it', () => {
  assert.match(
    String(readValue(ScheduleText, '61 * * * * UTC')),
    /^"61 \* \* \* \*" is not a cron expression: .*minute.*61/,
  );
  assert.match(String(readValue(ScheduleText, 'a b c d e UTC')), /^"a b c d e" is not a cron expression: /);
  for (const text of ['0 0 7 * * 1-5', '0 0 7 * * 1-5 UTC']) {
    assert.equal(
      readValue(ScheduleText, text),
      `"${text}" has too many fields; a cron expression here has five: minute, hour, day, month, weekday`,
    );
  }
  for (const text of ['', 'daily', '* * UTC']) {
    assert.equal(
      readValue(ScheduleText, text),
      `${JSON.stringify(text)} is not a schedule; write "every 6h", or a cron expression and its time zone: "0 7 * * 1-5 Europe/Berlin"`,
    );
  }
});

test('a date that never comes is refused; one that comes seldom is not', () => {
  assert.equal(readValue(ScheduleText, '0 0 31 2 * UTC'), '"0 0 31 2 *" names a date that never comes');
  assert.equal(readValue(ScheduleText, '0 0 31 4,6 * UTC'), '"0 0 31 4,6 *" names a date that never comes');
  assert.deepEqual(readValue(ScheduleText, '0 0 29 2 * UTC'), {
    kind: 'cron',
    expression: '0 0 29 2 *',
    timeZone: 'UTC',
  });
});

test('something else than a text or a section is refused', () => {
  assert.equal(readValue(ScheduleText, 6), 'must be text or a section with keys, not 6; put it in quotes');
  assert.equal(
    readValue(ScheduleText, { corn: '* * * * *', timeZone: 'UTC' }),
    'cron: is missing\nunknown key "corn" → cron',
  );
});

test('whatever is accepted has a next time', () => {
  const field = fc.oneof(
    fc.constant('*'),
    fc.constantFrom('*/5', '1', '1-4', '2,6', 'L', '7', 'MON', '?', '5W', '1#2', '40'),
  );
  const texts = fc.oneof(
    fc.tuple(field, field, field, field, field).map((fields) => `${fields.join(' ')} Europe/Berlin`),
    fc
      .tuple(fc.nat(500), fc.constantFrom('s', 'm', 'h', 'd', 'w', 'y'))
      .map(([n, unit]) => `every ${n}${unit}`),
    fc.string({ maxLength: 20 }),
  );
  const now = instantOf(Date.UTC(2026, 2, 29, 1));
  fc.assert(
    fc.property(texts, (text) => {
      const read = parseSchedule(text);
      if ('value' in read) assert.ok(nextDue('page', read.value, now, 0) > now);
      else assert.notEqual(read.refused, '');
    }),
    { numRuns: 300 },
  );
});

test('an interval without "every", or in words, is answered with how it is written', () => {
  for (const [text, meant] of [
    ['6h', 'every 6h'],
    ['6 hours', 'every 6h'],
    ['every 2 days', 'every 2d'],
    ['30min', 'every 30m'],
    ['every day', undefined],
  ] as const) {
    const read = parseSchedule(text);
    assert.ok('refused' in read);
    assert.equal(read.hint, meant, text);
  }
});

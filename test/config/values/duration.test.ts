import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { duration, parseDuration, parseSize, size } from '../../../src/config/values/duration.ts';
import { readValue } from './read-value.ts';

const unitsMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const unitsBytes = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

test('a number and its unit give milliseconds or bytes', () => {
  assert.equal(parseDuration('90s'), 90_000);
  assert.equal(parseDuration('1.5h'), 5_400_000);
  assert.equal(parseDuration('15 m'), 900_000);
  assert.equal(parseSize('20MB'), 20_000_000);
  assert.equal(parseSize('20mb'), 20_000_000);
  assert.equal(parseSize('1MiB'), 1_048_576);
});

test('every whole number of every unit is read as that many of it', () => {
  const amount = fc.nat(10_000);
  fc.assert(
    fc.property(amount, fc.constantFrom(...Object.entries(unitsMs)), (count, [unit, ms]) => {
      assert.equal(parseDuration(`${count}${unit}`), count * ms);
    }),
  );
  fc.assert(
    fc.property(amount, fc.constantFrom(...Object.entries(unitsBytes)), (count, [unit, bytes]) => {
      assert.equal(parseSize(`${count}${unit}`), count * bytes);
    }),
  );
});

test('what is not a number with a unit is nothing', () => {
  for (const text of [
    '',
    '5',
    's',
    '5 minutes',
    '-5s',
    '1h30m',
    '5x',
    '0x5s',
    '5constructor',
    'NaNs',
    '∞h',
  ]) {
    assert.equal(parseDuration(text), undefined, text);
    assert.equal(parseSize(text), undefined, text);
  }
});

test('zero needs no unit', () => {
  const delay = duration({ least: '0', most: '1h' });
  for (const zero of [0, '0', '0s', '0ms']) assert.equal(readValue(delay, zero), 0);
  assert.equal(readValue(delay, '250ms'), 250);
});

test('a person is told how durations and sizes are written, and what the bounds are', () => {
  const timeout = duration({ least: '1s', most: '10m' });
  const like = 'is not a duration, such as "250ms", "90s", "15m", "6h" or "2d"';
  assert.equal(readValue(timeout, '5 minutes'), `"5 minutes" ${like}`);
  assert.equal(readValue(timeout, 60), `60 ${like}`);
  assert.equal(readValue(timeout, '10ms'), 'must be at least 1s, not 10ms');
  assert.equal(readValue(timeout, '2h'), 'must be at most 10m, not 2h');
  assert.equal(readValue(timeout, true), 'must be text or a number, not true; put it in quotes');
  const body = size({ least: '1kB', most: '1GB' });
  assert.equal(readValue(body, 'huge'), '"huge" is not a size, such as "500kB" or "20MB"');
  assert.equal(readValue(body, 0), 'must be at least 1kB, not 0');
  assert.equal(readValue(body, `${'9'.repeat(400)}GB`), `must be at most 1GB, not ${'9'.repeat(400)}GB`);
});

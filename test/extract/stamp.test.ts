import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newStampNeeded, readingsNow, readingsRecorded, readOtherwise } from './record-readings.ts';

test('our own pages are read as they were by the extractor of this stamp', async () => {
  const [before, now] = [readingsRecorded(), await readingsNow()];
  const otherwise = readOtherwise(before, now);
  assert.deepEqual(otherwise, [], newStampNeeded(otherwise));
  assert.deepEqual(
    now,
    before,
    'The stamp or a page of test/extract/fixtures is new: record what is read with npx node test/extract/record-readings.ts',
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../../src/extract/pdf/lines-of.ts';
import { withoutRunningLines } from '../../../src/extract/pdf/without-running-lines.ts';

function line(text: string, y: number): Line {
  const place = { text, x: 50, end: 50 + text.length * 5 };
  return { ...place, y, size: 10, cells: [place] } as Line;
}

function lowestLines(first: string, second: string): readonly (string | undefined)[] {
  const { pages } = withoutRunningLines([
    [line('Requests in an emergency', 700), line(first, 60)],
    [line('Requests in an emergency', 700), line(second, 60)],
  ]);
  return pages.map((lines) => lines[1]?.text);
}

test('below two pages a number that counts something is text, and one that only names the page is not', () => {
  assert.deepEqual(lowestLines('Emergency 1', 'Emergency 2'), ['Emergency 1', 'Emergency 2']);
  assert.deepEqual(lowestLines('Page 1 of 2', 'Page 2 of 2'), [undefined, undefined]);
  assert.deepEqual(lowestLines('- 1 -', '- 2 -'), [undefined, undefined]);
});

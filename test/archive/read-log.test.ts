import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseLog } from '../../src/archive/read-log.ts';
import { chainLine, emptyLog } from '../../src/model/chain.ts';

function aLog(count: number): string[] {
  let head = emptyLog;
  return Array.from({ length: count }, (_, n) => {
    const line = chainLine(head, { at: `2026-01-0${n + 1}T00:00:00.000Z`, says: `number ${n + 1}` });
    head = line.head;
    return line.text;
  });
}

test('a log that was only appended to has no problems, and its head says where it ends', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 8 }), (says) => {
      let head = emptyLog;
      let text = '';
      for (const words of says) {
        const line = chainLine(head, { words });
        head = line.head;
        text += line.text;
      }
      const log = parseLog(text);
      assert.deepEqual(log.problems, []);
      assert.deepEqual(log.head, head);
      assert.deepEqual(
        log.lines.map(({ entry }) => entry.words),
        says,
      );
    }),
  );
});

const tampered: readonly (readonly [string, (lines: string[]) => string[]])[] = [
  ['changed', (lines) => lines.with(1, lines[1]?.replace('number 2', 'number 9') ?? '')],
  ['missing', (lines) => lines.toSpliced(1, 1)],
  ['inserted', (lines) => lines.toSpliced(2, 0, lines[1] ?? '')],
  ['reordered', (lines) => [lines[0], lines[2], lines[1], lines[3]].map((line) => line ?? '')],
  ['re-dated', (lines) => lines.with(0, lines[0]?.replace('2026-01-01', '2025-01-01') ?? '')],
];
for (const [what, tamper] of tampered) {
  test(`a line that was ${what} is seen`, () => {
    assert.notDeepEqual(parseLog(tamper(aLog(4)).join('')).problems, []);
  });
}

test('a log says up to where it is whole', () => {
  const [one = '', two = '', three = ''] = aLog(3);
  const log = parseLog(one + two + three.replace('number 3', 'number 4') + three);
  assert.deepEqual(log.whole, parseLog(one + two + three.replace('number 3', 'number 4')).whole);
  assert.equal(log.whole.lines, 3);
  assert.equal(parseLog(one + three).whole.bytes, Buffer.byteLength(one));
});

test('a torn last line is told apart from a broken one, and is not among the lines', () => {
  const text = aLog(3).join('');
  const log = parseLog(`${text}{"seq":4,"at"`);
  assert.equal(log.torn, true);
  assert.equal(log.lines.length, 3);
  assert.equal(log.head.bytes, Buffer.byteLength(text));
  assert.deepEqual(log.problems, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrapped } from '../../src/alert/wrap.ts';
import { hostileText } from './hostile-text.ts';

test('lines are folded at 72 characters, and what follows a fold keeps the indent', () => {
  const text = 'the protection of the people concerned '.repeat(3).trim();
  assert.equal(
    wrapped([text, '', `- ${text}`, `  ${text}`]),
    `the protection of the people concerned the protection of the people
concerned the protection of the people concerned

- the protection of the people concerned the protection of the people
  concerned the protection of the people concerned
  the protection of the people concerned the protection of the people
  concerned the protection of the people concerned
`,
  );
});

test('an address is never broken; another word without end is', () => {
  const address = `https://lumicam.example/${'x'.repeat(90)}`;
  assert.equal(wrapped([`  ${address}`]), `  ${address}\n`);
  assert.equal(wrapped([`  ${'x'.repeat(100)}`]), `  ${'x'.repeat(70)}\n  ${'x'.repeat(30)}\n`);
});

test('the mark above a signature keeps its space', () => {
  assert.equal(wrapped(['-- ']), '-- \n');
});

test('whatever is wrapped, no line is longer and no line is begun by somebody else', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 5 }), (texts) => {
      const lines = wrapped(texts.map((text) => `  ${text.replaceAll('://', '')}`)).split('\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) {
        assert.ok(line.length <= 72, `${line.length}: ${line}`);
        assert.ok(line.startsWith('  ') || line.trim() === '', JSON.stringify(line));
      }
    }),
  );
});

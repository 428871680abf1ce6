import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError } from '../../src/config/problem.ts';

test('a ConfigError lists every problem on a line of its own, with file, line and what was probably meant', () => {
  const error = new ConfigError([
    { file: 'a.yaml', line: 3, column: 1, message: 'unknown key "ulr"', hint: 'url' },
    { file: 'b.yaml', message: 'this is not UTF-8 text' },
  ]);
  assert.equal(
    error.message,
    'a.yaml:3: unknown key "ulr" (did you mean "url"?)\nb.yaml: this is not UTF-8 text',
  );
  assert.equal(error.name, 'ConfigError');
  assert.equal(error.problems.length, 2);
});

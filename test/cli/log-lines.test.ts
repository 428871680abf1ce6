import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { readableLine } from '../../src/cli/log-lines.ts';
import { openLog } from '../../src/monitor/log.ts';

test('at a terminal, a line of the log is a sentence', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => lines.push(readableLine(line, (_, text) => text)) });

  log.info({ page: 'a/b', reasons: [], change: null, alert: false, ms: 12 }, 'page checked');
  log.info({ checked: 3, outcomes: { unchanged: 2, suspect: 1 } }, 'round done');
  log.warn({ mail: 'ab12', because: 'the server is away' }, 'mail not sent');
  log.error({ err: new Error('no such file'), path: '/queue' }, 'a web page could not be shown');

  const [page = '', round = '', mail = '', failed = ''] = lines;
  assert.match(page, / {2}page checked: page a\/b, ms 12$/, 'nothing is not told to a person');
  assert.match(
    round,
    /^\d{4}-\d\d-\d\d \d\d:\d\d {2}round done: checked 3, outcomes unchanged 2, suspect 1$/,
  );
  assert.match(mail, / {2}LOOK {2}mail not sent: mail ab12, because the server is away$/);
  assert.match(failed, / {2}ERROR a web page could not be shown: path \/queue: no such file\n {6}at /);
});

test('what a line of the log quotes cannot steer the terminal', () => {
  const lines: string[] = [];
  const log = openLog('info', { write: (line) => lines.push(readableLine(line, (_, text) => text)) });

  log.info(
    { page: 'a/b', because: 'it says \u001b[2J\u001b]0;owned\u0007 and\nmore\u202e' },
    'no screenshot',
  );

  const [line = ''] = lines;
  assert.equal(line, stripVTControlCharacters(line));
  assert.doesNotMatch(line, /[\p{Cc}\u202e]/u);
});

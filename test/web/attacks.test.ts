import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/**
 * Every published attack on a peer of ours (changedetection.io and others; numbers as in the list of advisories that
 * we keep) that has a counterpart here, and the test that fails without the defence.
 */
const attacks: readonly (readonly [attack: string, file: string, test: string])[] = [
  ['1 file: address by the browser', 'fetch/browser/egress.test.ts', 'reaches nothing that is not public'],
  ['2 form of another site; change by GET', 'web/access.test.ts', 'attacks 2, 34: a form that another site'],
  [
    '3, 11 javascript: address, also by an update',
    'web/hostile.test.ts',
    'an address of a page leads nowhere but',
  ],
  [
    '3, 11, 15 such an address in the form that adds a page, and in the one that edits it',
    'web/watch.test.ts',
    'an address that would never be asked is refused',
  ],
  [
    '4, 37 what needs a log-in is open',
    'web/access.test.ts',
    'attacks 4, 12, 20, 37, 39: without logging in',
  ],
  ['5 an expression for a template', 'alert/attacks.test.ts', 'attack 5: what a template would run'],
  ['6, 10 markup in an error', 'web/desk.test.ts', 'many changes are dismissed at once'],
  [
    '10 markup in an error that is mailed',
    'alert/hostile-mails.properties.test.ts',
    'the same holds for what the operator is told',
  ],
  ['7, 8, 9 file: in other spellings', 'fetch/browser/egress.test.ts', 'cannot name a forbidden address'],
  ['12, 39 out of the folder of files', 'web/guard.test.ts', 'no address leads out of the archive'],
  [
    '13, 14 markup as an id of a feed',
    'web/feeds.test.ts',
    'a feed that there is not is a page that says so',
  ],
  [
    '15, 30, 32 private addresses, by DNS or parser',
    'fetch/egress/gate.test.ts',
    'no spelling of a loopback address',
  ],
  [
    '16, 17, 19 a selector that is a program',
    'config/values/selector.test.ts',
    'a selector that is broken or of a kind that is not known is refused',
  ],
  [
    '20, 24 a role that posts without the form',
    'web/access.test.ts',
    'attacks 20, 24: a role opens the routes of its row',
  ],
  [
    '22, 33 a name that leads to another file',
    'monitor/edit-config.test.ts',
    'a name that leads out of the folder is refused',
  ],
  ['20 a route without its right', 'web/routes.test.ts', 'attack 20: no route is answered'],
  ['23, 26 names and titles as markup', 'web/hostile.test.ts', 'markup in anything that comes from a vendor'],
  ['24 a right found by a part of an address', 'web/routes.test.ts', 'attack 24: the right of a route'],
  ['25 entities that come alive in a mail', 'alert/attacks.test.ts', 'attack 25: entities that a page shows'],
  [
    '13, 14, 26 titles in mails and feeds',
    'alert/attacks.test.ts',
    'attacks 13, 14, 26: the title of a page',
  ],
  [
    '25, Klaxon: links and tracking images from a text',
    'alert/attacks.test.ts',
    'a page text brings no link and no image of its own',
  ],
  [
    'lines of a title in the head of a mail',
    'alert/subject.test.ts',
    'whatever a vendor or its page is called',
  ],
  [']]> in a feed', 'web/feeds.test.ts', 'whatever stands on a page ends no element of a feed'],
  ['27, Klaxon: a snapshot shown as a page', 'web/browser.test.ts', 'stored HTML is saved and never opened'],
  ['29 fields that a form does not have', 'web/desk.test.ts', 'what is no verdict, has no reason'],
  [
    '31 requests inside the browser',
    'fetch/browser/egress.test.ts',
    'by none of the ways that a browser has',
  ],
  ['34 change by GET', 'web/routes.test.ts', 'attack 34: nothing that changes anything'],
  [
    '35 a value that breaks out of a style',
    'web/guard.test.ts',
    'pages have no script but that for the keys',
  ],
  ['36 the version is told', 'web/access.test.ts', 'attack 36: nobody is told which version'],
  ['37 passwords are guessed', 'web/access.test.ts', 'attack 37: who guesses passwords is stopped'],
  ['38 a password compared by the clock', 'web/access.test.ts', 'attack 38: a name that nobody has costs'],
  [
    '41 a certificate that nobody vouches for',
    'fetch/http/tls.test.ts',
    'a certificate that nobody vouches for, for another name',
  ],
  [
    'a session made up before the log-in (fixation)',
    'web/access.test.ts',
    'a session that was there before the log-in is nobody’s after it',
  ],
  ['DNS rebinding of the web page itself', 'web/guard.test.ts', 'a name that was pointed at this machine'],
];

test('each attack of the list has its test', () => {
  for (const [attack, file, name] of attacks) {
    const text = readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');
    assert.ok(text.includes(name), `${attack}: ${file} has no test “${name}”`);
  }
});

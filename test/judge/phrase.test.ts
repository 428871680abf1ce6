import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneOf, phrases, statementsOf } from '../../src/judge/phrase.ts';

test('a title is parted at the marks between its page and its site', () => {
  assert.deepEqual(statementsOf('Page not found | Help – Lumicam · Shop: Bells', 9), [
    'page not found',
    'help',
    'lumicam',
    'shop',
    'bells',
  ]);
});

test('a statement is told in plain words: no regrets, no status, no contraction', () => {
  assert.deepEqual(statementsOf('Sorry, but we can’t find it!  Error 404 (Not Found)', 9), [
    'we can not find it',
    'not found',
  ]);
  assert.deepEqual(statementsOf('Page doesn’t exist (404). You’re lost; we’ll help', 9), [
    'page does not exist',
    'you are lost we will help',
  ]);
});

test('numbers, names of hosts and hyphens part nothing', () => {
  assert.deepEqual(statementsOf('lumicam.example was asked 1.204 times by e-mail', 9), [
    'lumicam example was asked 1 204 times by e mail',
  ]);
});

test('no more statements are read than asked for', () => {
  assert.deepEqual(statementsOf('One. Two. Three.', 2), ['one', 'two']);
});

test('a phrase is a whole statement, with words that may be missing and words to choose from', () => {
  const known = phrases('(the) page/article not found; try … later; log in …');
  for (const said of [
    'page not found',
    'the article not found',
    'try it a little later',
    'log in',
    'log in to go on',
  ])
    assert.ok(isOneOf(known, said), said);
  for (const said of [
    'page not found here',
    'a page not found',
    'pages not found',
    'try',
    'please log in',
    'log into',
  ])
    assert.ok(!isOneOf(known, said), said);
});

test('a gap holds eight words and not nine', () => {
  const known = phrases('try … later');
  assert.ok(isOneOf(known, 'try 1 2 3 4 5 6 7 8 later'));
  assert.ok(!isOneOf(known, 'try 1 2 3 4 5 6 7 8 9 later'));
});

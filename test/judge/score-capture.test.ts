import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtml } from '../../src/extract/html/read-html.ts';
import { judgeCapture } from '../../src/judge/judge-capture.ts';
import { scoreCapture } from '../../src/judge/score-capture.ts';
import type { Quality } from '../../src/model/capture.ts';
import { exchangeOf, goodText, html, type Sent, texts } from './a-capture.ts';

const sections = ['Requests', 'Warrants', 'Emergencies', 'Telling our customers', 'Numbers', 'Contact'];
const clause =
  'Officers who investigate a crime sometimes ask us for recordings, and each request is read by two lawyers of ours.';
const page = (headings: readonly string[], ...more: readonly string[]) =>
  html(
    'Requests from the police',
    texts('Requests from the police', ...more) +
      headings.map((name) => `<h2>${name}</h2><p>${name}: ${clause}</p>`).join(''),
  );
const before = page(sections);

/** The score of a page as the monitor would give it, against the page as it was. */
function scoreOf(sent: Sent | string, known = before): Quality {
  const one = typeof sent === 'string' ? { html: sent } : sent;
  const [exchange, extracted, lastGood] = [exchangeOf(one), readHtml(one.html), goodText(known)];
  const verdict = judgeCapture({ exchange, extracted, lastGood });
  const fault = verdict.usable ? undefined : verdict.fault;
  const read = extracted.kind === 'document' ? extracted : undefined;
  return scoreCapture({ exchange, read, lastGood, fault });
}

test('the page as it was is sure, and nothing speaks against it', () => {
  assert.deepEqual(scoreOf(before), { score: 1, reasons: [] });
});

describe('a capture that is taken for the page is less sure, with a reason, when', () => {
  const cases: readonly (readonly [what: string, sent: Sent | string, reason: RegExp])[] = [
    ['half of its headings are gone', page(['Requests', 'Warrants', 'A', 'B', 'C', 'D']), /4 of 7 headings/],
    [
      'its text has doubled',
      page(sections, ...Array.from({ length: 9 }, (_, n) => `${n}: ${clause}`)),
      /in place of/,
    ],
    ['much of it is gone at once', page(sections.slice(0, 4), 'Changed in May 2026.'), /characters are left/],
    ['it came from another place', { html: before, finalUrl: 'https://lumicam.example/le/2' }, /came from/],
    ['it says that it is in another language', before.replace('lang="en"', 'lang="de"'), /says it is in de/],
    ['it asks for a password', before.replace('</body>', '<input type="password"></body>'), /password field/],
    ['its status is a success, but not the usual one', { html: before, status: 203 }, /status 203/],
  ];
  for (const [what, sent, reason] of cases) {
    test(what, () => {
      const { score, reasons } = scoreOf(sent);
      assert.ok(score < 1 && score >= 0.5, `${score}`);
      assert.match(reasons.join('; '), reason);
    });
  }
});

test('what is refused stays below what is taken, a wall at nothing, what may be the page above it; each says why', () => {
  const wall = scoreOf(html('Just a moment...', '<h1>Checking your browser</h1>'));
  assert.equal(wall.score, 0);
  assert.match(wall.reasons[0] ?? '', /^A bot check stands in front of the page/);
  const collapsed = scoreOf(page(sections.slice(0, 2)));
  assert.ok(collapsed.score > 0 && collapsed.score < 0.5, `${collapsed.score}`);
  assert.match(collapsed.reasons[0] ?? '', /^Much of the text/);
});

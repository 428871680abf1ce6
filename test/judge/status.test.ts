import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeCapture } from '../../src/judge/judge-capture.ts';
import { type FaultCode, fault } from '../../src/model/fault.ts';
import { exchangeOf, html, type Sent, texts, verdictOf } from './a-capture.ts';

const page = html('Requests', texts('Requests', 'Lumicam hands nothing over without the order of a judge.'));
const errorText = html('Error', texts('Error', 'Please come back another time.'));

const answers: readonly (readonly [what: string, sent: Partial<Sent>, code: FaultCode | 'page'])[] = [
  ['200', {}, 'page'],
  ['203 from a proxy', { status: 203 }, 'page'],
  ['404, whatever stands below it', { status: 404 }, 'not-found'],
  ['410', { status: 410, html: errorText }, 'not-found'],
  ['429', { status: 429, html: errorText }, 'rate-limited'],
  ['401', { status: 401, html: errorText }, 'login-wall'],
  ['403', { status: 403, html: errorText }, 'http-status'],
  ['451, with the page below it', { status: 451 }, 'http-status'],
  ['500', { status: 500, html: errorText }, 'http-status'],
  ['a redirect that leads nowhere', { status: 304 }, 'http-status'],
  ['206: a part', { status: 206 }, 'cut-off'],
  ['204: nothing', { status: 204, html: '' }, 'empty'],
  [
    '403 with a bot check',
    { status: 403, html: html('Just a moment...', '<p>Checking your browser</p>') },
    'bot-challenge',
  ],
  [
    '403 that a firewall names',
    { status: 403, html: errorText, headers: [['cf-mitigated', 'challenge']] },
    'bot-challenge',
  ],
  [
    '202 with a challenge and no text',
    { status: 202, html: '', headers: [['x-amzn-waf-action', 'challenge']] },
    'bot-challenge',
  ],
  [
    '403 of a service that guards the site',
    { status: 403, html: errorText, headers: [['x-datadome', 'protected']] },
    'bot-challenge',
  ],
  ['200 of a service that guards the site', { headers: [['x-datadome', 'protected']] }, 'page'],
  ['200 behind a firewall that let us pass', { headers: [['server', 'cloudflare']] }, 'page'],
];

describe('what the server answers', () => {
  for (const [what, sent, code] of answers) {
    test(`${what}: ${code}`, () => assert.equal(verdictOf({ html: page, ...sent }), code));
  }
});

test('a document that could not be read keeps the fault of its reading', () => {
  const unread = { kind: 'fault', fault: fault('pdf-without-text', '3 pages') } as const;
  const verdict = judgeCapture({ exchange: exchangeOf({}), extracted: unread });
  assert.deepEqual(verdict, { usable: false, fault: unread.fault });
});

test('an error status says more than a document that could not be read', () => {
  const unread = { kind: 'fault', fault: fault('unsupported-type', 'image/png') } as const;
  const verdict = judgeCapture({ exchange: exchangeOf({ status: 404 }), extracted: unread });
  assert.equal(!verdict.usable && verdict.fault.code, 'not-found');
});

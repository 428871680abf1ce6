import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import { findWordingOf } from './find-wall-wording.ts';
import type { ReadCapture } from './read-capture.ts';

/** Headers by which the services that stand before sites say that an answer is a challenge and not the page. */
const CHALLENGE_HEADERS: readonly (readonly [name: string, value: RegExp])[] = [
  ['cf-mitigated', /^challenge/i],
  ['x-amzn-waf-action', /^(?:challenge|captcha)/i],
  ['x-datadome', /./],
  ['x-sucuri-block', /./],
  ['x-vercel-mitigated', /^(?:challenge|deny)/i],
];

/** What the status and the headers alone say against a capture; a challenge behind an error status is named as such. */
export function findStatusFault(exchange: Exchange, read: ReadCapture | undefined): Fault | undefined {
  const { status, headers } = exchange;
  const failed = status >= 400 || status < 200 || (status >= 300 && status < 400);
  for (const [name, value] of headers) {
    const challenge = CHALLENGE_HEADERS.some(([header, pattern]) => header === name && pattern.test(value));
    if (challenge && (failed || name !== 'x-datadome'))
      return fault('bot-challenge', `header ${name}: ${value}`);
  }
  if (status === 404 || status === 410) return fault('not-found', `status ${status}`);
  if (status === 429) return fault('rate-limited', `status ${status}`);
  if (failed) {
    const challenge = read === undefined ? undefined : findWordingOf('bot-challenge', read);
    if (challenge !== undefined) return fault('bot-challenge', `status ${status}, ${challenge.because}`);
    if (status === 401 || status === 407) return fault('login-wall', `status ${status}`);
    return fault('http-status', `status ${status}`);
  }
  if (status === 206) return fault('cut-off', 'status 206: only a part was sent');
  return undefined;
}

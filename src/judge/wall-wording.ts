import type { FaultCode } from '../model/fault.ts';
import { challengeWording } from './challenge-wording.ts';
import { errorWording, missingWording } from './error-wording.ts';
import { consentWording, loginWording, shellWording } from './gate-wording.ts';

export type WallCode = Extract<
  FaultCode,
  'bot-challenge' | 'soft-404' | 'error-page' | 'login-wall' | 'consent-wall' | 'shell'
>;

export interface WallWording {
  /** What such a page is called, in its title or its headline. */
  readonly names: RegExp;
  /** What such a page says, and a policy that speaks of the matter does not. */
  readonly sentences: RegExp;
}

/**
 * How walls present themselves in the languages of the watched pages (en, de, fr, es, it, nl, pt, pl, sv, da, no), in
 * plain words as `phrases` reads them.
 */
export const wallWording: Readonly<Record<WallCode, WallWording>> = {
  'bot-challenge': challengeWording,
  'soft-404': missingWording,
  'error-page': errorWording,
  'login-wall': loginWording,
  'consent-wall': consentWording,
  shell: shellWording,
};

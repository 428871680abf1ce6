import { type Fault, fault } from '../../model/fault.ts';
import { WorldError } from '../world-error.ts';

/** Playwright throws plain errors, and these two, for what the browser does; anything else is a bug of ours. */
const BROWSER_ERRORS: ReadonlySet<string> = new Set(['Error', 'TimeoutError', 'TargetClosedError']);

/** The browser's errors go on with logs; their first words say what happened. */
const MAX_REASON_CHARS = 300;

/** The fault that an error while browsing comes to; undefined for a bug. */
export function faultOfBrowsing(error: unknown): Fault | undefined {
  if (error instanceof WorldError) return error.fault;
  if (!(error instanceof Error) || !BROWSER_ERRORS.has(error.name)) return undefined;
  return fault('browser-failed', (error.message.split('\n')[0] ?? '').slice(0, MAX_REASON_CHARS));
}

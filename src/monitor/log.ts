import pino, { type Logger } from 'pino';
import type { Settings } from '../model/settings.ts';

/** Takes the lines of the log, each a JSON object. */
export interface LogTarget {
  write(line: string): void;
}

/** Structured lines, on standard error unless a target takes them; standard output belongs to answers. */
export function openLog(
  level: Settings['log']['level'],
  target: LogTarget = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, target);
}

import pino, { type Logger } from 'pino';
import type { Settings } from '../model/settings.ts';

/** Structured lines on standard error; standard output belongs to answers. */
export function openLog(level: Settings['log']['level']): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}

import type { Settings } from '../model/settings.ts';

export const logLevels = [
  'debug',
  'info',
  'warn',
  'error',
  'silent',
] as const satisfies readonly Settings['log']['level'][];

import { readFile } from 'node:fs/promises';
import { codeOf } from '../world-error.ts';
import type { RunningBrowser } from './launch.ts';

/** A page that drives the browser's memory beyond this is an attack or broken: small servers would go down with it. */
const MEMORY_LIMIT_BYTES = 1_500_000_000;

/** A hostile page fills a few hundred megabytes in this time. */
const WATCH_EVERY_MS = 500;

const PAGE_BYTES = 4096;

/**
 * Kills the browser when its processes together hold too much memory; the pages it was loading fail, the next fetch
 * starts a new one. Reads /proc, so it watches on Linux only. The function returned ends the watch.
 */
export function watchMemory(running: RunningBrowser, limitBytes = MEMORY_LIMIT_BYTES): () => void {
  if (process.platform !== 'linux') return () => undefined;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const used = await running.processIds().then(residentBytes, () => 0);
    looking = false;
    if (used > limitBytes) running.kill();
  };
  const timer = setInterval(look, WATCH_EVERY_MS).unref();
  return () => clearInterval(timer);
}

async function residentBytes(ids: readonly number[]): Promise<number> {
  const pages = await Promise.all(ids.map(residentPages));
  return pages.reduce((sum, count) => sum + count, 0) * PAGE_BYTES;
}

async function residentPages(id: number): Promise<number> {
  try {
    const [, resident] = (await readFile(`/proc/${id}/statm`, 'latin1')).split(' ');
    return Number(resident);
  } catch (error) {
    // It ended meanwhile.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return 0;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { codeOf } from '../world-error.ts';
import type { RunningBrowser } from './launch.ts';

/** A page that drives the browser's memory beyond this is an attack or broken: small servers would go down with it. */
const MEMORY_LIMIT_BYTES = 1_500_000_000;

/** A hostile page fills a few hundred megabytes in this time. */
const WATCH_EVERY_MS = 500;

/**
 * What only a process's own pages and those it shares by intent take, in KiB; the program itself, which all of the
 * processes share, would otherwise count once for each.
 */
const OWN_MEMORY = /^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm;

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
    const used = await running.processIds().then(ownBytes, () => 0);
    looking = false;
    if (used > limitBytes) running.kill();
  };
  const timer = setInterval(look, WATCH_EVERY_MS).unref();
  return () => clearInterval(timer);
}

async function ownBytes(ids: readonly number[]): Promise<number> {
  const statuses = await Promise.all(ids.map(readStatus));
  const kibibytes = [...statuses.join('\n').matchAll(OWN_MEMORY)].map(([, count]) => Number(count));
  return kibibytes.reduce((sum, count) => sum + count, 0) * 1024;
}

async function readStatus(id: number): Promise<string> {
  try {
    return await readFile(`/proc/${id}/status`, 'latin1');
  } catch (error) {
    // It ended meanwhile.
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return '';
    throw error;
  }
}

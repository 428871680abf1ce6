import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that lives, as /proc shows it. */
export interface Living {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes that a process has started, and those that they have started. Linux only. */
export function descendantsOf(id: number): readonly Living[] {
  const living = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? read(Number(name)) : []));
  const found: Living[] = [];
  let parents = [id];
  while (parents.length > 0) {
    const children = living.filter(({ parent }) => parents.includes(parent));
    found.push(...children);
    parents = children.map((child) => child.id);
  }
  return found;
}

/** Whether a process lives; one that has ended and waits to be noticed does not. */
export function lives(id: number): boolean {
  return read(id).length > 0;
}

/** Waits until it holds, for at most so long. */
export async function until(holds: () => boolean, limitMs: number): Promise<boolean> {
  const endMs = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > endMs) return false;
    await sleep(20);
  }
  return true;
}

function read(id: number): readonly Living[] {
  try {
    // After the name in brackets come the state and the parent.
    const [, state, parent] = /\) (\w) (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'latin1')) ?? [];
    if (state === 'Z' || parent === undefined) return [];
    return [{ id, parent: Number(parent), command: readFileSync(`/proc/${id}/cmdline`, 'latin1') }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

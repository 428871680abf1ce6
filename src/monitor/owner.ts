import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const here = hostname();
const ofThisProcess = new Set<string>();

/** Names a holder of leases: the process, something of its own, and the machine. */
export function newOwner(): string {
  const owner = `${process.pid}/${randomUUID()}/${here}`;
  ofThisProcess.add(owner);
  return owner;
}

/** Whether another holder's lease still counts: on this machine its process is asked for, elsewhere time decides. */
export function stands(owner: string): boolean {
  const [pid = '', , host] = owner.split('/');
  if (host !== here) return true;
  return Number(pid) === process.pid ? ofThisProcess.has(owner) : isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

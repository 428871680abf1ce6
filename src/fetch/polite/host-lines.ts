import { type HostLine, openHostLine, type Turn } from './host-line.ts';
import type { Timing } from './timing.ts';

/** Sees to it that no host is asked more often than is polite; a host is `name` or `name:port`. */
export interface HostLines {
  /** Waits for a turn with a host; `ahead` is for the next step of a fetch that has had its turn. */
  enter(host: string, ahead: boolean, signal: AbortSignal | undefined): Promise<Turn>;
  closeFor(host: string, ms: number): void;
  /** Asks for a longer time between two starts than all hosts are given. */
  slowDown(host: string, ms: number): void;
  /** Rejects all who wait, and all who come later. */
  dissolve(reason: Error): void;
}

export function openHostLines(concurrency: number, delayMs: number, timing: Timing): HostLines {
  const lines = new Map<string, HostLine>();
  let dissolved: Error | undefined;
  const lineOf = (host: string): HostLine => {
    const known = lines.get(host);
    if (known !== undefined) return known;
    const line = openHostLine(concurrency, delayMs, timing);
    lines.set(host, line);
    return line;
  };
  return {
    async enter(host, ahead, signal) {
      if (dissolved !== undefined) throw dissolved;
      return lineOf(host).enter(ahead, signal);
    },
    closeFor: (host, ms) => lineOf(host).closeFor(ms),
    slowDown: (host, ms) => lineOf(host).setDelay(Math.max(delayMs, ms)),
    dissolve(reason) {
      dissolved = reason;
      for (const line of lines.values()) line.dissolve(reason);
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { recipients, writePlan } from './plan.ts';

export interface TorturePlan {
  /** An empty folder, for configuration, store and ledger. */
  readonly folder: string;
  readonly changes: number;
  readonly recipients: number;
  /** How often a sender is killed with SIGKILL at random; every tenth time the server is, too. */
  readonly kills: number;
  /** How many senders work on the one store. */
  readonly instances: number;
  readonly seed: string;
}

/** A mail that the server has taken. */
export interface Taken {
  readonly at: number;
  readonly messageId: string;
  readonly to: string;
  /** Which changes it names. */
  readonly changes: readonly number[];
  /** The digest of its bytes. */
  readonly bytes: string;
  /** Whether the server told the sender so. */
  readonly answered: boolean;
}

/** A mail whose sender heard of no success. */
export type Unheard = Pick<Taken, 'at' | 'messageId' | 'to'>;

export interface Tortured {
  readonly taken: readonly Taken[];
  readonly unheard: readonly Unheard[];
  /** When a sender or the server was killed, in milliseconds since 1970. */
  readonly killedAt: readonly number[];
  readonly ms: number;
}

/** How long a sender that has begun goes on at most before one is killed; every fifth is killed while it begins. */
const MOST_LIFE_MS = 1500;
const BEGINNING_MS = 500;

/** Runs senders against a rough server, kills them so many times, and lets the last ones come to their end. */
export async function torture(plan: TorturePlan): Promise<Tortured> {
  const { folder, seed } = plan;
  writePlan(folder, recipients(plan.recipients));
  const ledger = path.join(folder, 'ledger.ndjson');
  const begun = Date.now();
  const killedAt: number[] = [];
  const dice = diceOf(seed);
  let server = await startServer(0, ledger, seed);
  const senders = new Set<ChildProcess>();
  const start = (): Sender => {
    const args = [folder, `smtp://127.0.0.1:${server.port}`, String(plan.changes), String(begun)];
    const sender = startNode('sender.ts', args);
    senders.add(sender);
    return { process: sender, hasBegun: firstWords(sender) };
  };
  try {
    let running = Array.from({ length: plan.instances }, start);
    for (let kills = 1; kills <= plan.kills; kills++) {
      const victim = running[Math.floor(dice() * running.length)];
      if (victim === undefined) break;
      if (kills % 5 === 0) await setTimeout(dice() * BEGINNING_MS);
      else {
        await victim.hasBegun;
        await setTimeout(dice() * MOST_LIFE_MS);
      }
      if (hasEnded(victim.process)) break;
      killedAt.push(await killed(victim.process));
      if (kills % 10 === 0) {
        killedAt.push(await killed(server.process));
        await setTimeout(MOST_LIFE_MS * dice());
        server = await startServer(server.port, ledger, seed);
      }
      running = [...running.filter((sender) => sender !== victim), start()];
    }
    for (const sender of running) await ended(sender.process);
  } finally {
    for (const sender of senders) if (!hasEnded(sender)) sender.kill('SIGKILL');
    server.process.kill('SIGKILL');
  }
  return {
    taken: readLines<Taken>(ledger),
    unheard: readLines<Unheard>(path.join(folder, 'unheard.ndjson')),
    killedAt,
    ms: Date.now() - begun,
  };
}

interface Sender {
  readonly process: ChildProcess;
  readonly hasBegun: Promise<unknown>;
}

function startNode(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'exigent-test-compile-cache') },
  });
}

async function startServer(port: number, ledger: string, seed: string) {
  const server = startNode('rough-server.ts', [String(port), ledger, seed]);
  return { process: server, port: Number(await firstWords(server)) };
}

/** What a process says first; nothing when it ends before. */
async function firstWords({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the process has no standard output');
  for await (const words of stdout) return String(words);
  return '';
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function killed(child: ChildProcess): Promise<number> {
  const at = Date.now();
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;
  return at;
}

async function ended(sender: ChildProcess): Promise<void> {
  if (!hasEnded(sender)) await once(sender, 'exit');
  if (sender.exitCode !== 0) throw new Error(`a sender ended with ${sender.exitCode ?? sender.signalCode}`);
}

function readLines<T>(file: string): readonly T[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as T] : []));
}

/** The same throws for the same seed, from 0 to 1 (mulberry32 would do as well; this one is one line of arithmetic). */
function diceOf(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

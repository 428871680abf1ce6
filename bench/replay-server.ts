import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sharedData } from './shared-data.ts';

export interface SeriesInfo {
  readonly id: string;
  readonly captures: number;
}

/** Recorded page history over HTTP, from the server that comes with the shared data. */
export interface ReplayServer {
  readonly url: string;
  readonly series: readonly SeriesInfo[];
  /** Which capture every series shows from now on. */
  show(step: number): Promise<void>;
  /** The next answers for a series are this fault. */
  misbehave(id: string, kind: string, times?: number): Promise<void>;
  /** Uses up what is left of the faults that were ordered. */
  behave(): Promise<void>;
  /** The bytes of one capture. */
  bytes(id: string, step: number): Promise<Uint8Array>;
  close(): void;
}

/** Starts it as a process of its own; `only` names the series that it shows. */
export function openReplayServer(only?: readonly string[]): Promise<ReplayServer> {
  return serve(only === undefined ? [] : ['--only', only.join(',')]);
}

/** Shows one series under many names at once, so that each can be given a fault of its own. */
export async function openTwins(id: string, names: readonly string[]): Promise<ReplayServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'exigent-twins-'));
  const file = path.join(sharedData(), 'replay/series', `${id}.ndjson.br`);
  for (const name of names) symlinkSync(file, path.join(folder, `${name}.ndjson.br`));
  const server = await serve(['--series', folder]);
  // All that it shows is read by now: it has said how many captures each has.
  rmSync(folder, { recursive: true });
  return server;
}

async function serve(options: readonly string[]): Promise<ReplayServer> {
  const script = path.join(sharedData(), 'replay/serve.mjs');
  const args = [script, '--port', '0', ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  const [line] = (await once(child.stdout, 'data')) as [string];
  const url = /http:\/\/\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the server did not say where it is: ${line}`);
  const ordered = new Map<string, number>();
  return {
    url,
    series: (await (await fetch(url)).json()) as readonly SeriesInfo[],
    async show(step) {
      const answer = await fetch(`${url}_/step`, { method: 'POST', body: JSON.stringify({ to: step }) });
      if (!answer.ok) throw new Error(`the server does not go to step ${step}: ${answer.status}`);
    },
    async misbehave(id, kind, times = 1) {
      ordered.set(id, (ordered.get(id) ?? 0) + times);
      const fault = { series: id, kind, times };
      const answer = await fetch(`${url}_/fault`, { method: 'POST', body: JSON.stringify(fault) });
      if (!answer.ok) throw new Error(`the server does not play ${kind}: ${answer.status}`);
    },
    async behave() {
      const log = (await (await fetch(`${url}_/log`)).json()) as readonly { path: string; how: unknown }[];
      const played = Map.groupBy(log, ({ path: asked }) => asked);
      await Promise.all(
        [...ordered].map(async ([id, times]) => {
          // The log says how a request ended: with a status, or with the name of a fault.
          const faults = (played.get(`/s/${id}`) ?? []).filter(({ how }) => typeof how === 'string');
          for (let left = times - faults.length; left > 0; left -= 1) await useUp(`${url}s/${id}`);
        }),
      );
    },
    async bytes(id, step) {
      return new Uint8Array(await (await fetch(`${url}s/${id}?step=${step}`)).arrayBuffer());
    },
    close: () => child.kill(),
  };
}

/** A fault is played when it is asked for; whatever comes is of no interest. */
async function useUp(url: string): Promise<void> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(USED_UP_MS), redirect: 'manual' }).catch(
    () => undefined,
  );
  await answer?.body?.cancel().catch(() => undefined);
}

/** A fault that hangs is used up before its answer ends. */
const USED_UP_MS = 250;

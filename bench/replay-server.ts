import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  /** The next answer for a series is this fault. */
  misbehave(id: string, kind: string): Promise<void>;
  /** The bytes of one capture. */
  bytes(id: string, step: number): Promise<Uint8Array>;
  close(): void;
}

/** Starts it as a process of its own; `only` names the series that it shows. */
export async function openReplayServer(only?: readonly string[]): Promise<ReplayServer> {
  const script = path.join(sharedData(), 'replay/serve.mjs');
  const args = [script, '--port', '0', ...(only === undefined ? [] : ['--only', only.join(',')])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  const [line] = (await once(child.stdout, 'data')) as [string];
  const url = /http:\/\/\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the server did not say where it is: ${line}`);
  return {
    url,
    series: (await (await fetch(url)).json()) as readonly SeriesInfo[],
    async show(step) {
      const answer = await fetch(`${url}_/step`, { method: 'POST', body: JSON.stringify({ to: step }) });
      if (!answer.ok) throw new Error(`the server does not go to step ${step}: ${answer.status}`);
    },
    async misbehave(id, kind) {
      const fault = { series: id, kind, times: 1 };
      const answer = await fetch(`${url}_/fault`, { method: 'POST', body: JSON.stringify(fault) });
      if (!answer.ok) throw new Error(`the server does not play ${kind}: ${answer.status}`);
    },
    async bytes(id, step) {
      return new Uint8Array(await (await fetch(`${url}s/${id}?step=${step}`)).arrayBuffer());
    },
    close: () => child.kill(),
  };
}

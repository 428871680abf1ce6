import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { capturesOf, type Recorded, seriesIn } from './captures-history.ts';
import { truthOf } from './captures-steps-labels.ts';
import type { ReplayServer } from './replay-server.ts';
import { sharedData } from './shared-data.ts';

/**
 * Recorded page history as it would have been met by who looks twice: the second look at a capture, and every other one
 * after it, gets the next capture in which nothing changed. What differs between the two is the page's real noise.
 */
export async function openRestlessServer(): Promise<ReplayServer> {
  const folder = path.join(sharedData(), 'replay/series');
  const ids = seriesIn(folder);
  const loaded = new Map<string, readonly Recorded[]>();
  const asked = new Map<string, number>();
  let shown = 0;
  const all = (id: string): readonly Recorded[] => {
    const captures = loaded.get(id) ?? capturesOf(folder, id);
    loaded.set(id, captures);
    return captures;
  };
  const at = (id: string): Recorded | undefined => {
    const captures = all(id);
    const step = Math.min(shown, captures.length - 1);
    const count = asked.get(id) ?? 0;
    asked.set(id, count + 1);
    const next = captures[step + 1];
    const isNextTheSame = next !== undefined && truthOf(id, step + 1, next.gold) === 'same';
    return count % 2 === 1 && isNextTheSame ? next : captures[step];
  };
  const server = createServer((request, response) => {
    const id = path.basename(new URL(request.url ?? '/', 'http://restless').pathname);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(at(id)?.html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    series: ids.map((id) => ({ id, captures: all(id).length })),
    async show(step) {
      shown = step;
      asked.clear();
    },
    async misbehave() {
      throw new Error('this server plays no faults');
    },
    async behave() {
      throw new Error('this server plays no faults');
    },
    async bytes(id, step) {
      return Buffer.from(all(id)[step]?.html ?? '');
    },
    close: () => server.close(),
  };
}

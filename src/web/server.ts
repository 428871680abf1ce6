import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ConfigError } from '../config/problem.ts';
import type { Settings } from '../model/settings.ts';
import { hostInUrl } from './allowed-host.ts';
import { buildApp } from './app.ts';
import type { WebContext } from './web-context.ts';

/** Opens the web page. Throws a ConfigError when the address cannot be listened on. */
export async function openWeb(
  context: WebContext,
  listen: Settings['web'],
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { fetch } = buildApp({ ...context, settings: { ...context.settings, web: listen } });
  // The global Request and Response stay Node's own: the monitor uses them in the same process.
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  await listening(server, listen);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${hostInUrl(listen.host)}:${port}`, close: () => closed(server) };
}

async function listening(server: Server, { host, port }: Settings['web']): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).once('listening', resolve).listen(port, host);
  try {
    await promise;
  } catch (error) {
    const because = error instanceof Error && 'code' in error ? refusals.get(error.code) : undefined;
    if (because === undefined) throw error;
    const message = `the web page cannot be opened on ${host}, port ${port}: ${because}`;
    throw new ConfigError([{ file: 'settings.yaml', message }]);
  }
}

/** Why an address cannot be listened on (errno), and what to do about it. */
const refusals: ReadonlyMap<unknown, string> = new Map([
  ['EADDRINUSE', 'another program listens there; set another web.port, or start with --no-web'],
  ['EACCES', 'this user may not listen there; set a web.port of 1024 or more'],
  ['EADDRNOTAVAIL', 'this machine does not have that address; set another web.host'],
  ['ENOTFOUND', 'that host name is not known here; set another web.host'],
]);

/** Ends open connections, too: a reader's idle one must not keep the monitor from stopping. */
async function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  await promise;
}

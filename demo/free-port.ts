import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** The port, or any other when a program listens on it already. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  server.once('error', (error) => {
    if ('code' in error && error.code === 'EADDRINUSE') resolve(undefined);
    else reject(error);
  });
  server.listen(port, '127.0.0.1', () => {
    const { port: taken } = server.address() as AddressInfo;
    server.close(() => resolve(taken));
  });
  return promise;
}

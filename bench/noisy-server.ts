import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Serves the captures of series files with other bytes at every request, as real pages do: a comment, an id and a
 * token differ, the words stay. Run as a child process: `noisy-server.ts SERIES-FOLDER`; prints its port.
 */
const [folder = ''] = process.argv.slice(2);
const loaded = new Map<string, readonly string[]>();

function captures(id: string): readonly string[] {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const text = brotliDecompressSync(readFileSync(path.join(folder, `${id}.ndjson.br`))).toString('utf8');
  const pages = text.split('\n').map((line) => (JSON.parse(line) as { html: string }).html);
  loaded.set(id, pages);
  return pages;
}

for (const file of readdirSync(folder))
  if (file.endsWith('.ndjson.br')) captures(file.slice(0, -'.ndjson.br'.length));

let requests = 0;
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://noisy');
  const html = captures(url.pathname.slice('/s/'.length))[Number(url.searchParams.get('step'))] ?? '';
  requests += 1;
  const token = `<meta name="csrf-token" content="${requests.toString(36)}"><!-- served ${requests} -->`;
  const noisy = html.replace(/<head[^>]*>/i, (head) => `${head}${token}`);
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(noisy === html ? token + html : noisy);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/\n`);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../model/digest.ts';

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** The path with the digest of the body, so that it may be kept for good. */
  readonly url: string;
  readonly send: () => Response;
}

/** What has its digest in its address never changes. */
const KEEP = 'public, max-age=31536000, immutable';

export const style = asset('style.css', 'text/css; charset=utf-8', ['positions.css', 'desk.css']);
export const keys = asset('keys.js', 'text/javascript; charset=utf-8');
export const icon = asset('icon.svg', 'image/svg+xml');

function asset(name: string, type: string, more: readonly string[] = []): Asset {
  const body = [name, ...more]
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    .join('\n');
  return {
    path: `/${name}`,
    type,
    body,
    url: `/${name}?${sha256(body).slice(0, 12)}`,
    send: () => new Response(body, { headers: { 'content-type': type, 'cache-control': KEEP } }),
  };
}

import { isIP } from 'node:net';
import type { WebSettings } from '../model/settings.ts';

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/**
 * Says which Host headers are ours. A site whose name is pointed at this machine (DNS rebinding) comes with its own
 * name, and is refused. Where every address is listened on, an address is ours: only names can be rebound.
 */
export function allowedHost({ host, url }: WebSettings): (header: string | undefined) => boolean {
  const names = new Set(['localhost', host.toLowerCase()]);
  if (isIP(host) !== 0 && isLoopback(host)) names.add('127.0.0.1').add('::1');
  if (url !== undefined) names.add(bare(new URL(url).hostname));
  return (header) => {
    const name = hostOf(header);
    return name !== undefined && (names.has(name) || (ANY_ADDRESS.has(host) && isIP(name) !== 0));
  };
}

/** The host as it stands in an address that can be opened. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function hostOf(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1] === undefined ? undefined : bare(match[1]);
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^\[|\]$/g, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

import { attribute, type ElementNode } from './tree.ts';

/**
 * The address behind Cloudflare's e-mail protection, which writes it anew at every load: pairs of hexadecimal digits,
 * each byte combined by exclusive or with the first.
 */
export function protectedEmail(element: ElementNode): string | undefined {
  const code = attribute(element, 'data-cfemail');
  if (code === undefined || !/^(?:[0-9a-f]{2}){2,200}$/i.test(code)) return undefined;
  const bytes = Buffer.from(code, 'hex');
  const key = bytes[0] ?? 0;
  return Buffer.from(bytes.subarray(1).map((byte) => byte ^ key)).toString('utf8');
}

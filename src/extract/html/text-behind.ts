import { dayBehind } from './passing.ts';
import { attribute, type ElementNode } from './tree.ts';

/** What an element stands for, where its own text is another one at every load or look. */
export function textBehind(element: ElementNode): string | undefined {
  return protectedEmail(element) ?? dayOf(element);
}

function dayOf({ name, children, attributes }: ElementNode): string | undefined {
  const [only] = children;
  if (name !== 'time' || only?.kind !== 'text' || children.length > 1) return undefined;
  return dayBehind(only.value, attributes.find((attr) => attr.name === 'datetime')?.value);
}

/**
 * The address behind Cloudflare's e-mail protection, which writes it anew at every load: pairs of hexadecimal digits,
 * each byte combined by exclusive or with the first.
 */
function protectedEmail(element: ElementNode): string | undefined {
  const code = attribute(element, 'data-cfemail');
  if (code === undefined || !/^(?:[0-9a-f]{2}){2,200}$/i.test(code)) return undefined;
  const bytes = Buffer.from(code, 'hex');
  const key = bytes[0] ?? 0;
  return Buffer.from(bytes.subarray(1).map((byte) => byte ^ key)).toString('utf8');
}

import { extractorStamp } from '../extract/extractor.ts';
import { sha256 } from '../model/digest.ts';
import type { Page } from '../model/page.ts';

/** Names all the rules by which a page's text is read: the extractor's own version and the page's selectors. */
export function stampOf(page: Page): string {
  if (page.select.length === 0 && page.remove.length === 0) return extractorStamp;
  return `${extractorStamp}+${sha256(JSON.stringify([page.select, page.remove])).slice(0, 8)}`;
}

import { extractorStamp } from '../extract/extractor.ts';
import { sha256 } from '../model/digest.ts';
import type { Page } from '../model/page.ts';

/** Names all the rules by which a page's text is read: the extractor's own version and the page's settings. */
export function stampOf({ select, remove, ignore }: Page): string {
  if (select.length + remove.length + ignore.length === 0) return extractorStamp;
  const rules = ignore.length === 0 ? [select, remove] : [select, remove, ignore];
  return `${extractorStamp}+${sha256(JSON.stringify(rules)).slice(0, 8)}`;
}

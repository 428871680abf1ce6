import { asPromised } from '../archive/as-promised.ts';
import { layout } from '../archive/layout.ts';
import { findPassages } from '../disclosure/find-passages.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import type { Reading } from '../model/capture.ts';
import { sha256 } from '../model/digest.ts';
import type { Document } from '../model/document.ts';
import type { Page, PageId } from '../model/page.ts';
import type { Passage } from '../model/passage.ts';
import type { Context } from './context.ts';

/** The passages that a lexicon finds in a document, as they are kept beside its text. */
export interface FoundPassages {
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  /** What is written to `passages.json`. */
  readonly text: string;
}

/** A text too short to tell its language is read in that of its page. */
export function passagesOf(
  document: Document,
  lexicon: Lexicon,
  { language }: Pick<Page, 'language'>,
): FoundPassages {
  const passages = findPassages(document, lexicon, language);
  const text = `${JSON.stringify(passages, undefined, 2)}\n`;
  const inLanguage = language === undefined ? {} : { language };
  return { passages, text, reading: { lexicon: lexicon.stamp, ...inLanguage, passages: sha256(text) } };
}

/** The passages that were found in the version that holds; nothing when the file is not what was written. */
export async function storedPassages(
  { archive }: Pick<Context, 'archive'>,
  page: PageId,
  { passages: digest }: Reading,
): Promise<readonly Passage[] | undefined> {
  const text = await asPromised(archive.root, []).file(layout.passages(page));
  if (text === undefined || sha256(text) !== digest) return undefined;
  return JSON.parse(text.toString('utf8')) as readonly Passage[];
}

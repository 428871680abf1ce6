import { compareDocuments } from '../compare/compare-documents.ts';
import { findPassages } from '../disclosure/find-passages.ts';
import type { VersionRef } from '../model/change.ts';
import { type Block, type Document, textOf } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import type { Passage } from '../model/passage.ts';
import { StoreError } from '../model/store-error.ts';
import { readCapture } from '../store/captures.ts';
import type { Context } from './context.ts';
import { readVersions } from './page-versions.ts';
import { readStored } from './stored-document.ts';

/** What a version is under the settings of today, and under those that are tried. */
export interface TriedVersion {
  readonly version: VersionRef;
  readonly today: Counts;
  /** Absent where the new settings match nothing in it. */
  readonly tried?: Counts;
  /** Blocks that would no longer be read, and those that would be read anew. */
  readonly out: readonly string[];
  readonly in: readonly string[];
  /** Passages that would no longer be found, and those that would be found anew. */
  readonly lost: readonly Passage[];
  readonly found: readonly Passage[];
}

export interface Counts {
  readonly blocks: number;
  readonly words: number;
  readonly passages: number;
}

export interface Trial {
  /** Newest first. */
  readonly versions: readonly TriedVersion[];
  /** How many older versions were not tried. */
  readonly left: number;
  /** Which versions differ from the one before only by what the settings leave out, and which differ anew. */
  readonly vanished: readonly VersionRef[];
  readonly appeared: readonly VersionRef[];
}

/** What other settings of a page would have made of its stored history. Writes nothing. */
export async function trySettings(
  context: Pick<Context, 'store' | 'archive' | 'extractor' | 'lexicon'>,
  page: Page,
  other: Page,
  most: number,
): Promise<Trial> {
  const all = await readVersions(context, page.id);
  const chosen = all.slice(0, most);
  const versions: TriedVersion[] = [];
  const texts: { readonly version: VersionRef; readonly today?: string; readonly tried?: string }[] = [];
  for (const version of chosen) {
    const { today, tried } = await readBothWays(context, page, other, version);
    versions.push(compared(context, other, version, today, tried));
    texts.push({
      version,
      ...(today === undefined ? {} : { today: textOf(today) }),
      ...(tried === undefined ? {} : { tried: textOf(tried) }),
    });
  }
  const steps = texts.slice(0, -1).map((newer, index) => {
    const older = texts[index + 1];
    return {
      version: newer.version,
      differs: newer.today !== older?.today,
      wouldDiffer: newer.tried !== older?.tried,
    };
  });
  return {
    versions,
    left: all.length - chosen.length,
    vanished: steps.filter((step) => step.differs && !step.wouldDiffer).map(({ version }) => version),
    appeared: steps.filter((step) => !step.differs && step.wouldDiffer).map(({ version }) => version),
  };
}

async function readBothWays(
  context: Pick<Context, 'store' | 'archive' | 'extractor'>,
  page: Page,
  other: Page,
  { record }: VersionRef,
): Promise<{ readonly today: Document | undefined; readonly tried: Document | undefined }> {
  const stored = await readCapture(context.store.db, record);
  if (stored?.capture.outcome !== 'good')
    throw new StoreError('evidence-mismatch', `${page.id}: the capture ${record} is not in the store`);
  const { capture } = stored;
  const today = await readStored(context, page, capture);
  const tried = await readStored(context, other, capture);
  return { today: today?.document, tried: tried?.document };
}

const nothing: Document = { blocks: [] };

function compared(
  { lexicon }: Pick<Context, 'lexicon'>,
  { language }: Page,
  version: VersionRef,
  today: Document = nothing,
  tried?: Document,
): TriedVersion {
  const passages = (document: Document) => findPassages(document, lexicon, language);
  const [before, after] = [passages(today), tried === undefined ? [] : passages(tried)];
  const { edits } = compareDocuments(today, tried ?? nothing);
  const texts = (op: 'removed' | 'added'): readonly string[] =>
    edits.flatMap((edit) => {
      if (edit.op !== op) return [];
      const block = edit.op === 'removed' ? today.blocks[edit.before] : tried?.blocks[edit.after];
      return block === undefined ? [] : [block.text];
    });
  return {
    version,
    today: countsOf(today.blocks, before),
    ...(tried === undefined ? {} : { tried: countsOf(tried.blocks, after) }),
    out: texts('removed'),
    in: texts('added'),
    lost: notIn(before, after),
    found: notIn(after, before),
  };
}

function countsOf(blocks: readonly Block[], passages: readonly Passage[]): Counts {
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return { blocks: blocks.length, words, passages: passages.length };
}

/** By their words: a passage that only stands under another heading is neither lost nor found. */
function notIn(these: readonly Passage[], those: readonly Passage[]): readonly Passage[] {
  const quotes = new Set(those.map(({ quote }) => quote));
  return these.filter(({ quote }) => !quotes.has(quote));
}

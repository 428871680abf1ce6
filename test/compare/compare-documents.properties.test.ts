import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordsOf } from '../../src/compare/block-keys.ts';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { BlockEdit, Comparison, WordRun } from '../../src/model/comparison.ts';
import { type Block, type Document, textOf } from '../../src/model/document.ts';

fc.configureGlobal({ numRuns: 500 });

/** Few words, so that blocks are often equal, alike, or the same but for formatting. */
const someText = fc
  .array(
    fc.constantFrom(
      'we',
      'may',
      'will',
      'not',
      'disclose',
      'Videos',
      'Gefahr',
      '12',
      '緊急',
      '(a)',
      '—',
      '.',
    ),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((words) => words.join(' '));
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const block: fc.Arbitrary<Block> = fc.record(
  {
    kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row'),
    text: fc.oneof({ weight: 5, arbitrary: someText }, { weight: 1, arbitrary: anyText }),
    level: fc.integer({ min: 1, max: 3 }),
    path: fc.constant([]),
    leadIn: fc.constant([]),
  },
  { noNullPrototype: true },
);
const document = fc.array(block, { maxLength: 14 }).map((blocks): Document => ({ blocks }));

/** A version of a document as vendors make them: blocks dropped, doubled, put in, carried elsewhere. */
const versions = fc
  .tuple(
    document,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'put', 'carry', 'double'), block), {
      maxLength: 6,
    }),
  )
  .map(([before, steps]) => {
    const blocks = [...before.blocks];
    for (const [from, to, step, other] of steps) {
      const at = from % (blocks.length + 1);
      const taken = step === 'drop' || step === 'carry' ? blocks.splice(at, 1) : blocks.slice(at, at + 1);
      if (step === 'carry' || step === 'double') blocks.splice(to % (blocks.length + 1), 0, ...taken);
      if (step === 'put') blocks.splice(at, 0, other);
    }
    return { before, after: { blocks } };
  });
const pair = fc.oneof(versions, fc.record({ before: document, after: document }));

for (const [how, options] of [
  ['within its time', {}],
  ['when time has run out', { timeoutMs: 0 }],
] as const) {
  test(`every block of both documents is in exactly one edit (${how})`, () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { edits } = compareDocuments(before, after, options);
        assert.deepEqual(edits.flatMap(blocksBefore).sort(rising), [...before.blocks.keys()]);
        assert.deepEqual(edits.flatMap(blocksAfter).sort(rising), [...after.blocks.keys()]);
      }),
    );
  });

  test(`the edits make the newer text from the older, and the older from the newer (${how})`, () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { edits } = compareDocuments(before, after, options);
        assert.deepEqual(
          madeFrom(before, edits, after),
          after.blocks.map((block) => letters(block)),
        );
        assert.deepEqual(
          unmadeFrom(after, edits, before),
          before.blocks.map((block) => letters(block)),
        );
        for (const edit of edits) {
          if (edit.op !== 'reworded') continue;
          assert.equal(joined(edit.words, 'added'), before.blocks[edit.before]?.text);
          assert.equal(joined(edit.words, 'removed'), after.blocks[edit.after]?.text);
        }
      }),
    );
  });
}

test('the same is the same, moved and formatting have the same words, reworded has others', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      for (const edit of compareDocuments(before, after).edits) {
        const was = before.blocks.slice(blocksBefore(edit)[0], (blocksBefore(edit).at(-1) ?? -1) + 1);
        const is = after.blocks.slice(blocksAfter(edit)[0], (blocksAfter(edit).at(-1) ?? -1) + 1);
        if (edit.op === 'same') assert.deepEqual(was, is);
        if (edit.op === 'moved' || edit.op === 'formatting')
          assert.deepEqual(
            was.map((block) => letters(block)),
            is.map((block) => letters(block)),
          );
        if (edit.op === 'reworded') assert.notEqual(letters(was[0]), letters(is[0]));
      }
    }),
  );
});

test('edits follow the newer document; what was removed follows the older', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      const { edits } = compareDocuments(before, after);
      assert.deepEqual(edits.flatMap(blocksAfter), [...after.blocks.keys()]);
      const removed = edits.flatMap((edit) => (edit.op === 'removed' ? [edit.before] : []));
      assert.deepEqual(removed, removed.toSorted(rising));
    }),
  );
});

test('a document compared with itself is one edit: the same', () => {
  fc.assert(
    fc.property(document, ({ blocks }) => {
      const { edits } = compareDocuments({ blocks }, { blocks: structuredClone(blocks) });
      assert.deepEqual(
        edits,
        blocks.length === 0 ? [] : [{ op: 'same', before: [0, blocks.length], after: [0, blocks.length] }],
      );
    }),
  );
});

test('documents with different texts have an edit that says so', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      fc.pre(textOf(before) !== textOf(after));
      assert.ok(compareDocuments(before, after).edits.some(({ op }) => op !== 'same'));
    }),
  );
});

test('blocks in another order are only ever the same or moved', () => {
  const reordered = document.chain(({ blocks }) =>
    fc
      .shuffledSubarray([...blocks], { minLength: blocks.length })
      .map((shuffled) => ({ before: { blocks }, after: { blocks: shuffled } })),
  );
  fc.assert(
    fc.property(reordered, ({ before, after }) => {
      for (const { op } of compareDocuments(before, after).edits) assert.match(op, /^(same|moved)$/);
    }),
  );
});

test('comparing the other way round gives the mirror image', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      const there = compareDocuments(before, after);
      const back = compareDocuments(after, before);
      assert.deepEqual(blockByBlock(back), blockByBlock(there).map(mirrored).sort());
    }),
  );
});

test('comparing twice gives the same', () => {
  fc.assert(
    fc.property(pair, ({ before, after }) => {
      assert.deepEqual(compareDocuments(before, after), compareDocuments(before, after));
    }),
  );
});

function rising(one: number, other: number): number {
  return one - other;
}

function blocksBefore(edit: BlockEdit): readonly number[] {
  return edit.op === 'added' ? [] : range(edit.before);
}

function blocksAfter(edit: BlockEdit): readonly number[] {
  return edit.op === 'removed' ? [] : range(edit.after);
}

function range(blocks: number | readonly [number, number]): readonly number[] {
  if (typeof blocks === 'number') return [blocks];
  return Array.from({ length: blocks[1] - blocks[0] }, (_, step) => blocks[0] + step);
}

function joined(words: readonly WordRun[], without: WordRun['op']): string {
  return words
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');
}

/** The newer document, made of the older one's blocks and of what the edits put in. */
function madeFrom(before: Document, edits: readonly BlockEdit[], after: Document): readonly string[] {
  return edits.flatMap((edit) => {
    if (edit.op === 'removed') return [];
    if (edit.op === 'reworded') return [letters(after.blocks[edit.after], joined(edit.words, 'removed'))];
    const source = edit.op === 'added' ? after.blocks : before.blocks;
    const indexes = edit.op === 'added' ? [edit.after] : blocksBefore(edit);
    return indexes.map((index) => letters(source[index]));
  });
}

/** The older document, made back by the edits in the order in which it was read. */
function unmadeFrom(after: Document, edits: readonly BlockEdit[], before: Document): readonly string[] {
  const undone = edits.flatMap((edit) => {
    if (edit.op === 'added') return [];
    if (edit.op === 'reworded')
      return [[edit.before, letters(before.blocks[edit.before], joined(edit.words, 'added'))] as const];
    if (edit.op === 'removed') return [[edit.before, letters(before.blocks[edit.before])] as const];
    const [from = 0] = blocksAfter(edit);
    return blocksBefore(edit).map((index, step) => [index, letters(after.blocks[from + step])] as const);
  });
  return undone.sort(([one], [other]) => one - other).map(([, text]) => text);
}

/** What formatting may not alter. */
function letters(block: Block | undefined, text = block?.text ?? '?'): string {
  return block === undefined
    ? '?'
    : wordsOf({ ...block, text })
        .join(' ')
        .toLowerCase();
}

/** One JSON line for each block or pair of blocks, in no telling order. */
function blockByBlock({ edits }: Comparison): string[] {
  return edits
    .flatMap((edit): readonly (readonly unknown[])[] => {
      const words = edit.op === 'reworded' ? edit.words : [];
      if (edit.op === 'added') return [[edit.op, null, edit.after, words]];
      if (edit.op === 'removed') return [[edit.op, edit.before, null, words]];
      const [from = 0] = blocksAfter(edit);
      return blocksBefore(edit).map((before, step) => [edit.op, before, from + step, words]);
    })
    .map((line) => JSON.stringify(line))
    .sort();
}

function mirrored(line: string): string {
  const swapped: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
  const [op, before, after, words]: [string, number | null, number | null, readonly WordRun[]] =
    JSON.parse(line);
  const runs = words.map((run) => ({ op: swapped[run.op] ?? run.op, text: run.text }));
  return JSON.stringify([swapped[op] ?? op, after, before, removedFirst(runs)]);
}

/** Of two runs in one place the removed one is given first. */
function removedFirst(runs: readonly { readonly op: string; readonly text: string }[]): readonly object[] {
  return runs.flatMap((run, index) => {
    if (run.op === 'added' && runs[index + 1]?.op === 'removed') return [];
    const earlier = runs[index - 1];
    return run.op === 'removed' && earlier?.op === 'added' ? [run, earlier] : [run];
  });
}

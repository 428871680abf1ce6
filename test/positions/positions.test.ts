import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexiconFolder, readLexiconFiles } from '../../src/config/lexicon.ts';
import { statedPassages } from '../../src/disclosure/stated-passages.ts';
import { type Facet, facets } from '../../src/model/facet.ts';
import { fault } from '../../src/model/fault.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { PagePosition, StatedPassage } from '../../src/model/position.ts';
import { differencesOf, standingGroups } from '../../src/positions/differences-of.ts';
import { editionsOf } from '../../src/positions/editions-of.ts';
import { isOrdered, levelOf, orderedFacets, scales } from '../../src/positions/scales.ts';
import { aPageIn, aPassage, aReading, seen, silent, speaking } from './a-position.ts';

const us = aPageIn('US', 'en');
const de = aPageIn('DE', 'de');

test('where one country’s page names an emergency and another’s says nothing, that is told first', () => {
  const groups = standingGroups(editionsOf([silent(de), speaking(us)]));
  assert.deepEqual(
    groups.map(({ standing, editions }) => [standing, editions.map(({ places }) => places)]),
    [
      ['emergency', [['US']]],
      ['silent', [['DE']]],
    ],
  );
});

test('a facet on which two countries differ is told with both sides, the weaker protection first', () => {
  const wide = aPassage({ readings: [aReading('harm', 3, 'property or other harm')] });
  const differences = differencesOf(editionsOf([speaking(us), speaking(de, [wide])]));
  assert.deepEqual(
    differences.map(({ facet }) => facet),
    ['harm', 'imminence', 'discretion', 'recipient'],
  );
  assert.deepEqual(
    differences[0]?.groups.map(({ said, editions }) => [said?.value, editions[0]?.places]),
    [
      ['property or other harm', ['DE']],
      ['death or serious physical injury', ['US']],
    ],
  );
});

test('a transparency report is not held against a page that says when data may go', () => {
  const report = aPageIn('DE', 'de', { type: 'transparency-report' });
  const tally = aPassage({
    nature: 'channel',
    quote: 'Emergency requests',
    readings: [aReading('process', 2, 'request')],
  });
  const editions = editionsOf([speaking(us), speaking(report, [tally])]);
  assert.equal(standingGroups(editions).length, 1);
  assert.deepEqual(differencesOf(editions), []);
  assert.equal(editions[0]?.facets.size, 0, 'the head of a column is no way to ask');
});

test('a page that was never captured well is not called silent, nor compared', () => {
  const walled: PagePosition = {
    page: de,
    kind: 'never-good',
    since: seen.since,
    fault: fault('timeout', 'no answer'),
  };
  for (const unknown of [
    walled,
    { page: de, kind: 'new' } as const,
    { page: de, kind: 'unread', seen } as const,
  ]) {
    const editions = editionsOf([speaking(us), unknown]);
    assert.deepEqual(
      editions.map(({ standing }) => standing),
      ['not-seen', 'emergency'],
    );
    assert.deepEqual(differencesOf(editions), []);
  }
});

test('an edition is silent only when each of its pages was captured well', () => {
  const other = aPageIn('DE', 'de', { id: 'lumicam/terms.de-de' as typeof de.id });
  assert.equal(editionsOf([silent(de), { page: other, kind: 'new' }])[0]?.standing, 'not-seen');
  assert.equal(editionsOf([silent(de), silent(other)])[0]?.standing, 'silent');
});

test('of several grounds the one that protects least decides, and both are shown with their words', () => {
  const wide = aPassage({
    quote: 'We share data with anyone to protect safety.',
    kind: 'safety',
    readings: [aReading('harm', 2, 'safety'), aReading('recipient', 4, 'third parties')],
  });
  const [edition] = editionsOf([speaking(us, [aPassage(), wide])]);
  const harm = edition?.facets.get('harm');
  assert.deepEqual(
    harm?.said.map(({ value, level }) => [value, level]),
    [
      ['safety', 2],
      ['death or serious physical injury', 0],
    ],
  );
  assert.equal(harm?.said[0]?.by[0]?.passage.quote, wide.quote);
});

test('a ground that names no imminence weakens the facet; a sentence that lets no data go does not', () => {
  const ground = aPassage({
    readings: [aReading('discretion', 2, 'may')],
    quote: 'We may disclose data in an emergency.',
  });
  const aside = aPassage({
    readings: [aReading('notice', 3, 'user not told')],
    quote: 'We do not tell the user.',
  });
  const on = (passages: readonly StatedPassage[]) =>
    editionsOf([speaking(us, passages)])[0]
      ?.facets.get('imminence')
      ?.said.map(({ value }) => value);
  assert.deepEqual(on([aPassage(), ground]), [undefined, 'imminent']);
  assert.deepEqual(on([aPassage(), aside]), ['imminent']);
});

test('a published number says nothing on when data may be handed over', () => {
  const number = passage('11', [
    aReading('statistics', undefined, '11'),
    aReading('trigger', 1, 'emergency'),
  ]);
  assert.deepEqual(
    statedPassages([number]).map(({ nature, readings }) => [nature, readings.map(({ facet }) => facet)]),
    [['number', ['statistics']]],
  );
});

test('every step that the lexicon knows has its place on the scale, by the name that the lexicon gives it', () => {
  const english = readLexiconFiles(lexiconFolder()).find(({ lexicon }) => lexicon.language === 'en');
  const named = (english?.lexicon.entries ?? []).flatMap((entry) =>
    'facet' in entry && isOrdered(entry.facet) ? [{ ...entry, facet: entry.facet }] : [],
  );
  assert.ok(named.length >= orderedFacets.length);
  for (const { facet, step, value } of named)
    assert.equal((scales[facet] as readonly string[])[step ?? -1], value, `${facet}, step ${step}`);
});

test('levels grow from the strongest protection to the weakest', () => {
  for (const facet of orderedFacets) {
    const levels = scales[facet].map((_, step) => levelOf(facet, step) ?? -1);
    assert.equal(levels[0], 0, facet);
    assert.deepEqual(levels.toSorted(), levels, facet);
    assert.equal(facet === 'imminence' ? levelOf(facet, undefined) : levels.at(-1), 3, facet);
  }
});

const anyReading = fc
  .constantFrom(...facets)
  .chain((facet) =>
    fc
      .nat({ max: isOrdered(facet) ? scales[facet].length - 1 : 3 })
      .map((step) =>
        isOrdered(facet)
          ? aReading(facet, step, scales[facet][step] ?? '')
          : aReading(facet, undefined, `value ${step}`),
      ),
  );
const anyPassage = fc
  .record({
    quote: fc.string({ minLength: 1 }),
    kind: fc.constantFrom('emergency' as const, 'safety' as const),
    nature: fc.constantFrom('ground' as const, 'channel' as const, 'safeguard' as const, 'number' as const),
    readings: fc.uniqueArray(anyReading, { selector: ({ facet }) => facet }),
  })
  .map(aPassage);
const anyPosition = fc
  .tuple(fc.constantFrom('US', 'DE', 'FR'), fc.constantFrom('en', 'de', 'fr'), fc.nat({ max: 3 }))
  .chain(([country, language, name]) => {
    const page = aPageIn(country, language, { id: `lumicam/${country}-${language}-${name}` as typeof us.id });
    return fc.oneof(
      fc.array(anyPassage, { minLength: 1, maxLength: 4 }).map((passages) => speaking(page, passages)),
      fc.constantFrom(
        silent(page),
        { page, kind: 'new' } as const,
        { page, kind: 'withdrawn', since: seen.since } as const,
      ),
    );
  });
const anyPositions = fc.uniqueArray(anyPosition, { selector: ({ page }) => page.id, maxLength: 8 });

test('the order of pages does not matter', () => {
  fc.assert(
    fc.property(anyPositions, (positions) => {
      const editions = editionsOf(positions);
      const turned = editionsOf(positions.toReversed());
      assert.deepEqual(turned, editions);
      assert.deepEqual(differencesOf(turned), differencesOf(editions));
    }),
  );
});

test('every statement has its page and its quote, and nothing that a page says is lost', () => {
  fc.assert(
    fc.property(anyPositions, (positions) => {
      const editions = editionsOf(positions);
      const told = new Set<string>();
      for (const { facets: said } of editions) {
        for (const { facet, said: all } of said.values()) {
          for (const each of all) {
            assert.ok(each.by.length > 0);
            for (const { page, passage } of each.by) {
              const position = positions.find((candidate) => candidate.page.id === page.id);
              assert.ok(position?.kind === 'speaks' && position.passages.includes(passage));
              told.add(key(page.id, passage, facet, each.value));
            }
          }
        }
      }
      for (const position of positions) {
        if (position.kind !== 'speaks') continue;
        for (const passage of position.passages)
          for (const { facet, value } of passage.readings)
            assert.ok(told.has(key(position.page.id, passage, facet, value)));
      }
    }),
  );
});

test('nobody is called silent who has a page that was not captured well', () => {
  fc.assert(
    fc.property(anyPositions, (positions) => {
      for (const { standing, pages } of editionsOf(positions)) {
        if (standing !== 'silent') continue;
        assert.ok(pages.every(({ kind }) => kind === 'silent' || kind === 'withdrawn'));
        assert.ok(pages.some(({ kind }) => kind === 'silent'));
      }
    }),
  );
});

function key(page: string, passage: StatedPassage, facet: Facet, value: string | undefined): string {
  return [page, passage.quote, facet, value].join('\n');
}

function passage(quote: string, readings: Passage['facets']): Passage {
  return {
    block: 0,
    from: 0,
    to: quote.length,
    quote,
    leadIn: [],
    path: [],
    kind: 'emergency',
    language: 'en',
    facets: readings,
    reasons: [],
  };
}

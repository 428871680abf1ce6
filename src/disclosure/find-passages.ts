import type { Block, Document } from '../model/document.ts';
import type { FacetReading } from '../model/facet.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import type { Hit, LanguageLexicon, Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import { type Sentence, sentencesOf, type Token, tokensOf } from './tokens.ts';

/** The passages of a document on disclosure because of danger to people, in reading order. */
export function findPassages(document: Document, lexicon: Lexicon): readonly Passage[] {
  const language = languageOf(document, lexicon);
  if (language === undefined) return [];
  return document.blocks.flatMap((block, index) => passagesOf(block, index, language));
}

/** The lexicon of the document's language; English where that is not known. */
function languageOf({ language }: Document, { languages }: Lexicon): LanguageLexicon | undefined {
  return languages.get(language ?? 'en') ?? languages.get('en');
}

function passagesOf(block: Block, index: number, language: LanguageLexicon): readonly Passage[] {
  if (block.kind === 'heading') return [];
  const context = rolesOf(language, [...block.leadIn, ...block.path.slice(-1), ...(block.columns ?? [])]);
  return sentencesOf(block.text).flatMap((sentence, _number, all) => {
    const found = readSentence(block, sentence, language, context);
    if (found === undefined) return [];
    return [passage(block, index, sentence, language, found, all.length)];
  });
}

interface Found {
  readonly kind: PassageKind;
  readonly hits: readonly Hit[];
  readonly tokens: readonly Token[];
  readonly reasons: readonly string[];
}

/** A passage needs a danger or a person's safety, and something that is handed over, in its own words or its lead-in. */
function readSentence(
  block: Block,
  { from, to }: Sentence,
  language: LanguageLexicon,
  context: ReadonlyMap<Role, string>,
): Found | undefined {
  const text = block.text.slice(from, to);
  const tokens = tokensOf(text).map((token) => ({ ...token, from: token.from + from, to: token.to + from }));
  const hits = outermost(language.find(tokens));
  const own = rolesOfHits(hits, (hit) => wordsAt(block.text, tokens, hit));
  const danger = own.get('danger');
  const safety = own.get('safety');
  if ((danger === undefined && safety === undefined) || own.has('exclusion')) return undefined;
  const handedOver = own.get('disclosure') ?? context.get('disclosure') ?? own.get('procedure');
  if (handedOver === undefined) return undefined;
  if (
    danger === undefined &&
    own.get('recipient') === undefined &&
    own.get('disclosure') === undefined &&
    context.get('disclosure') === undefined
  ) {
    return undefined;
  }
  return {
    kind: danger === undefined ? 'safety' : 'emergency',
    hits,
    tokens,
    reasons: [
      `names ${danger === undefined ? 'safety' : 'danger'}: “${danger ?? safety}”`,
      `speaks of disclosure: “${handedOver}”`,
    ],
  };
}

function passage(
  block: Block,
  index: number,
  { from, to }: Sentence,
  { language }: LanguageLexicon,
  { kind, hits, tokens, reasons }: Found,
  sentences: number,
): Passage {
  return {
    block: index,
    from,
    to,
    quote: block.text.slice(from, to),
    leadIn: sentences === 1 || block.kind === 'list-item' ? block.leadIn : [],
    path: block.path,
    kind,
    language,
    facets: readingsOf(hits, (hit) => wordsAt(block.text, tokens, hit)),
    reasons,
  };
}

/** A hit inside a longer one says less than it: "injury" inside "serious physical injury". */
function outermost(hits: readonly Hit[]): readonly Hit[] {
  return hits.filter(
    (hit) => !hits.some((outer) => contains(outer, hit) && (meansElse(outer) || sameQuestion(hit, outer))),
  );
}

function contains(outer: Hit, inner: Hit): boolean {
  const longer = outer.end - outer.first > inner.end - inner.first;
  return longer && outer.first <= inner.first && outer.end >= inner.end;
}

/** Words that only look like what the shorter hit takes them for: "emergency" in "emergency maintenance". */
function meansElse({ entry }: Hit): boolean {
  return 'role' in entry && entry.role === 'other';
}

function sameQuestion({ entry: one }: Hit, { entry: other }: Hit): boolean {
  return 'facet' in one
    ? 'facet' in other && one.facet === other.facet
    : 'role' in other && one.role === other.role;
}

function readingsOf(hits: readonly Hit[], words: (hit: Hit) => string): readonly FacetReading[] {
  const readings = new Map<string, FacetReading>();
  for (const hit of hits) {
    if (!('facet' in hit.entry)) continue;
    const { facet, value, step } = hit.entry;
    const key = `${facet} ${value}`;
    if (!readings.has(key))
      readings.set(key, { facet, value, words: words(hit), ...(step === undefined ? {} : { step }) });
  }
  return [...readings.values()];
}

function rolesOf(language: LanguageLexicon, texts: readonly string[]): ReadonlyMap<Role, string> {
  const roles = new Map<Role, string>();
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (const [role, words] of rolesOfHits(language.find(tokens), (hit) => wordsAt(text, tokens, hit))) {
      if (!roles.has(role)) roles.set(role, words);
    }
  }
  return roles;
}

function rolesOfHits(hits: readonly Hit[], words: (hit: Hit) => string): ReadonlyMap<Role, string> {
  const roles = new Map<Role, string>();
  for (const hit of hits) {
    if ('role' in hit.entry && !roles.has(hit.entry.role)) roles.set(hit.entry.role, words(hit));
  }
  return roles;
}

function wordsAt(text: string, tokens: readonly Token[], { first, end }: Hit): string {
  return text.slice(tokens[first]?.from, tokens[end - 1]?.to);
}

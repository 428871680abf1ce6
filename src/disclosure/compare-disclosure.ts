import type { Block, Document } from '../model/document.ts';
import type { Direction, FacetStep } from '../model/facet.ts';
import type { Disclosure, Finding, Op } from '../model/finding.ts';
import type { Passage } from '../model/passage.ts';
import { explainFinding } from './explain-finding.ts';
import { facetSteps, joinDirections, wholeSteps } from './facet-steps.ts';
import { passageFinder } from './find-passages.ts';
import { judgePair, type PairJudgement } from './judge-pair.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPassages, type PassagePair } from './match-passages.ts';
import { onlyNeighboursChanged } from './neighbours.ts';
import { neutralSteps } from './neutral-steps.ts';
import { isFigure } from './notices-and-figures.ts';
import { changedFormOnly } from './only-form.ts';
import { natureOf, tellsFor, wholeDirection } from './passage-nature.ts';
import { replacedGrounds, type StandingPair, type Successor } from './replaced-grounds.ts';
import { quotesOf } from './telling-quotes.ts';
import { indexTexts, type TextIndex } from './text-index.ts';
import { lettersOf, lettersWithin } from './tokens.ts';

export interface DisclosureMatter {
  readonly before: Document;
  readonly after: Document;
  readonly lexicon: Lexicon;
  /** BCP 47 tag of the language that the page is expected in, for texts too short to tell theirs. */
  readonly language?: string;
  /** Set when the difference has been seen often and long enough: it is then not laid to the capture's charge. */
  readonly settled?: boolean;
}

/** Operations that are news about the vendor. */
const NEWS: ReadonlySet<Op> = new Set(['added', 'removed', 'reworded']);

/** Finds out what the difference of two versions means for disclosure. Pure, and everything has its reason. */
export function compareDisclosure({
  before,
  after,
  lexicon,
  language,
  settled = false,
}: DisclosureMatter): Disclosure {
  const texts = textsOf(before, after);
  const find = passageFinder(lexicon, before.language ?? after.language ?? language);
  const now = find(after);
  const matched = matchPassages(find(before), now, {
    inBefore: (passage) => standsIn(texts.before, passage),
    inAfter: (passage) => standsIn(texts.after, passage),
  });
  const isNeighbours = onlyNeighboursChanged(lexicon);
  const pairs = matched.filter((pair) => !isNeighbours(pair));
  const standing = standingReasons(matched.length - pairs.length);
  if (pairs.length === 0) {
    const reasons = ['every passage on disclosure stands as it stood', ...standing];
    return { alert: false, artifact: false, findings: [], reasons };
  }
  const judgement = settled ? {} : judgePair(before, after);
  const replaced = replacedGrounds(
    pairs.filter((pair) => NEWS.has(verdictOf(pair, texts, judgement, true).op)),
    standingPairs(now, matched),
  );
  const context = { texts, judgement, replaced };
  const { findings, counts } = mostTelling(pairs, (pair) => finding(pair, context));
  const alert = [...counts.keys()].some((op) => NEWS.has(op));
  const artifact = !alert && (counts.has('artifact') || counts.has('language'));
  const unlisted = pairs.length - findings.length;
  const more = unlisted === 0 ? [] : [`${unlisted} more of the same sorts are counted, not listed`];
  return { alert, artifact, findings, reasons: [reasonOf(counts, judgement), ...standing, ...more] };
}

/** A change of another ground in the sentence of a passage, or of mere style, is no change of the passage; it is told all the same. */
function standingReasons(count: number): readonly string[] {
  if (count === 0) return [];
  return [`in the sentences of ${count} that stand, other grounds or synonyms changed`];
}

/** The passages that are in both versions, as they were or reworded. */
function standingPairs(now: readonly Passage[], matched: readonly PassagePair[]): readonly StandingPair[] {
  const changed = new Set(matched.map(({ after }) => after));
  return [
    ...now.filter((passage) => !changed.has(passage)).map((passage) => ({ before: passage, after: passage })),
    ...matched.filter((pair): pair is StandingPair => pair.before !== undefined && pair.after !== undefined),
  ];
}

/** With more findings than this only the first of each sort are kept; no document that people read has so many. */
const MOST_FINDINGS = 1_000;
const MOST_OF_A_SORT = 50;

interface Told {
  readonly findings: readonly Finding[];
  readonly counts: ReadonlyMap<Op, number>;
}

/** The findings, of too many those that show every sort: what a subscriber filters by is never left out whole. */
function mostTelling(pairs: readonly PassagePair[], find: (pair: PassagePair) => Finding): Told {
  const most = pairs.length > MOST_FINDINGS ? MOST_OF_A_SORT : MOST_FINDINGS;
  const counts = new Map<Op, number>();
  const sorts = new Map<string, number>();
  const findings: Finding[] = [];
  for (const pair of pairs) {
    const found = find(pair);
    counts.set(found.op, (counts.get(found.op) ?? 0) + 1);
    const sort = `${found.op} ${found.kind} ${found.direction} ${found.materiality}`;
    const before = sorts.get(sort) ?? 0;
    sorts.set(sort, before + 1);
    if (before < most) findings.push(found);
  }
  return { findings, counts };
}

function reasonOf(counts: ReadonlyMap<Op, number>, { fault, scope, spelling }: PairJudgement): string {
  const news = [...counts].filter(([op]) => NEWS.has(op));
  if (news.length > 0) {
    const all = news.reduce((sum, [, count]) => sum + count, 0);
    const ops = news.map(([op]) => op).join(', ');
    return `${all === 1 ? 'a passage was' : `${all} passages were`} ${ops}`;
  }
  const cause = fault?.because ?? scope?.because ?? spelling;
  const blamed = counts.has('artifact') || counts.has('language');
  return blamed && cause !== undefined ? cause : 'passages moved or changed their form only';
}

interface Texts {
  readonly before: Text;
  readonly after: Text;
}

/** The letters of a document in one piece, to look up whether words of the other version still stand somewhere. */
interface Text {
  readonly letters: TextIndex;
  readonly other: Document;
}

/** Most comparisons look nothing up; and what stands in both versions is stripped once. */
function textsOf(before: Document, after: Document): Texts {
  const stripped = new Map<string, string>();
  const strip = ({ text }: Block): string => {
    const letters = stripped.get(text) ?? lettersWithin(text);
    stripped.set(text, letters);
    return letters;
  };
  const textOf = ({ blocks }: Document, other: Document): Text => {
    let letters: TextIndex | undefined;
    return {
      get letters() {
        letters ??= indexTexts([blocks.map(strip).join('')]);
        return letters;
      },
      other,
    };
  };
  return { before: textOf(before, after), after: textOf(after, before) };
}

/**
 * A passage still stands where its words do and also those that introduce it: who decides, to whom, by what standard.
 * In a table they stand in one row.
 */
function standsIn({ letters, other }: Text, passage: Passage): boolean {
  // The digits of a number stand in many others.
  if (isFigure(passage)) return false;
  const { quote, leadIn, block } = passage;
  const introduction = other.blocks[block]?.cells === undefined ? leadIn : [leadIn.join(' ')];
  return [quote, ...introduction].every((text) => letters.has(lettersOf(text)));
}

interface Verdict {
  readonly op: Op;
  /** Why it is not the vendor's doing. */
  readonly because?: string;
}

/** What the whole pair of documents says about each of its passages. */
interface Context {
  readonly texts: Texts;
  readonly judgement: PairJudgement;
  readonly replaced: ReadonlyMap<Passage, Successor>;
}

function finding(pair: PassagePair, { texts, judgement, replaced }: Context): Finding {
  const { before, after } = pair;
  const shown = after ?? before;
  if (shown === undefined) throw new Error('a pair has at least one side');
  const successor = before === undefined || after === undefined ? replaced.get(shown) : undefined;
  // Two that each allow as much as the other are one passage, put in other words in another place.
  const isOne = successor?.same === true;
  const whole = successor === undefined ? wholeDirection(pair) : 'neutral';
  const steps = isOne
    ? facetSteps((before ?? successor.passage).facets, (after ?? successor.passage).facets)
    : stepsOf(pair, texts, whole);
  const { op, because } = verdictOf(
    pair,
    texts,
    judgement,
    steps.some(({ direction }) => direction !== 'neutral'),
  );
  const isNews = NEWS.has(op);
  const told = isNews ? steps : [];
  const joined = joinDirections(steps.map((step) => step.direction));
  const direction = isNews ? (isOne ? joined : (whole ?? joined)) : 'neutral';
  const [quoteBefore, quoteAfter] = quotesOf(pair, op);
  return {
    op,
    kind: before?.kind === 'emergency' ? 'emergency' : shown.kind,
    materiality: isNews && !isEditorial(op, isOne, pair, steps) ? 'substantive' : 'editorial',
    direction,
    nature: natureOf(shown),
    steps: told,
    ...(quoteBefore === undefined ? {} : { before: quoteBefore }),
    ...(quoteAfter === undefined ? {} : { after: quoteAfter }),
    path: shown.path,
    ...(shown.page === undefined ? {} : { page: shown.page }),
    leadIn: shown.leadIn,
    language: shown.language,
    explanation: explainFinding({
      op,
      passage: shown,
      direction,
      steps: told,
      successor,
      blamed: because,
    }),
    reasons: [...shown.reasons, ...(because === undefined ? [] : [because])],
  };
}

/** How the facets moved; of a passage that came or went as a whole, what introduces it counts if that came or went too. */
function stepsOf(
  { before, after }: PassagePair,
  texts: Texts,
  direction: Direction | undefined,
): readonly FacetStep[] {
  if (before !== undefined && after !== undefined) {
    const moved = facetSteps(before.facets, after.facets);
    return [...moved, ...neutralSteps(before, after, moved)];
  }
  const [passage, elsewhere, side] =
    before === undefined
      ? ([after, texts.before, 'after'] as const)
      : ([before, texts.after, 'before'] as const);
  if (passage === undefined || direction === undefined) return [];
  const stands = passage.leadIn.every((lead) => elsewhere.letters.has(lettersOf(lead)));
  const own = passage.facets.filter(({ inLeadIn }) => inLeadIn !== true || !stands);
  return wholeSteps(own, side, direction, tellsFor(passage));
}

function verdictOf(
  { before, after, isCopy }: PassagePair,
  texts: Texts,
  { fault, scope, spelling }: PairJudgement,
  moved: boolean,
): Verdict {
  if (fault !== undefined) return fault;
  if (before !== undefined && after !== undefined) {
    if (changedFormOnly(before, after)) {
      return { op: before.quote === after.quote ? 'moved' : 'formatting' };
    }
    return spelling !== undefined && !moved ? { op: 'language', because: spelling } : { op: 'reworded' };
  }
  const [passage, elsewhere] = before === undefined ? [after, texts.before] : [before, texts.after];
  if (passage !== undefined && isCopy !== true && standsIn(elsewhere, passage)) return { op: 'moved' };
  const side = before === undefined ? 'after' : 'before';
  const isNumber = passage !== undefined && isFigure(passage);
  // A table that grows by rows is no section that was captured or was not.
  if (scope?.side === side && passage !== undefined && !isNumber && scope.isWithin(passage)) {
    return { op: 'artifact', because: scope.because };
  }
  return { op: before === undefined ? 'added' : 'removed' };
}

/** Other words for the same: what moved neither weakens nor strengthens, and no figure moved (30 days, 90 days). */
function isEditorial(
  op: Op,
  isOne: boolean,
  { before, after }: PassagePair,
  steps: readonly FacetStep[],
): boolean {
  const isSame = steps.every(
    ({ facet, direction }) => direction === 'neutral' && facet !== 'consent_or_warrant',
  );
  return isSame && (isOne || (op === 'reworded' && figuresIn(before) === figuresIn(after)));
}

function figuresIn(passage: Passage | undefined): string {
  return (passage?.quote.match(/\d+/g) ?? []).join(' ');
}

import type { Document } from '../model/document.ts';
import type { Direction } from '../model/facet.ts';
import type { Disclosure, Finding, Op } from '../model/finding.ts';
import type { Passage } from '../model/passage.ts';
import { facetSteps, joinDirections } from './facet-steps.ts';
import { findPassages } from './find-passages.ts';
import { captureFault } from './judge-pair.ts';
import type { Lexicon } from './lexicon.ts';
import { matchPassages, type PassagePair } from './match-passages.ts';
import { wordsOf } from './tokens.ts';

export interface DisclosureMatter {
  readonly before: Document;
  readonly after: Document;
  readonly lexicon: Lexicon;
  /** Set when the difference has been seen often and long enough: it is then not laid to the capture's charge. */
  readonly settled?: boolean;
}

/** Operations that are news about the vendor. */
const NEWS: ReadonlySet<Op> = new Set(['added', 'removed', 'reworded']);

/** Finds out what the difference of two versions means for disclosure. Pure, and everything has its reason. */
export function compareDisclosure({ before, after, lexicon, settled = false }: DisclosureMatter): Disclosure {
  const pairs = matchPassages(findPassages(before, lexicon), findPassages(after, lexicon));
  if (pairs.length === 0) {
    return {
      alert: false,
      artifact: false,
      findings: [],
      reasons: ['every passage on disclosure stands as it stood'],
    };
  }
  const fault = settled ? undefined : captureFault(before, after);
  const findings = pairs.map((pair) => finding(pair, { before, after }, fault));
  const alert = findings.some((each) => NEWS.has(each.op));
  return { alert, artifact: fault !== undefined, findings, reasons: [fault ?? reasonOf(findings)] };
}

function reasonOf(findings: readonly Finding[]): string {
  const news = findings.filter((finding) => NEWS.has(finding.op));
  if (news.length === 0) return 'passages moved or changed their form only';
  return `${news.length === 1 ? 'a passage was' : `${news.length} passages were`} ${[...new Set(news.map((each) => each.op))].join(', ')}`;
}

interface Documents {
  readonly before: Document;
  readonly after: Document;
}

function finding(pair: PassagePair, documents: Documents, fault: string | undefined): Finding {
  const { before, after } = pair;
  const shown = after ?? before;
  if (shown === undefined) throw new Error('a pair has at least one side');
  const op = opOf(pair, documents, fault);
  const steps = NEWS.has(op) ? facetSteps(before?.facets, after?.facets) : [];
  const direction = directionOf(
    op,
    steps.map((step) => step.direction),
  );
  return {
    op,
    kind: before?.kind === 'emergency' ? 'emergency' : shown.kind,
    materiality:
      op === 'reworded' && steps.length === 0 ? 'editorial' : NEWS.has(op) ? 'substantive' : 'editorial',
    direction,
    steps,
    ...(before === undefined ? {} : { before: before.quote }),
    ...(after === undefined ? {} : { after: after.quote }),
    path: shown.path,
    leadIn: shown.leadIn,
    language: shown.language,
    explanation: explanation(
      op,
      direction,
      steps.map((step) => step.because),
      fault,
    ),
    reasons: [...shown.reasons, ...(fault === undefined ? [] : [fault])],
  };
}

function opOf({ before, after }: PassagePair, documents: Documents, fault: string | undefined): Op {
  if (fault !== undefined) return fault.includes('another language') ? 'language' : 'artifact';
  if (before === undefined) return standsIn(documents.before, after) ? 'moved' : 'added';
  if (after === undefined) return standsIn(documents.after, before) ? 'moved' : 'removed';
  return sameWords(before, after) ? 'formatting' : 'reworded';
}

/** Whether the very words of a passage stand in the other document, where they were not taken for a passage. */
function standsIn(document: Document, passage: Passage | undefined): boolean {
  const words = wordsOf(passage?.quote ?? '').join(' ');
  return document.blocks.some((block) => wordsOf(block.text).join(' ').includes(words));
}

function sameWords(one: Passage, other: Passage): boolean {
  const words = ({ leadIn, quote }: Passage) => wordsOf([...leadIn, quote].join(' ')).join(' ');
  return words(one) === words(other);
}

function directionOf(op: Op, steps: readonly Direction[]): Direction {
  if (op === 'added') return 'broader';
  if (op === 'removed') return 'narrower';
  return joinDirections(steps);
}

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'The protection is weakened.',
  narrower: 'The protection is strengthened.',
  mixed: 'The protection is weakened in part and strengthened in part.',
  neutral: 'The protection is neither weakened nor strengthened by that.',
};

function explanation(
  op: Op,
  direction: Direction,
  because: readonly string[],
  fault: string | undefined,
): string {
  switch (op) {
    case 'added':
      return `A ground of disclosure is new. ${meaning[direction]}`;
    case 'removed':
      return `A ground of disclosure is gone. ${meaning[direction]}`;
    case 'reworded':
      return because.length === 0
        ? `The passage was put in other words. ${meaning.neutral}`
        : `${because.join('; ')}. ${meaning[direction]}`;
    case 'moved':
      return 'The same words stand in another place.';
    case 'formatting':
      return 'The same words stand there in another form.';
    case 'language':
    case 'artifact':
      return `Not laid to the vendor: ${fault}.`;
  }
}

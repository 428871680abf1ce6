import { safeForTerminal } from '../src/cli/output.ts';
import type { Colour, Paint } from '../src/cli/shell.ts';
import { counted } from '../src/model/counted.ts';
import type { Expectation } from './event.ts';
import type { PlayedLook } from './play-story.ts';
import type { Verdict } from './verdict.ts';

/** Below the day stands what belongs to it. */
const INDENT = ' '.repeat(12);

/** The lines of one look: the day and what happens, then what Exigent made of it and whether it should. */
export function linesOf({ look, verdicts, mails }: PlayedLook, paint: Paint): readonly string[] {
  const made =
    verdicts.length === 0
      ? [`${paint('green', '✓')} ${paint('dim', 'all pages as they were')}`]
      : [...Map.groupBy(verdicts, madeOf).values()].flatMap((alike) => verdictLines(alike, paint));
  const mailed = [...new Set(mails.map(({ to }) => to.split('@')[0]))];
  return [
    `${paint('bold', look.at.slice(0, 10))}  ${look.happens}`,
    ...made.map((line) => `${INDENT}${line}`),
    ...(mails.length === 0
      ? []
      : [`${INDENT}${paint('cyan', '→')} ${counted(mails.length, 'mail')} to ${mailed.join(', ')}`]),
  ];
}

/** Pages that came to the same share a line. */
function verdictLines(alike: readonly Verdict[], paint: Paint): readonly string[] {
  const [one] = alike;
  if (one === undefined) return [];
  const pages = alike.length > 2 ? `${alike.length} pages` : alike.map(({ page }) => page).join(', ');
  const mark = one.asExpected ? paint('green', '✓') : paint('red', '✗');
  const said = paint(colourOf(one.did), sentenceOf(one.did));
  const should = one.asExpected ? '' : paint('red', `, should be: ${sentenceOf(one.expected)}`);
  const why =
    one.did?.kind === 'quiet' && one.asExpected ? [] : [...new Set(one.reasons)].map(safeForTerminal);
  return [
    `${mark} ${said}${should}  ${paint('dim', pages)}`,
    ...why.map((reason) => paint('dim', `  ${reason}`)),
  ];
}

function madeOf({ did, asExpected }: Verdict): string {
  return `${asExpected} ${sentenceOf(did)}`;
}

function sentenceOf(made: Expectation | undefined): string {
  if (made === undefined) return 'nothing';
  if (made.kind === 'alert') return `alert: ${news[made.news]}`;
  return made.kind === 'operator' ? notices[made.notice] : outcomes[made.outcome];
}

const news = {
  weakened: 'protection weakened',
  strengthened: 'protection strengthened',
  mixed: 'weakened in part, strengthened in part',
  neither: 'reworded, neither weaker nor stronger',
  withdrawn: 'the page was withdrawn',
  returned: 'the page is back',
} as const;

const notices = {
  outage: 'the operator is told that the page is silent',
  recovery: 'the operator is told that the page is back',
} as const;

const outcomes = {
  first: 'first version kept, nobody is told',
  unchanged: 'the same words, nobody is told',
  changed: 'kept and shown, nobody is told',
  suspect: 'not the page: kept, not compared, looked at again soon',
} as const;

function colourOf(made: Expectation | undefined): Colour {
  if (made?.kind === 'operator') return 'yellow';
  if (made?.kind !== 'alert') return 'dim';
  return made.news === 'weakened' || made.news === 'withdrawn' ? 'red' : 'cyan';
}

import type { WordRun } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { oneLine, shortened } from './clean-text.ts';
import { type Html, html } from './html.ts';
import { badge, list, paragraph, quoteBox, sectionHeading, softParagraph } from './mail-page.ts';
import { quoteSides } from './quote-sides.ts';
import type { Words } from './words.ts';

/** A sentence about a quote is longer only when somebody else's words blow it up. */
const MOST_SENTENCE = 600;
const MOST_HEADING = 120;

/** Reasons and lead-ins beyond these are in the record of the change. */
const MOST_REASONS = 8;
const MOST_LEAD_INS = 3;

/** What is said of one finding, in order and within bounds, before it is markup or plain text. */
interface Told {
  readonly place: string;
  readonly event: string;
  readonly explanation: string;
  readonly leadIns: readonly string[];
  readonly steps: readonly { readonly name: string; readonly sentence: string }[];
  readonly why: string;
}

function told({ path, op, leadIn, reasons, steps, ...rest }: Finding, words: Words): Told {
  const finding = { path, op, leadIn, reasons, steps, ...rest };
  return {
    place: path.map((heading) => shortened(oneLine(heading), MOST_HEADING)).join(' › '),
    event: words.op[op],
    explanation: sentence(words.explain(finding)),
    leadIns: leadIn.slice(-MOST_LEAD_INS).map(sentence),
    steps: steps.map((step) => ({ name: words.facet[step.facet], sentence: sentence(words.step(step)) })),
    why: reasons.slice(0, MOST_REASONS).map(sentence).join('; '),
  };
}

function sentence(text: string): string {
  return shortened(oneLine(text), MOST_SENTENCE);
}

/** One finding as markup: where, what it was, what it is, what that means. */
export function findingHtml(finding: Finding, words: Words): Html {
  const { place, event, explanation, leadIns, steps, why } = told(finding, words);
  const { before, after } = quoteSides(finding);
  return html`${sectionHeading(place === '' ? event : place)}
${paragraph(html`${badge(finding.direction, words.direction[finding.direction])} ${place === '' ? '' : event}`)}
${paragraph(explanation)}
${leadIns.map((leadIn) => softParagraph(html`${words.introducedBy}: “<span lang="${finding.language}">${leadIn}</span>”`))}
${quoteHtml('before', words.before, before, finding.language, words)}
${quoteHtml('after', words.after, after, finding.language, words)}
${steps.length === 0 ? '' : html`${softParagraph(words.facets)}${list(steps.map(({ name, sentence }) => html`<strong>${name}:</strong> ${sentence}`))}`}
${why === '' ? '' : softParagraph(`${words.why}: ${why}`)}`;
}

function quoteHtml(
  side: 'before' | 'after',
  label: string,
  runs: readonly WordRun[] | undefined,
  language: string,
  words: Words,
): Html {
  const quote =
    runs === undefined
      ? html`<span class="soft" style="color:#5c666e">${words.none}</span>`
      : html`<span lang="${language}">${runs.map(markedHtml)}</span>`;
  return quoteBox(side, label, quote);
}

function markedHtml({ op, text }: WordRun): Html {
  if (op === 'same') return html`${text}`;
  const [, head = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const mark =
    op === 'removed'
      ? html`<del class="old" style="background:#fbe1e1;color:#8a1c1c;text-decoration:line-through">${words}</del>`
      : html`<ins class="new" style="background:#dcf3e4;color:#155c35;text-decoration:underline;font-weight:600">${words}</ins>`;
  return html`${head}${mark}${tail}`;
}

/** One finding as lines of plain text. */
export function findingText(finding: Finding, words: Words): readonly string[] {
  const { place, event, explanation, leadIns, steps, why } = told(finding, words);
  const { before, after } = quoteSides(finding);
  return [
    ...(place === '' ? [] : [place]),
    `${event}: ${words.direction[finding.direction]}`,
    '',
    explanation,
    ...leadIns.flatMap((leadIn) => ['', `${words.introducedBy}:`, `  ${leadIn}`]),
    '',
    `${words.before}:`,
    `  ${quoteText(before, words)}`,
    '',
    `${words.after}:`,
    `  ${quoteText(after, words)}`,
    ...(steps.length === 0 ? [] : ['', `${words.facets}:`]),
    ...steps.map(({ name, sentence }) => `- ${name}: ${sentence}`),
    ...(why === '' ? [] : ['', `${words.why}: ${why}`]),
  ];
}

function quoteText(runs: readonly WordRun[] | undefined, words: Words): string {
  return runs === undefined ? words.none : runs.map(markedText).join('');
}

function markedText({ op, text }: WordRun): string {
  if (op === 'same') return text;
  const [sign, close] = op === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  return text.replace(/\S(?:.*\S)?/s, (words) => `${sign}${words}${close}`);
}

import type { WordRun } from '../model/comparison.ts';
import type { Direction } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import { type Html, html, oneLine } from './html.ts';
import { type BadgeKind, badge, list, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import { markWords, sideOf } from './mark-words.ts';
import type { Words } from './words.ts';

const badgeOf: Readonly<Record<Direction, BadgeKind>> = {
  broader: 'weak',
  narrower: 'strong',
  mixed: 'weak',
  neutral: 'plain',
};

/** One finding as markup: where, what it was, what it is, what that means. */
export function findingHtml(finding: Finding, words: Words): Html {
  const { path, leadIn, op, direction, explanation, steps } = finding;
  const runs = markWords(finding.before ?? '', finding.after ?? '');
  return html`${sectionHeading(path.length === 0 ? words.op[op] : path.map(oneLine).join(' › '))}
${paragraph(html`${badge(badgeOf[direction], words.direction[direction])} ${words.op[op]}`)}
${paragraph(explanation)}
${leadIn.map((sentence) => softParagraph(html`${words.introducedBy}: “${oneLine(sentence)}”`))}
${quote(words.before, finding.before, sideOf(runs, 'removed'), words)}
${quote(words.after, finding.after, sideOf(runs, 'added'), words)}
${steps.length === 0 ? '' : html`${softParagraph(`${words.facets}:`)}${list(steps.map((step) => `${step.facet}: ${step.because}`))}`}
${finding.reasons.length === 0 ? '' : softParagraph(`${words.why}: ${finding.reasons.join('; ')}`)}`;
}

function quote(label: string, text: string | undefined, runs: readonly WordRun[], words: Words): Html {
  const shown = text === undefined ? html`${words.none}` : html`${runs.map(markedRun)}`;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0"><tr><td class="quote" style="padding:10px 14px;background:#f6f7f5;border-radius:6px"><span class="soft" style="font-size:12px;font-weight:600;color:#5c666e">${label}</span><br>${shown}</td></tr></table>`;
}

function markedRun({ op, text }: WordRun): Html {
  if (op === 'same') return html`${text}`;
  return op === 'removed'
    ? html`<del class="old" style="background:#fbe1e1;color:#8a1c1c;text-decoration:line-through">${text}</del>`
    : html`<ins class="new" style="background:#dcf3e4;color:#155c35;text-decoration:underline">${text}</ins>`;
}

/** One finding as lines of plain text. */
export function findingText(finding: Finding, words: Words): readonly string[] {
  const { path, leadIn, op, direction, explanation, steps, reasons, before, after } = finding;
  return [
    ...(path.length === 0 ? [] : [`${words.under}: ${path.map(oneLine).join(' > ')}`]),
    `${words.op[op]}, ${words.direction[direction]}`,
    oneLine(explanation),
    ...leadIn.map((sentence) => `${words.introducedBy}: "${oneLine(sentence)}"`),
    '',
    ...quotesText(before, after, words),
    ...(steps.length === 0
      ? []
      : ['', `${words.facets}:`, ...steps.map((step) => `- ${step.facet}: ${oneLine(step.because)}`)]),
    ...(reasons.length === 0 ? [] : ['', `${words.why}: ${reasons.map(oneLine).join('; ')}`]),
  ];
}

function quotesText(before: string | undefined, after: string | undefined, words: Words): readonly string[] {
  const runs = markWords(before ?? '', after ?? '');
  const side = (text: string | undefined, own: 'removed' | 'added') =>
    text === undefined ? words.none : oneLine(sideOf(runs, own).map(markedText).join(''));
  return [`${words.before}:`, `  ${side(before, 'removed')}`, `${words.after}:`, `  ${side(after, 'added')}`];
}

function markedText({ op, text }: WordRun): string {
  if (op === 'same' || text.trim() === '') return text;
  return op === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}

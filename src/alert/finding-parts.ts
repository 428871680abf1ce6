import type { WordRun } from '../model/comparison.ts';
import { type Html, html } from './html.ts';
import { badge, list, paragraph, quoteBox, sectionHeading, softParagraph } from './mail-page.ts';
import type { ToldFinding } from './tell-finding.ts';
import type { Words } from './words.ts';

/** One finding as markup: where, what it was, what it is, what that means. */
export function findingHtml(finding: ToldFinding, words: Words): Html {
  const { place, event, direction, explanation, leadInName, leadIns, before, after, language, steps, why } =
    finding;
  return html`${sectionHeading(place === '' ? event : place)}
${place === '' && direction === 'neutral' ? '' : paragraph(html`${direction === 'neutral' ? '' : badge(direction, words.direction[direction])} ${place === '' ? '' : event}`)}
${paragraph(explanation)}
${leadIns.map((leadIn) => softParagraph(html`${leadInName}${words.colon} ${words.quotes[0]}<span lang="${language}">${leadIn}</span>${words.quotes[1]}`))}
${quoteHtml('before', words.before, before, language, words)}
${quoteHtml('after', words.after, after, language, words)}
${steps.length === 0 ? '' : html`${softParagraph(words.facets)}${list(steps.map(({ name, sentence }) => html`<strong>${name}${words.colon}</strong> ${sentence}`))}`}
${why === '' ? '' : softParagraph(`${words.why}${words.colon} ${why}`)}`;
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
export function findingText(finding: ToldFinding, words: Words): readonly string[] {
  const { place, event, direction, explanation, leadInName, leadIns, before, after, steps, why } = finding;
  return [
    ...(place === '' ? [] : [place]),
    direction === 'neutral' ? event : `${event}${words.colon} ${words.direction[direction]}`,
    '',
    explanation,
    ...(leadIns.length === 0 ? [] : ['', `${leadInName}${words.colon}`]),
    ...leadIns.map((leadIn) => `  ${leadIn}`),
    '',
    `${words.before}${words.colon}`,
    `  ${quoteText(before, words)}`,
    '',
    `${words.after}${words.colon}`,
    `  ${quoteText(after, words)}`,
    ...(steps.length === 0 ? [] : ['', `${words.facets}${words.colon}`]),
    ...steps.map(({ name, sentence }) => `- ${name}${words.colon} ${sentence}`),
    ...(why === '' ? [] : ['', `${words.why}${words.colon} ${why}`]),
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

import { findingHtml, findingText } from './finding-parts.ts';
import { type Html, html, link } from './html.ts';
import { command, facts, heading, list, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import type { Task, ToldAlert } from './tell-alert.ts';
import type { Words } from './words.ts';

const LINE = '-'.repeat(72);

/** The markup of one alert, for a mail of its own or a part of a digest. */
export function alertHtml(alert: ToldAlert, words: Words): readonly Html[] {
  return [
    heading(alert.title),
    softParagraph(html`${alert.pageName}<br>${link(alert.pageUrl, alert.pageUrl)}`),
    ...alert.sentences.map(paragraph),
    ...alert.findings.map((finding) => findingHtml(finding, words)),
    ...(alert.marked ? [softParagraph(words.marks)] : []),
    ...alert.remarks.map(softParagraph),
    sectionHeading(words.toDo),
    list(alert.tasks.map((task) => taskHtml(task, words))),
    sectionHeading(words.proof),
    ...alert.proof.map(({ title, rows }) => facts(title, rows)),
    softParagraph(words.digests),
  ];
}

function taskHtml(task: Task, { colon }: Words): Html {
  return 'url' in task ? link(task.url, task.name) : html`${task.name}${colon}<br>${command(task.command)}`;
}

/** The same as lines of plain text, to be wrapped. */
export function alertText(alert: ToldAlert, words: Words): readonly string[] {
  return [
    alert.title,
    '',
    alert.pageName,
    alert.pageUrl,
    ...apart(alert.sentences),
    ...(alert.marked ? ['', words.plainMarks] : []),
    ...alert.findings.flatMap((finding) => ['', LINE, '', ...findingText(finding, words)]),
    '',
    LINE,
    ...apart(alert.remarks),
    '',
    `${words.toDo}${words.colon}`,
    ...alert.tasks.flatMap((task) => [
      `- ${task.name}${words.colon}`,
      `  ${'url' in task ? task.url : task.command}`,
    ]),
    '',
    `${words.proof}${words.colon}`,
    ...alert.proof.flatMap(({ title, rows }) => [
      '',
      title,
      ...rows.map(([name, value]) => `${name} ${value}`),
    ]),
    '',
    words.digests,
  ];
}

/** Each with an empty line before it. */
function apart(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => ['', sentence]);
}

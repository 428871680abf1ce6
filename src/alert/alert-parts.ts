import type { AlertMatter } from '../model/alert.ts';
import type { Change, VersionRef } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import { oneLine } from './clean-text.ts';
import { findingHtml, findingText } from './finding-parts.ts';
import { type Html, html, link, safeUrl } from './html.ts';
import { code, facts, heading, list, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import { quoteSides } from './quote-sides.ts';
import { eventOf, vendorAndPlace } from './subject.ts';
import type { Words } from './words.ts';

/** More passages than these are counted, not shown: a mail that is cut off by its reader's client shows less. */
const MOST_FINDINGS = 12;

/** "Lumicam (DE): emergency disclosure weakened". */
export function titleOf({ page, change }: AlertMatter, words: Words): string {
  return `${vendorAndPlace(page)}: ${eventOf(change, words)}`;
}

/** The markup of one alert, for a mail of its own or a part of a digest. */
export function alertHtml(matter: AlertMatter, words: Words): readonly Html[] {
  const { page, change } = matter;
  return [
    heading(titleOf(matter, words)),
    softParagraph(html`${pageName(matter)}<br>${link(page.url, page.url)}`),
    ...sentences(change, words).map(paragraph),
    ...shown(change).map((finding) => findingHtml(finding, words)),
    ...(hasMarks(change) ? [softParagraph(words.marks)] : []),
    ...remarks(matter, words).map(softParagraph),
    sectionHeading(words.toDo),
    list(toDo(matter, words).map(taskHtml)),
    sectionHeading(words.proof),
    ...proof(change, words).map(({ title, rows }) => facts(title, rows)),
    softParagraph(words.digests),
  ];
}

/** The same as lines of plain text, to be wrapped. */
export function alertText(matter: AlertMatter, words: Words): readonly string[] {
  const { page, change } = matter;
  return [
    titleOf(matter, words),
    '',
    pageName(matter),
    safeUrl(page.url),
    ...sentences(change, words).flatMap((sentence) => ['', sentence]),
    ...(hasMarks(change) ? ['', words.plainMarks] : []),
    ...shown(change).flatMap((finding) => ['', '-'.repeat(72), '', ...findingText(finding, words)]),
    '',
    '-'.repeat(72),
    ...remarks(matter, words).flatMap((sentence) => ['', sentence]),
    '',
    `${words.toDo}:`,
    ...toDo(matter, words).flatMap((task) => [
      `- ${task.name}:`,
      `  ${'url' in task ? safeUrl(task.url) : task.command}`,
    ]),
    '',
    `${words.proof}:`,
    ...proof(change, words).flatMap(({ title, rows }) => [
      '',
      title,
      ...rows.map(([name, value]) => `${name} ${value}`),
    ]),
    '',
    words.digests,
  ];
}

function pageName({ page }: AlertMatter): string {
  const name = oneLine(page.title ?? page.type.replaceAll('-', ' '));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function shown({ findings }: Change): Change['findings'] {
  return findings.slice(0, MOST_FINDINGS);
}

function hasMarks(change: Change): boolean {
  return shown(change).some(({ before, after }) => before !== undefined && after !== undefined);
}

function sentences(change: Change, words: Words): readonly string[] {
  if (change.kind === 'withdrawn') return [words.withdrawnSentence(change.status)];
  if (change.kind === 'wording') return [];
  return [words.returnedSentence, ...(change.findings.length === 0 ? [words.silentSentence] : [])];
}

/** What there is beyond what is shown. */
function remarks({ page, change }: AlertMatter, words: Words): readonly string[] {
  const more = change.findings.length - MOST_FINDINGS;
  return [
    ...(shown(change).some((finding) => quoteSides(finding).cut) ? [words.cut(page.id)] : []),
    ...(more > 0 ? [words.more(more, page.id)] : []),
    ...rest(change, words),
  ];
}

function rest(change: Change, words: Words): readonly string[] {
  if (change.kind === 'withdrawn') return [];
  const { added, removed, reworded, moved, formatting } = change.counts;
  const counted = Object.entries({ added, removed, reworded, moved, formatting }).filter(
    ([, count]) => count > 0,
  );
  if (counted.length === 0) return [];
  return [
    words.rest(
      counted.map(([edit, count]) => `${count} ${words.edits[edit as keyof Words['edits']]}`).join(', '),
    ),
  ];
}

type Task = { readonly name: string } & ({ readonly url: string } | { readonly command: string });

function taskHtml(task: Task): Html {
  return 'url' in task ? link(task.url, task.name) : html`${task.name}: ${code(task.command)}`;
}

function toDo({ page, change, webUrl }: AlertMatter, words: Words): readonly Task[] {
  return [
    ...(change.kind === 'withdrawn' ? [] : [{ name: words.readPage, url: page.url }]),
    ...(webUrl === undefined ? [] : [{ name: words.review, url: webUrl }]),
    ...(change.kind === 'withdrawn' ? [] : [{ name: words.inTerminal, command: `exigent diff ${page.id}` }]),
    { name: words.check, command: `exigent verify ${page.id}` },
  ];
}

type Fact = readonly [name: string, value: string];

interface Proof {
  readonly title: string;
  readonly rows: readonly Fact[];
}

function proof(change: Change, words: Words): readonly Proof[] {
  const { before, lastSeenBefore } = change;
  const seen = [words.lastSeen, readable(lastSeenBefore)] as const;
  const [captured, ...digests] = version(before, words);
  return [
    { title: words.before, rows: [captured, seen, ...digests] },
    {
      title: words.after,
      rows: change.kind === 'withdrawn' ? [[words.gone, readable(change.at)]] : version(change.after, words),
    },
  ];
}

function version({ at, body, text, record }: VersionRef, words: Words): readonly [Fact, ...Fact[]] {
  return [
    [words.captured, readable(at)],
    [words.body, body],
    [words.text, text],
    [words.record, record],
  ];
}

/** To the second, in UTC. */
export function readable(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

import type { AlertMatter } from '../model/alert.ts';
import type { Change, VersionRef } from '../model/change.ts';
import { type Finding, isNews } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import { oneLine, shortened } from './clean-text.ts';
import { gravestFirst } from './gravest-first.ts';
import { safeUrl } from './html.ts';
import { pageTitle } from './page-title.ts';
import { eventOf, vendorAndPlace } from './subject.ts';
import { lettersOf, type ToldFinding, tellFinding } from './tell-finding.ts';
import type { Words } from './words.ts';

/** Passages beyond this are counted, not shown: a mail that is cut off by its reader's client shows less. */
const MOST_LETTERS = 24_000;

const MOST_NAME = 120;

/** What is said of one alert, clean and within bounds, before it is markup or plain text. */
export interface ToldAlert {
  readonly title: string;
  readonly pageName: string;
  readonly pageUrl: string;
  readonly sentences: readonly string[];
  readonly findings: readonly ToldFinding[];
  /** Whether some words are marked as gone or new. */
  readonly marked: boolean;
  readonly remarks: readonly string[];
  readonly tasks: readonly Task[];
  readonly proof: readonly Proof[];
  /** How much of a mail it takes up, but for what every alert holds. */
  readonly letters: number;
}

/** A link to follow, or a command to type. */
export type Task = { readonly name: string } & ({ readonly url: string } | { readonly command: string });

/** When one side of a change was seen, and its digests. */
export interface Proof {
  readonly title: string;
  readonly rows: readonly Fact[];
}

type Fact = readonly [name: string, value: string];

export function tellAlert(matter: AlertMatter, words: Words): ToldAlert {
  const { page, change } = matter;
  const worthTelling = toTell(change);
  const others = change.findings.length - worthTelling.length;
  const { findings, letters } = tellFindings(worthTelling, words);
  const more = worthTelling.length - findings.length;
  return {
    title: titleOf(matter, words),
    pageName: shortened(oneLine(pageTitle(page, words)), MOST_NAME),
    pageUrl: safeUrl(page.url),
    sentences: [...(matter.unreviewed === true ? [words.unreviewed] : []), ...sentences(change, words)],
    findings,
    marked: findings.some(({ before, after }) => before !== undefined && after !== undefined),
    remarks: [
      ...(findings.some(({ cut }) => cut) ? [words.cut(diffCommand(change))] : []),
      ...(more > 0 ? [words.more(more, diffCommand(change))] : []),
      ...(others > 0 ? [words.others(others)] : []),
      ...rest(change, words),
    ],
    tasks: tasks(matter, words),
    proof: proof(change, words),
    letters,
  };
}

/** "Lumicam (DE): emergency disclosure weakened". */
export function titleOf({ page, change }: AlertMatter, words: Words): string {
  return `${vendorAndPlace(page)}: ${eventOf(change, words)}`;
}

/** What is not news is only counted, unless there is nothing else. */
function toTell({ findings }: Change): readonly Finding[] {
  const news = findings.filter(isNews);
  return news.length > 0 ? news : findings;
}

function tellFindings(findings: readonly Finding[], words: Words): Pick<ToldAlert, 'findings' | 'letters'> {
  const told: ToldFinding[] = [];
  let letters = 0;
  for (const finding of gravestFirst(findings)) {
    if (letters > MOST_LETTERS) break;
    const next = tellFinding(finding, words);
    told.push(next);
    letters += lettersOf(next);
  }
  return { findings: told, letters };
}

function sentences(change: Change, words: Words): readonly string[] {
  if (change.kind === 'withdrawn') return [words.withdrawnSentence(change.status)];
  if (change.kind === 'wording') return [];
  return [words.returnedSentence, ...(change.findings.length === 0 ? [words.silentSentence] : [])];
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

function tasks({ page, change, webUrl = '', archivedAt = '' }: AlertMatter, words: Words): readonly Task[] {
  const [pageUrl, reviewUrl, copyUrl] = [safeUrl(page.url), safeUrl(webUrl), safeUrl(archivedAt)];
  const isGone = change.kind === 'withdrawn';
  return [
    ...(isGone || pageUrl === '' ? [] : [{ name: words.readPage, url: pageUrl }]),
    ...(copyUrl === '' ? [] : [{ name: words.archivedCopy, url: copyUrl }]),
    ...(reviewUrl === '' ? [] : [{ name: isGone ? words.reviewGone : words.review, url: reviewUrl }]),
    ...(isGone ? [] : [{ name: words.inTerminal, command: diffCommand(change) }]),
    { name: words.check, command: `npx exigent verify ${page.id}` },
  ];
}

/** Shows this change, also when the page has changed again since. */
function diffCommand({ id, page }: Change): string {
  return `npx exigent diff ${page} --change ${id}`;
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

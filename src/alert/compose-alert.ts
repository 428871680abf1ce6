import type { AlertMatter, Mail } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { findingHtml, findingText } from './finding-parts.ts';
import { type Html, html, safeUrl } from './html.ts';
import { facts, heading, mailPage, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import { messageId, threadId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { eventOf, subjectOf, vendorAndPlace } from './subject.ts';
import { type Words, wordsFor } from './words.ts';
import { wrapped } from './wrap.ts';

/** One subscriber's copy of an alert. Pure: the same alert gives the same mail, byte for byte. */
export function composeAlert(matter: AlertMatter, to: Subscriber, sender: Sender): Mail {
  const { alert, page, change } = matter;
  const words = wordsFor(to.languages);
  const subject = subjectOf(page, change, words);
  const thread = threadId(page.id, to.address, sender);
  return {
    messageId: messageId(alert.id, to.address, sender),
    date: alert.at,
    from: sender.from,
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    to: to.address,
    subject,
    text: wrapped(alertText(matter, words)),
    html: mailPage(words.language, subject, alertHtml(matter, words)),
    inReplyTo: thread,
    references: [thread],
    headers: listHeaders(sender),
  };
}

/** Says that no person wrote this (RFC 3834) and which list it belongs to (RFC 2919). */
export function listHeaders({ domain }: Sender): Readonly<Record<string, string>> {
  return { 'Auto-Submitted': 'auto-generated', 'List-Id': `Exigent alerts <alerts.exigent.${domain}>` };
}

function titleOf({ page, change }: AlertMatter, words: Words): string {
  return `${vendorAndPlace(page)}: ${eventOf(change, words)}`;
}

/** The markup of one alert, for a mail of its own or a part of a digest. */
export function alertHtml(matter: AlertMatter, words: Words): readonly Html[] {
  const { page, change } = matter;
  const address = safeUrl(page.url);
  return [
    heading(titleOf(matter, words)),
    softParagraph(html`${pageName(matter)}: ${link(address, address)}`),
    ...sentences(change, words).map(paragraph),
    ...change.findings.map((finding) => findingHtml(finding, words)),
    ...rest(change, words).map(softParagraph),
    sectionHeading(words.proof),
    facts(proof(change, words)),
    softParagraph(html`${words.howToCheck} ${page.id}`),
    ...(matter.webUrl === undefined ? [] : [paragraph(link(safeUrl(matter.webUrl), words.review))]),
    softParagraph(words.footer),
  ];
}

export function alertText(matter: AlertMatter, words: Words): readonly string[] {
  const { page, change } = matter;
  return [
    titleOf(matter, words),
    '',
    `${pageName(matter)}:`,
    safeUrl(page.url),
    ...sentences(change, words).flatMap((sentence) => ['', sentence]),
    ...change.findings.flatMap((finding) => ['', '-'.repeat(40), '', ...findingText(finding, words)]),
    ...(change.findings.length > 0 ? ['', words.marks] : []),
    ...rest(change, words).flatMap((sentence) => ['', sentence]),
    '',
    `${words.proof}:`,
    ...proof(change, words).flatMap(([name, value]) => [`- ${name}:`, `  ${value}`]),
    `- ${words.howToCheck} ${page.id}`,
    ...(matter.webUrl === undefined ? [] : ['', `${words.review}:`, safeUrl(matter.webUrl)]),
    '',
    '-- ',
    words.footer,
  ];
}

function pageName({ page }: AlertMatter): string {
  return page.title ?? page.type.replaceAll('-', ' ');
}

function link(url: string, text: string): Html {
  if (url === '') return html`${text}`;
  return html`<a class="link" href="${url}" style="color:#1f5fbf;word-break:break-word">${text}</a>`;
}

function sentences(change: Change, words: Words): readonly string[] {
  if (change.kind === 'withdrawn') return [words.withdrawnSentence(change.status)];
  if (change.kind === 'returned') return [words.returnedSentence];
  return [];
}

function rest(change: Change, words: Words): readonly string[] {
  if (change.kind === 'withdrawn') return [];
  const counted = Object.entries(change.counts).filter(([, count]) => count > 0);
  if (counted.length === 0) return [];
  return [
    words.rest(
      counted.map(([edit, count]) => `${count} ${words.edits[edit as keyof Words['edits']]}`).join(', '),
    ),
  ];
}

function proof(change: Change, words: Words): readonly (readonly [string, string])[] {
  const { before, lastSeenBefore, at } = change;
  const side = (label: string, version: Change['before']): readonly (readonly [string, string])[] => [
    [`${label}: ${words.body}`, version.body],
    [`${label}: ${words.text}`, version.text],
    [`${label}: ${words.record}`, version.record],
  ];
  return [
    [words.lastSeen, readable(lastSeenBefore)],
    [words.firstSeen, readable(at)],
    ...side(words.before, before),
    ...(change.kind === 'withdrawn' ? [] : side(words.after, change.after)),
  ];
}

/** To the second, in UTC. */
export function readable(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

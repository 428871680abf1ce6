import type { DigestMatter, Mail } from '../model/alert.ts';
import type { PageCoverage } from '../model/coverage.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText, readable, titleOf } from './alert-parts.ts';
import { oneLine } from './clean-text.ts';
import { closing, closingHtml } from './closing.ts';
import { html } from './html.ts';
import { listHeaders } from './list-headers.ts';
import { divider, heading, list, mailPage, paragraph, sectionHeading } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import type { Words } from './words.ts';
import { wordsFor } from './words-for.ts';
import { wrapped } from './wrap.ts';

/** More changes than these are named and not shown: nobody reads on, and clients cut the mail off. */
const MOST_ALERTS = 20;

/** Everything since the last digest, and how the watch itself stands: also when nothing changed. */
export function composeDigest(matter: DigestMatter, to: Subscriber, sender: Sender): Mail {
  const words = wordsFor(to.languages);
  const subject = `Exigent ${matter.at.slice(0, 10)}: ${words.digest(matter.alerts.length)}`;
  return {
    messageId: messageId(`digest ${matter.at}`, to.address, sender),
    date: matter.at,
    from: sender.from,
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    to: to.address,
    subject,
    text: wrapped([...digestText(subject, matter, words), ...closing(words, sender)]),
    html: mailPage(words.language, subject, [
      ...digestHtml(subject, matter, words),
      ...closingHtml(words, sender),
    ]),
    references: [],
    headers: listHeaders(sender),
  };
}

function digestText(subject: string, { alerts, coverage }: DigestMatter, words: Words): readonly string[] {
  return [
    subject,
    '',
    ...(alerts.length === 0 ? [words.nothingChanged] : alerts.map((alert) => `- ${titleOf(alert, words)}`)),
    '',
    standing(coverage.pages, words),
    ...alerts.slice(0, MOST_ALERTS).flatMap((alert) => ['', '='.repeat(72), '', ...alertText(alert, words)]),
    '',
    '='.repeat(72),
    ...hidden(alerts.length, words).flatMap((sentence) => ['', sentence]),
    '',
    `${words.pages}:`,
    ...troubledFirst(coverage.pages).flatMap((page) => [
      `- ${oneLine(page.title)}`,
      ...pageStanding(page, words).map((sentence) => `  ${sentence}`),
    ]),
  ];
}

function digestHtml(subject: string, { alerts, coverage }: DigestMatter, words: Words) {
  return [
    heading(subject),
    alerts.length === 0
      ? paragraph(words.nothingChanged)
      : list(alerts.map((alert) => titleOf(alert, words))),
    paragraph(standing(coverage.pages, words)),
    ...alerts.slice(0, MOST_ALERTS).flatMap((alert) => [divider, ...alertHtml(alert, words)]),
    ...(alerts.length === 0 ? [] : [divider]),
    ...hidden(alerts.length, words).map(paragraph),
    sectionHeading(words.pages),
    list(
      troubledFirst(coverage.pages).map(
        (page) =>
          html`${oneLine(page.title)}${pageStanding(page, words).map((sentence) => html`<br><span class="soft" style="font-size:13px;color:#5c666e">${sentence}</span>`)}`,
      ),
    ),
  ];
}

function hidden(alerts: number, words: Words): readonly string[] {
  return alerts > MOST_ALERTS ? [words.moreAlerts(alerts - MOST_ALERTS)] : [];
}

function standing(pages: readonly PageCoverage[], words: Words): string {
  return words.checked(pages.filter((page) => !isTroubled(page)).length, pages.length);
}

function isTroubled({ lastGoodAt, fault }: PageCoverage): boolean {
  return lastGoodAt === null || fault !== null;
}

function troubledFirst(pages: readonly PageCoverage[]): readonly PageCoverage[] {
  return [...pages.filter(isTroubled), ...pages.filter((page) => !isTroubled(page))];
}

function pageStanding({ lastGoodAt, fault }: PageCoverage, words: Words): readonly string[] {
  return [
    `${words.lastGood}: ${lastGoodAt === null ? words.never : readable(lastGoodAt)}`,
    ...(fault === null ? [] : [`${words.trouble}: ${oneLine(words.fault(fault))}`]),
  ];
}

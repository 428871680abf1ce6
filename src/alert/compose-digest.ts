import type { DigestMatter, Mail } from '../model/alert.ts';
import type { PageCoverage } from '../model/coverage.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { type Html, html } from './html.ts';
import { listLetterTo } from './letter.ts';
import { divider, heading, list, paragraph, sectionHeading } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { readable, type ToldAlert, titleOf } from './tell-alert.ts';
import { countWeakening, tellAlerts } from './tell-alerts.ts';
import { sentence } from './tell-finding.ts';
import type { Words } from './words.ts';
import { wordsFor } from './words-for.ts';

const LINE = '='.repeat(72);

/** Everything since the last digest, and how the watch itself stands: also when nothing changed. */
export function composeDigest(matter: DigestMatter, to: Subscriber, sender: Sender): Mail {
  const words = wordsFor(to.languages);
  const digest = tellDigest(matter, words);
  const letter = {
    messageId: messageId(`digest ${matter.at}`, to.address, sender),
    at: matter.at,
    subject: digest.subject,
    lines: digestText(digest, words),
    parts: digestHtml(digest, words),
  };
  return listLetterTo(to.address, sender, letter, words);
}

interface ToldDigest {
  readonly subject: string;
  readonly titles: readonly string[];
  readonly checked: string;
  readonly alerts: readonly ToldAlert[];
  /** Says how many of the titles are not shown. */
  readonly hidden: readonly string[];
  readonly pages: readonly { readonly title: string; readonly standing: readonly string[] }[];
}

function tellDigest({ at, alerts, coverage }: DigestMatter, words: Words): ToldDigest {
  const { told, hidden } = tellAlerts(alerts, words);
  const troubled = coverage.pages.filter(isTroubled);
  const good = coverage.pages.filter((page) => !isTroubled(page));
  return {
    subject: `Exigent ${at.slice(0, 10)}: ${words.digest(alerts.length, countWeakening(alerts))}`,
    titles: alerts.map((alert) => titleOf(alert, words)),
    checked: words.checked(good.length, coverage.pages.length),
    alerts: told,
    hidden: hidden === 0 ? [] : [words.moreAlerts(hidden)],
    pages: [...troubled, ...good].map((page) => ({
      title: sentence(titleIn(words, page)),
      standing: standing(page, words),
    })),
  };
}

function titleIn(words: Words, { title, type }: PageCoverage): string {
  return type === undefined ? title : `${title}${words.colon} ${words.pageType[type]}`;
}

function isTroubled({ lastGoodAt, fault }: PageCoverage): boolean {
  return lastGoodAt === null || fault !== null;
}

function standing({ lastGoodAt, fault }: PageCoverage, words: Words): readonly string[] {
  return [
    `${words.lastGood}${words.colon} ${lastGoodAt === null ? words.never : readable(lastGoodAt)}`,
    ...(fault === null ? [] : [`${words.trouble}${words.colon} ${sentence(words.fault(fault))}`]),
  ];
}

function digestText(digest: ToldDigest, words: Words): readonly string[] {
  const { subject, titles, checked, alerts, hidden, pages } = digest;
  return [
    subject,
    '',
    ...(titles.length === 0 ? [words.nothingChanged] : titles.map((title) => `- ${title}`)),
    '',
    checked,
    ...alerts.flatMap((alert) => ['', LINE, '', ...alertText(alert, words)]),
    '',
    LINE,
    ...hidden.flatMap((each) => ['', each]),
    '',
    `${words.pages}${words.colon}`,
    ...pages.flatMap(({ title, standing }) => [`- ${title}`, ...standing.map((each) => `  ${each}`)]),
  ];
}

function digestHtml(digest: ToldDigest, words: Words): readonly Html[] {
  const { subject, titles, checked, alerts, hidden, pages } = digest;
  return [
    heading(subject),
    titles.length === 0 ? paragraph(words.nothingChanged) : list(titles),
    paragraph(checked),
    ...alerts.flatMap((alert) => [divider, ...alertHtml(alert, words)]),
    ...(alerts.length === 0 ? [] : [divider]),
    ...hidden.map(paragraph),
    sectionHeading(words.pages),
    list(pages.map(({ title, standing }) => html`${title}${standing.map(softLine)}`)),
  ];
}

function softLine(text: string): Html {
  return html`<br><span class="soft" style="font-size:13px;color:#5c666e">${text}</span>`;
}

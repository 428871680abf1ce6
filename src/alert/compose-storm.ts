import type { AlertMatter, Mail, StormMatter } from '../model/alert.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { oneLine, shortened } from './clean-text.ts';
import { type Html, html, link, safeUrl } from './html.ts';
import { listLetterTo } from './letter.ts';
import { divider, heading, list, paragraph } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import { pageTitle } from './page-title.ts';
import type { Sender } from './sender.ts';
import { SUBJECT_LENGTH } from './subject.ts';
import { titleOf } from './tell-alert.ts';
import { countWeakening, tellAlerts } from './tell-alerts.ts';
import type { Words } from './words.ts';
import { wordsFor } from './words-for.ts';

const LINE = '='.repeat(72);
const MOST_NAME = 120;

/** One mail on many changes that one vendor made at once: each is named, with its page; as many as fit are shown. */
export function composeStorm({ id, at, alerts }: StormMatter, to: Subscriber, sender: Sender): Mail {
  const words = wordsFor(to.languages);
  const subject = subjectOfStorm(alerts, words);
  const named = alerts.map((alert) => nameChange(alert, words));
  const { told, hidden } = tellAlerts(alerts, words);
  const rest = hidden === 0 ? [] : [words.moreAlerts(hidden)];
  const letter = {
    messageId: messageId(id, to.address, sender),
    at,
    subject,
    lines: [
      subject,
      '',
      words.storm,
      '',
      ...named.flatMap(({ title, page, url }) => [`- ${title}`, `  ${page}`, `  ${url}`]),
      ...told.flatMap((alert) => ['', LINE, '', ...alertText(alert, words)]),
      ...rest.flatMap((each) => ['', LINE, '', each]),
    ],
    parts: [
      heading(subject),
      paragraph(words.storm),
      list(named.map(changeHtml)),
      ...told.flatMap((alert) => [divider, ...alertHtml(alert, words)]),
      ...rest.flatMap((each) => [divider, paragraph(each)]),
    ],
  };
  return listLetterTo(to.address, sender, letter, words);
}

function subjectOfStorm(alerts: readonly AlertMatter[], words: Words): string {
  const happened = `: ${words.digest(alerts.length, countWeakening(alerts))}`;
  const name = oneLine(alerts[0]?.page.vendor.name ?? '');
  return `${shortened(name, SUBJECT_LENGTH - happened.length)}${happened}`;
}

interface NamedChange {
  readonly title: string;
  readonly page: string;
  /** Where it is compared, or else the page itself. */
  readonly url: string;
}

function nameChange(alert: AlertMatter, words: Words): NamedChange {
  const { page, webUrl } = alert;
  return {
    title: titleOf(alert, words),
    page: shortened(oneLine(pageTitle(page, words)), MOST_NAME),
    url: safeUrl(webUrl ?? page.url),
  };
}

function changeHtml({ title, page, url }: NamedChange): Html {
  return html`${title}<br><span style="font-size:14px">${link(url, page)}</span>`;
}

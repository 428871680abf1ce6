import type { DigestMatter, Mail } from '../model/alert.ts';
import type { PageCoverage } from '../model/coverage.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { alertHtml, alertText, listHeaders, readable } from './compose-alert.ts';
import { html } from './html.ts';
import { heading, list, mailPage, paragraph, sectionHeading, softParagraph } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { type Words, wordsFor } from './words.ts';
import { wrapped } from './wrap.ts';

/** Everything since the last digest, and how the watch itself stands: also when nothing changed. */
export function composeDigest(matter: DigestMatter, to: Subscriber, sender: Sender): Mail {
  const words = wordsFor(to.languages);
  const { alerts, coverage, at } = matter;
  const subject = `Exigent ${at.slice(0, 10)}: ${words.digest(alerts.length)}`;
  const good = coverage.pages.filter((page) => page.lastGoodAt !== null && page.fault === null).length;
  const checked = words.checked(good, coverage.pages.length);
  return {
    messageId: messageId(`digest ${at}`, to.address, sender),
    date: at,
    from: sender.from,
    ...(sender.replyTo === undefined ? {} : { replyTo: sender.replyTo }),
    to: to.address,
    subject,
    text: wrapped([
      subject,
      '',
      checked,
      ...(alerts.length === 0 ? [words.nothingChanged] : []),
      ...alerts.flatMap((alert) => ['', '='.repeat(60), '', ...alertText(alert, words)]),
      '',
      '='.repeat(60),
      '',
      ...coverage.pages.flatMap((page) => [`- ${page.title}`, `  ${standing(page, words)}`]),
    ]),
    html: mailPage(words.language, subject, [
      heading(subject),
      paragraph(checked),
      ...(alerts.length === 0 ? [paragraph(words.nothingChanged)] : []),
      ...alerts.flatMap((alert) => alertHtml(alert, words)),
      sectionHeading(checked),
      list(
        coverage.pages.map(
          (page) =>
            html`${page.title}<br><span class="soft" style="font-size:13px;color:#5c666e">${standing(page, words)}</span>`,
        ),
      ),
      softParagraph(words.footer),
    ]),
    references: [],
    headers: listHeaders(sender),
  };
}

function standing({ lastGoodAt, fault }: PageCoverage, words: Words): string {
  const seen = `${words.lastGood}: ${lastGoodAt === null ? words.never : readable(lastGoodAt)}`;
  return fault === null ? seen : `${seen}. ${sentenceOf(fault)}`;
}

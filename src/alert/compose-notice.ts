import type { Mail } from '../model/alert.ts';
import { helpFor, sentenceOf } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { Notice } from '../model/outbox.ts';
import { oneLine, shortened } from './clean-text.ts';
import { letterTo } from './letter.ts';
import { heading, paragraph } from './mail-page.ts';
import { messageId } from './message-ids.ts';
import type { Sender } from './sender.ts';
import { SUBJECT_LENGTH } from './subject.ts';
import { readable } from './tell-alert.ts';

export interface NoticeMatter {
  readonly id: string;
  readonly at: Instant;
  readonly notice: Notice;
}

/** A mail to whoever runs the monitor; it speaks of faults, never of wording. */
export function composeNotice({ id, at, notice }: NoticeMatter, to: string, sender: Sender): Mail {
  const { subject, sentences } = contentOf(notice);
  const line = shortened(oneLine(subject), SUBJECT_LENGTH);
  const letter = {
    messageId: messageId(id, to, sender),
    at,
    subject: line,
    lines: [line, '', ...sentences.flatMap((sentence) => [sentence, ''])],
    parts: [heading(line), ...sentences.map(paragraph)],
  };
  return letterTo(to, sender, letter, 'en');
}

interface Content {
  readonly subject: string;
  readonly sentences: readonly string[];
}

function contentOf(notice: Notice): Content {
  switch (notice.kind) {
    case 'outage':
      return {
        subject: `Exigent: ${notice.page.id} is silent`,
        sentences: [
          `There has been no good capture of ${notice.page.url} since ${readable(notice.since)}.`,
          sentenceOf(notice.fault),
          `What would help: ${helpFor(notice.fault)}`,
          'It is looked at again at every slot; you are told when it is back. Look: npx exigent doctor',
        ],
      };
    case 'recovery':
      return {
        subject: `Exigent: ${notice.page.id} is back`,
        sentences: [
          `${notice.page.url} has a good capture again, after an outage since ${readable(notice.since)}.`,
        ],
      };
    case 'needs-person':
      return {
        subject: `Exigent: ${notice.page.id} needs you`,
        sentences: [
          `${notice.page.url} cannot be watched as it is set up.`,
          sentenceOf(notice.fault),
          `What would help: ${helpFor(notice.fault)}`,
          `When that is put right: npx exigent check ${notice.page.id} --force`,
        ],
      };
    case 'asked-otherwise':
      return {
        subject: `Exigent: ${notice.page.id} is seen in another way`,
        sentences: [
          `What differs on ${notice.page.url} since then is not laid to the vendor, and no subscriber was told: ${notice.because}.`,
          `If the vendor changed its wording in the same hour, that stands there too: npx exigent diff ${notice.page.id}`,
        ],
      };
    case 'other-language':
      return {
        subject: `Exigent: ${notice.page.id} is in another language`,
        sentences: [
          `${notice.page.url} has been in another language often and long enough to be followed in it. Words of two languages cannot be compared, so no subscriber was told.`,
          `Somebody who reads both should see whether it still says the same: npx exigent diff ${notice.page.id}`,
          'If the old edition stands elsewhere, set the page’s url or language.',
        ],
      };
    case 'idle-rules':
      return {
        subject: `Exigent: settings of ${notice.page.id} match nothing`,
        sentences: [
          `This is not on ${notice.page.url}, so that it leaves nothing out: ${notice.rules.join('; ')}.`,
          'The page is watched on, with all of its text. If it was rebuilt, something else may have to be left out; if the rule was for what is gone, take it out of the vendor file.',
          `How it is read now: npx exigent page ${notice.page.id}`,
        ],
      };
    case 'no-timestamp':
      return {
        subject: `Exigent: no time stamps by ${notice.authority}`,
        sentences: [
          `${notice.authority} has put no time stamp on the daily roots since ${readable(notice.since)}.`,
          `${notice.because}.`,
          'It is asked again several times a day, and everything else goes on. The next stamp covers all that is older; another authority can be named under evidence.timestamps in settings.yaml.',
        ],
      };
    case 'mail-stopped':
      return {
        subject: 'Exigent: mails could not be sent for a while',
        sentences: [
          `From ${readable(notice.since)} to ${readable(notice.until)} the mail server took no mail at all.`,
          notice.because,
          'None is lost: what waited is sent now.',
        ],
      };
    case 'bouncing':
      return {
        subject: 'Exigent: mails to a subscriber do not get there',
        sentences: [
          `The last ${notice.mails} mails to ${notice.address} could not be delivered.`,
          notice.because,
          'You are not told of further ones until one gets there. All are listed: npx exigent mail list. Ask the subscriber, or take the address out of subscribers.yaml.',
        ],
      };
    case 'config-refused':
      return {
        subject: 'Exigent: the changed configuration cannot be used',
        sentences: [
          'Files of the configuration were changed, and as they are now they cannot be used. Nothing is lost: every page is watched on, and everybody is told, by what stood there before. Exigent would not start with them, though.',
          ...notice.problems,
          'All of it at once: npx exigent config check. Once it is put right, it is taken in within a minute or so; nothing needs to be restarted.',
        ],
      };
    case 'dead-letter':
      return {
        subject: 'Exigent: a mail could not be delivered',
        sentences: [
          `The mail server would not take ${notice.about}.`,
          notice.because,
          'It stays listed: npx exigent mail list. When the reason is gone: npx exigent mail resend --dead',
        ],
      };
  }
}

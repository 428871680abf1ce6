import type { Instant } from '../src/model/instant.ts';
import type { Expectation, News, StoryEvent, StoryLook } from './event.ts';
import * as answers from './story/answers.ts';
import * as deGuidelines from './story/de-guidelines.ts';
import * as dePrivacy from './story/de-privacy.ts';
import * as figures from './story/transparency.ts';
import * as usGuidelines from './story/us-guidelines.ts';
import * as usPrivacy from './story/us-privacy.ts';
import { botWall, consentWall, notFound } from './story/walls.ts';

/** Three years in the life of Lumicam, and what Exigent should make of each day. */
export const timeline: readonly StoryLook[] = [
  look('2023-11-06 08:00', 'Exigent sees Lumicam’s six pages for the first time', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelines2023, 'first'),
      ...first(),
    },
    {
      page: 'deGuidelines',
      serves: answers.deGuidelines(deGuidelines.deGuidelines2023, 'first'),
      ...first(),
    },
    { page: 'usPrivacy', serves: answers.usPrivacy(usPrivacy.usPrivacy2023, 'first'), ...first() },
    { page: 'dePrivacy', serves: answers.dePrivacy(dePrivacy.dePrivacy2023, 'first'), ...first() },
    { page: 'transparency', serves: answers.transparency(figures.figures2023, 'first'), ...first() },
    { page: 'requestsCsv', serves: answers.requestsFile(figures.figures2023), ...first() },
  ]),
  look('2023-11-07 08:00', 'Nothing has changed', []),
  look('2023-12-05 08:00', 'A cookie banner lies over the German privacy policy', [
    {
      page: 'dePrivacy',
      serves: answers.dePrivacy(dePrivacy.dePrivacy2023, 'first', { banner: true }),
      ...quiet('unchanged'),
    },
  ]),
  look('2024-01-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2024-01-23 08:00', 'A bot check stands before the US guidelines', [
    { page: 'usGuidelines', serves: botWall, passing: true, ...quiet('suspect') },
  ]),
  look('2024-01-23 08:20', 'Looked at again: the US guidelines are there', [
    { page: 'usGuidelines', ...quiet('unchanged') },
  ]),
  look('2024-02-20 08:00', 'Numbers for the second half of 2023 are published', [
    { page: 'transparency', serves: answers.transparency(figures.figures2024, 'first'), ...alert('neither') },
    { page: 'requestsCsv', serves: answers.requestsFile(figures.figures2024), ...alert('neither') },
  ]),
  look('2024-03-05 08:00', 'US guidelines: the team that reads the requests gets another name', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesRenamed, 'first'),
      ...alert('neither'),
    },
  ]),
  look('2024-04-09 08:00', 'US privacy policy: marketing and “dial 911” in plainer words', [
    {
      page: 'usPrivacy',
      serves: answers.usPrivacy(usPrivacy.usPrivacyPlainWords, 'first'),
      ...quiet('changed'),
    },
  ]),
  look('2024-05-14 08:00', 'US guidelines: the danger need no longer be imminent', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesNotImminent, 'first'),
      ...alert('weakened'),
    },
  ]),
  look('2024-07-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2024-08-20 08:00', 'US privacy policy: “We may share” becomes “We will share”', [
    { page: 'usPrivacy', serves: answers.usPrivacy(usPrivacy.usPrivacyWill, 'first'), ...alert('weakened') },
  ]),
  look('2024-09-10 08:00', 'German privacy policy: a danger to things is enough, and need not be near', [
    {
      page: 'dePrivacy',
      serves: answers.dePrivacy(dePrivacy.dePrivacyProperty, 'first'),
      ...alert('weakened'),
    },
  ]),
  look('2024-09-24 08:00', 'German privacy policy: the old wording is back', [
    {
      page: 'dePrivacy',
      serves: answers.dePrivacy(dePrivacy.dePrivacy2023, 'first'),
      ...alert('strengthened'),
    },
  ]),
  look('2024-11-05 08:00', 'A redesign moves everything: other markup, sections from A to Z', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesNotImminent, 'accordions'),
      ...quiet('changed'),
    },
    {
      page: 'deGuidelines',
      serves: answers.deGuidelines(deGuidelines.deGuidelines2023, 'accordions'),
      ...quiet('changed'),
    },
    {
      page: 'usPrivacy',
      serves: answers.usPrivacy(usPrivacy.usPrivacyWill, 'accordions'),
      ...quiet('changed'),
    },
    {
      page: 'dePrivacy',
      serves: answers.dePrivacy(dePrivacy.dePrivacy2023, 'accordions'),
      ...quiet('changed'),
    },
    {
      page: 'transparency',
      serves: answers.transparency(figures.figures2024, 'accordions'),
      ...quiet('changed'),
    },
  ]),
  look('2025-01-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2025-01-28 08:00', 'The German guidelines come in English', [
    {
      page: 'deGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesNotImminent, 'accordions'),
      passing: true,
      ...quiet('suspect'),
    },
  ]),
  look('2025-01-28 08:20', 'Looked at again: they are German', [
    { page: 'deGuidelines', ...quiet('unchanged') },
  ]),
  look('2025-02-18 08:00', 'Numbers for 2024 are published', [
    {
      page: 'transparency',
      serves: answers.transparency(figures.figures2025, 'accordions'),
      ...alert('neither'),
    },
    { page: 'requestsCsv', serves: answers.requestsFile(figures.figures2025), ...alert('neither') },
  ]),
  look('2025-03-18 08:00', 'German guidelines: without a word, the exception that only the US page had', [
    {
      page: 'deGuidelines',
      serves: answers.deGuidelines(deGuidelines.deGuidelinesException, 'accordions'),
      ...alert('weakened'),
    },
  ]),
  look('2025-04-15 08:00', 'US guidelines: users are no longer told afterwards', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesWithoutNotice, 'accordions'),
      ...alert('weakened'),
    },
  ]),
  look('2025-06-03 08:00', 'US guidelines: serious harm to property is enough', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesProperty, 'accordions'),
      ...alert('weakened'),
    },
  ]),
  look('2025-07-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2025-09-02 08:00', 'A bot check stands before the US privacy policy', [
    { page: 'usPrivacy', serves: botWall, ...quiet('suspect') },
  ]),
  look('2025-09-03 08:00', 'It stands there for the second day', [
    { page: 'usPrivacy', ...operator('outage') },
  ]),
  look('2025-09-04 08:00', 'The US privacy policy is there again', [
    {
      page: 'usPrivacy',
      serves: answers.usPrivacy(usPrivacy.usPrivacyWill, 'accordions'),
      ...operator('recovery'),
    },
  ]),
  look('2025-10-14 08:00', 'US privacy policy: a sentence on danger moves to another section', [
    {
      page: 'usPrivacy',
      serves: answers.usPrivacy(usPrivacy.usPrivacyMoved, 'accordions'),
      ...quiet('changed'),
    },
  ]),
  look('2025-12-09 08:00', 'The numbers of 2024 are others now', [
    {
      page: 'transparency',
      serves: answers.transparency(figures.figuresCorrected, 'accordions'),
      ...alert('neither'),
    },
    { page: 'requestsCsv', serves: answers.requestsFile(figures.figuresCorrected), ...alert('neither') },
  ]),
  look('2026-01-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2026-03-10 08:00', 'The German guidelines are not found', [
    { page: 'deGuidelines', serves: notFound, ...quiet('suspect') },
  ]),
  look('2026-03-10 20:00', 'Still not found', [{ page: 'deGuidelines', ...quiet('suspect') }]),
  look('2026-03-11 08:00', 'Not found for a whole day', [{ page: 'deGuidelines', ...alert('withdrawn') }]),
  look('2026-03-31 08:00', 'The German guidelines are back, with the words that they had', [
    {
      page: 'deGuidelines',
      serves: answers.deGuidelines(deGuidelines.deGuidelinesException, 'accordions'),
      ...alert('returned'),
    },
  ]),
  look('2026-05-12 08:00', 'German guidelines: only in writing and signed, and the person is told', [
    {
      page: 'deGuidelines',
      serves: answers.deGuidelines(deGuidelines.deGuidelinesWritten, 'accordions'),
      ...alert('strengthened'),
    },
  ]),
  look('2026-07-01 08:00', 'Nothing has changed; the half-yearly digest is due', []),
  look('2026-09-15 08:00', 'US guidelines: the danger must be imminent again, and to people', [
    {
      page: 'usGuidelines',
      serves: answers.usGuidelines(usGuidelines.usGuidelinesImminentAgain, 'accordions'),
      ...alert('strengthened'),
    },
  ]),
  look('2026-10-06 08:00', 'A consent dialog comes in place of the German privacy policy', [
    { page: 'dePrivacy', serves: consentWall, passing: true, ...quiet('suspect') },
  ]),
  look('2026-10-06 08:20', 'Looked at again: the policy is there', [
    { page: 'dePrivacy', ...quiet('unchanged') },
  ]),
  look('2026-11-03 08:00', 'Nothing has changed', []),
];

/** Times are UTC. */
function look(at: string, happens: string, events: readonly StoryEvent[]): StoryLook {
  return { at: `${at.replace(' ', 'T')}:00.000Z` as Instant, happens, events };
}

interface Expects {
  readonly expects: Expectation;
}

function first(): Expects {
  return quiet('first');
}

function quiet(outcome: Extract<Expectation, { kind: 'quiet' }>['outcome']): Expects {
  return { expects: { kind: 'quiet', outcome } };
}

function operator(notice: 'outage' | 'recovery'): Expects {
  return { expects: { kind: 'operator', notice } };
}

function alert(news: News): Expects {
  return { expects: { kind: 'alert', news } };
}

import { counted, portion } from '../model/counted.ts';
import { type Direction, type FacetStep, tellingWords } from '../model/facet.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Words } from './words.ts';

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'weaker protection',
  narrower: 'stronger protection',
  mixed: 'weaker and stronger',
  neutral: 'neither weaker nor stronger',
};

function step({ before, after, direction, because }: FacetStep): string {
  if (before?.value === after?.value) return because;
  const [old, now] = [before, after].map((reading) =>
    reading === undefined ? 'not said' : `“${tellingWords(reading)}”`,
  );
  return `${old} → ${now}: ${meaning[direction]}`;
}

export const english: Words = {
  language: 'en',
  direction: {
    broader: 'weakened',
    narrower: 'strengthened',
    mixed: 'changed both ways',
    neutral: 'reworded',
  },
  op: {
    added: 'New passage',
    removed: 'Passage removed',
    reworded: 'Passage reworded',
    moved: 'Passage moved',
    formatting: 'Form changed',
    language: 'Other language',
    artifact: 'Doubtful capture',
  },
  figureOp: { added: 'New number', reworded: 'Number changed' },
  counts: 'It counts',
  facet: {
    trigger: 'What counts as an emergency',
    harm: 'How grave the harm',
    imminence: 'How near the danger',
    standard: 'What must be shown',
    discretion: 'Whether it may or must',
    recipient: 'Who receives',
    data: 'Which data',
    process: 'Which procedure',
    notice: 'Whether the user is told',
    consent_or_warrant: 'Warrant or consent',
    jurisdiction: 'Where it holds',
    statistics: 'Published numbers',
    contact: 'Contact',
  },
  edits: {
    added: 'added',
    removed: 'removed',
    reworded: 'reworded',
    moved: 'moved',
    formatting: 'reformatted',
  },
  pageType: {
    'law-enforcement-guidelines': 'Law-enforcement guidelines',
    'privacy-policy': 'Privacy policy',
    'transparency-report': 'Transparency report',
    'help-article': 'Help article',
    'terms-of-service': 'Terms of service',
  },
  colon: ':',
  quotes: ['“', '”'],
  disclosure: { emergency: 'emergency disclosure', safety: 'disclosure for safety' },
  elsewhere: 'elsewhere strengthened',
  figures: 'new figures on emergency disclosure',
  withdrawn: 'page withdrawn',
  returned: 'page is back',
  changed: 'page changed',
  withdrawnSentence: (status) =>
    `The page is gone: the server has answered ${status >= 400 ? `with ${status}` : 'that there is no such page'} at every look. What it said last is kept.`,
  returnedSentence: 'The page had been withdrawn and is back.',
  silentSentence: 'Its wording on emergency disclosure is as it was.',
  explain: ({ explanation }) => explanation,
  step,
  before: 'Before',
  after: 'After',
  none: '(nothing)',
  introducedBy: 'Introduced by',
  facets: 'What moved',
  why: 'Why we say so',
  rest: (counts) => `On the whole page: ${counts} (paragraphs, list items, table rows).`,
  more: (passages, command) => `${counted(passages, 'more passage')} changed: ${command}`,
  others: (passages) => `${counted(passages, 'passage')} only moved, or changed in form and not in words.`,
  onPage: (page) => `page ${page}`,
  cut: (command) => `Words are left out at […]. All of them: ${command}`,
  marks: 'Struck through: gone. Underlined: new.',
  plainMarks: 'Words in [-…-] are gone, words in {+…+} are new.',
  toDo: 'What to do',
  readPage: 'Read the page itself',
  archivedCopy: 'Read it as the Wayback Machine keeps it',
  review: 'Look closer, and compare both versions',
  reviewGone: 'See what it said last, and its history',
  inTerminal: 'Word by word, in a terminal',
  check: 'Check the proof before you quote it',
  proof: 'Proof',
  lastSeen: 'last seen',
  gone: 'gone',
  captured: 'captured',
  body: 'page',
  text: 'text',
  record: 'record',
  digests: 'SHA-256 of the page as it was sent, of the text read from it, and of the record of the capture.',
  digest: (alerts, weakened) =>
    alerts === 0
      ? 'nothing changed'
      : `${counted(alerts, 'change')}${weakened === 0 ? '' : `, ${weakened} for the worse`}`,
  checked: (good, all) => `${portion(good, all, 'page', ['has', 'have'])} a good capture and no trouble now.`,
  nothingChanged: 'No emergency-disclosure wording changed since the last digest.',
  moreAlerts: (alerts) =>
    `${counted(alerts, 'more change is', 'more changes are')} named above and not shown here.`,
  storm: 'One vendor changed many pages at once, so they come in one mail. Every change is named here.',
  corrected: (day) => `correction: our alert of ${day} was wrong`,
  correctedSentence: (title, at) =>
    `On ${at} we told you: “${title}”. That was wrong, and we take it back. Please do not quote it.`,
  correctedWhy: 'Why it was wrong',
  amendedSentence: (title, at, now) =>
    `On ${at} we told you: “${title}”. That was not right. Read again by a reviewer, it is: “${now}”.`,
  unreviewed: 'Unreviewed: nobody has confirmed this change yet; the rules alone say what it means.',
  kept: 'What was captured is kept as it was sent; only what we said of it is taken back.',
  pages: 'The pages',
  trouble: 'In trouble now',
  fault: sentenceOf,
  lastGood: 'Last good capture',
  never: 'never',
  footer: 'Sent by Exigent, which watches what vendors say about handing over data without a judge.',
  stop: (contact) => `To stop these mails or to get others, write to ${contact}.`,
  unsubscribe: 'Stop these mails',
};

import type { BlockEdit } from '../../model/comparison.ts';
import { countingIn } from '../../model/counted.ts';
import type { Translated } from './translated.ts';

type ChangedOp = Exclude<BlockEdit['op'], 'same'>;

/** The words around the difference of two texts. */
export interface DiffWords {
  /** What stands beside a block. */
  readonly label: Readonly<Record<ChangedOp, string>>;
  /** "3 blocks moved": one part of the line above the difference. */
  readonly summary: (op: ChangedOp, count: number) => string;
  readonly same: string;
  readonly legend: string;
  readonly coarse: string;
  readonly unchanged: (count: number) => string;
  readonly moreUnchanged: (count: number) => string;
  readonly moreBlocks: (count: number) => string;
  readonly moreCharacters: (count: number) => string;
  readonly moreWords: (count: number) => string;
  readonly unchangedCharacters: (count: number) => string;
  readonly movedFrom: (heading: string) => string;
  readonly layouts: string;
  readonly inline: string;
  readonly side: string;
  readonly before: string;
  readonly after: string;
  readonly nothingBefore: string;
  readonly nothingAfter: string;
  readonly parts: string;
  readonly part: (part: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly notShown: (parts: number) => string;
}

const english = countingIn('en');
const german = countingIn('de');

const englishSummary: Readonly<Record<ChangedOp, string>> = {
  added: 'added',
  removed: 'removed',
  reworded: 'reworded',
  moved: 'moved',
  formatting: 'in another form',
};

const germanSummary: Readonly<Record<ChangedOp, string>> = {
  added: 'hinzugekommen',
  removed: 'weggefallen',
  reworded: 'umformuliert',
  moved: 'verschoben',
  formatting: 'in anderer Form',
};

export const diffWords: Translated<DiffWords> = {
  en: {
    label: {
      added: 'added',
      removed: 'removed',
      reworded: 'reworded',
      moved: 'moved here',
      formatting: 'other form',
    },
    summary: (op, count) => `${english(count, 'block')} ${englishSummary[op]}`,
    same: 'Both texts are the same.',
    legend: 'Words struck through are gone, underlined words are new.',
    coarse:
      'The two texts differ too much for every changed word to be marked: such blocks stand whole, old and new.',
    unchanged: (count) => english(count, 'unchanged block'),
    moreUnchanged: (count) => `… ${english(count, 'more unchanged block')}: see the stored text.`,
    moreBlocks: (count) => `… ${english(count, 'more block')}: see the stored text.`,
    moreCharacters: (count) => `… ${english(count, 'more character')}`,
    moreWords: (count) => `… ${english(count, 'more stretch', 'more stretches')} of words`,
    unchangedCharacters: (count) => `… ${english(count, 'unchanged character')} …`,
    movedFrom: (heading) => `from under “${heading}”`,
    layouts: 'How the two texts stand',
    inline: 'In one text',
    side: 'Side by side',
    before: 'Before',
    after: 'After',
    nothingBefore: 'not there before',
    nothingAfter: 'not there any more',
    parts: 'Parts of the difference',
    part: (part, of) => `Part ${part} of ${of}`,
    previous: 'Previous part',
    next: 'Next part',
    notShown: (parts) =>
      `${english(parts, 'more part')} of the difference ${parts === 1 ? 'is' : 'are'} not shown here; the stored texts hold everything.`,
  },
  de: {
    label: {
      added: 'neu',
      removed: 'weggefallen',
      reworded: 'umformuliert',
      moved: 'hierher verschoben',
      formatting: 'andere Form',
    },
    summary: (op, count) => `${german(count, 'Absatz', 'Absätze')} ${germanSummary[op]}`,
    same: 'Beide Texte sind gleich.',
    legend: 'Durchgestrichenes ist weg, Unterstrichenes ist neu.',
    coarse:
      'Die beiden Texte sind zu verschieden, um jedes geänderte Wort zu markieren: Solche Absätze stehen ganz da, alt und neu.',
    unchanged: (count) => german(count, 'unveränderter Absatz', 'unveränderte Absätze'),
    moreUnchanged: (count) =>
      `… ${german(count, 'weiterer unveränderter Absatz', 'weitere unveränderte Absätze')}: siehe den gespeicherten Text.`,
    moreBlocks: (count) =>
      `… ${german(count, 'weiterer Absatz', 'weitere Absätze')}: siehe den gespeicherten Text.`,
    moreCharacters: (count) => `… ${german(count, 'weiteres Zeichen', 'weitere Zeichen')}`,
    moreWords: (count) => `… ${german(count, 'weitere Wortfolge', 'weitere Wortfolgen')}`,
    unchangedCharacters: (count) => `… ${german(count, 'unverändertes Zeichen', 'unveränderte Zeichen')} …`,
    movedFrom: (heading) => `stand unter „${heading}“`,
    layouts: 'Wie die beiden Texte stehen',
    inline: 'In einem Text',
    side: 'Nebeneinander',
    before: 'Vorher',
    after: 'Nachher',
    nothingBefore: 'stand vorher nicht da',
    nothingAfter: 'steht nicht mehr da',
    parts: 'Teile des Unterschieds',
    part: (part, of) => `Teil ${part} von ${of}`,
    previous: 'Voriger Teil',
    next: 'Nächster Teil',
    notShown: (parts) =>
      `${german(parts, 'weiterer Teil', 'weitere Teile')} des Unterschieds ${parts === 1 ? 'steht' : 'stehen'} nicht hier; die gespeicherten Texte enthalten alles.`,
  },
};

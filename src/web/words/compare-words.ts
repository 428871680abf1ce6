import type { Translated } from './translated.ts';

/** The words around the comparison of any two versions of a page. */
export interface CompareWords {
  readonly title: string;
  readonly lede: string;
  readonly older: string;
  readonly newer: string;
  readonly compare: string;
  readonly fewer: string;
  readonly unknown: string;
}

export const compareWords: Translated<CompareWords> = {
  en: {
    title: 'Two versions compared',
    lede: 'Any two texts that this page had. Each is named by when it was first captured (UTC).',
    older: 'Old',
    newer: 'New',
    compare: 'Compare',
    fewer: 'The page has had one text so far; there is nothing to compare it with.',
    unknown: 'The page has no version of that name.',
  },
  de: {
    title: 'Zwei Fassungen im Vergleich',
    lede: 'Zwei beliebige Texte, die diese Seite hatte. Jeder ist danach benannt, wann er zuerst aufgenommen wurde (UTC).',
    older: 'Alt',
    newer: 'Neu',
    compare: 'Vergleichen',
    fewer: 'Die Seite hatte bisher nur einen Text; es gibt nichts, womit er sich vergleichen ließe.',
    unknown: 'Eine Fassung dieses Namens hat die Seite nicht.',
  },
};

import type { Translated } from './translated.ts';

/** The words around the whole page, as it stood on both sides of a change. */
export interface ReadingWords {
  readonly ourRules: string;
  readonly notWatched: string;
  readonly otherwise: string;
  readonly lastText: string;
  readonly damaged: string;
}

export const readingWords: Translated<ReadingWords> = {
  en: {
    ourRules:
      'Both texts were read from the same capture. What newer rules read otherwise is the difference between the two stored texts below.',
    notWatched:
      'The page is no longer watched, so the settings that it was read with are gone. Its stored texts and bytes are below.',
    otherwise:
      'Read by today’s rules, the stored bytes give another text than when the change was found. The texts of that time are below, under Evidence.',
    lastText: 'The text that was there last',
    damaged:
      'The stored bytes are missing, altered or no longer readable, so they are not shown. “exigent verify” says what is wrong.',
  },
  de: {
    ourRules:
      'Beide Texte wurden aus derselben Aufnahme gelesen. Was neuere Regeln anders lesen, ist der Unterschied zwischen den beiden gespeicherten Texten unten.',
    notWatched:
      'Die Seite wird nicht mehr beobachtet; die Einstellungen, mit denen sie gelesen wurde, sind weg. Ihre gespeicherten Texte und Bytes stehen unten.',
    otherwise:
      'Nach den heutigen Regeln gelesen, ergeben die gespeicherten Bytes einen anderen Text als damals. Die Texte von damals stehen unten unter „Belege“.',
    lastText: 'Der Text, der zuletzt dastand',
    damaged:
      'Die gespeicherten Bytes fehlen, sind verändert oder nicht mehr lesbar und werden nicht gezeigt. Was nicht stimmt, sagt „exigent verify“.',
  },
};

import type { Translated } from './translated.ts';

/** The words of the sheet around every page. */
export interface FrameWords {
  readonly skip: string;
  readonly main: string;
  readonly coverage: string;
  readonly changes: string;
  readonly positions: string;
  readonly pages: string;
  readonly queue: string;
  readonly audit: string;
  readonly about: string;
  readonly feed: string;
  readonly feedAtom: string;
  readonly feedJson: string;
  /** Names the other language, in that language, and says what the link does. */
  readonly otherLanguage: { readonly tag: 'en' | 'de'; readonly name: string };
  readonly toOverview: string;
}

export const frameWords: Translated<FrameWords> = {
  en: {
    skip: 'Skip to the content',
    main: 'Main',
    coverage: 'Coverage',
    changes: 'Changes',
    positions: 'Vendors',
    pages: 'Pages',
    queue: 'Review',
    audit: 'Audit log',
    about: 'Exigent watches what vendors say about handing over data without a judge. All times are in UTC.',
    feed: 'Feed of the alerts',
    feedAtom: 'Alerts (Atom)',
    feedJson: 'Alerts (JSON Feed)',
    otherLanguage: { tag: 'de', name: 'Deutsch' },
    toOverview: 'To the overview',
  },
  de: {
    skip: 'Zum Inhalt',
    main: 'Hauptmenü',
    coverage: 'Abdeckung',
    changes: 'Änderungen',
    positions: 'Anbieter',
    pages: 'Seiten',
    queue: 'Prüfen',
    audit: 'Protokoll',
    about:
      'Exigent beobachtet, was Anbieter über die Herausgabe von Daten ohne Richter sagen. Alle Zeiten in UTC.',
    feed: 'Feed der Meldungen',
    feedAtom: 'Meldungen (Atom)',
    feedJson: 'Meldungen (JSON Feed)',
    otherLanguage: { tag: 'en', name: 'English' },
    toOverview: 'Zur Übersicht',
  },
};

/** One page of Lumicam that the monitor of the demonstration watches. */
export interface StoryPage {
  /** As in the vendor file, behind `lumicam/`. */
  readonly id: string;
  readonly path: string;
  /** What it is called in mails, lists and on the terminal. */
  readonly title: string;
  readonly type: 'law-enforcement-guidelines' | 'privacy-policy' | 'transparency-report';
  /** A file of numbers has none. */
  readonly language?: 'en' | 'de';
  /** None: it holds everywhere. */
  readonly jurisdictions: readonly string[];
}

export const pages = {
  usGuidelines: {
    id: 'us-guidelines',
    path: '/us/law-enforcement',
    title: 'US law-enforcement guidelines',
    type: 'law-enforcement-guidelines',
    language: 'en',
    jurisdictions: ['US'],
  },
  deGuidelines: {
    id: 'de-guidelines',
    path: '/de/behoerden',
    title: 'German guidelines for authorities',
    type: 'law-enforcement-guidelines',
    language: 'de',
    jurisdictions: ['DE'],
  },
  usPrivacy: {
    id: 'us-privacy',
    path: '/us/privacy',
    title: 'US privacy policy',
    type: 'privacy-policy',
    language: 'en',
    jurisdictions: ['US'],
  },
  dePrivacy: {
    id: 'de-privacy',
    path: '/de/datenschutz',
    title: 'German privacy policy',
    type: 'privacy-policy',
    language: 'de',
    jurisdictions: ['DE'],
  },
  transparency: {
    id: 'transparency',
    path: '/transparency',
    title: 'Transparency report',
    type: 'transparency-report',
    language: 'en',
    jurisdictions: [],
  },
  requestsCsv: {
    id: 'requests-csv',
    path: '/transparency/requests.csv',
    title: 'Transparency report, numbers',
    type: 'transparency-report',
    jurisdictions: [],
  },
} as const satisfies Record<string, StoryPage>;

export type PageName = keyof typeof pages;

export const pageNames = Object.keys(pages) as readonly PageName[];

/** What stands around every text of the site in one language. */
export interface Surroundings {
  readonly skip: string;
  readonly navigation: readonly string[];
  readonly footer: readonly string[];
  readonly newsletter: string;
  readonly subscribe: string;
  readonly group: string;
  readonly rights: string;
}

export const surroundings: Readonly<Record<'en' | 'de', Surroundings>> = {
  en: {
    skip: 'Skip to content',
    navigation: ['Cameras', 'Doorbells', 'Sensors', 'Plans', 'Stories', 'Help', 'Sign in'],
    footer: ['About us', 'Jobs', 'Press', 'Privacy', 'Law enforcement', 'Transparency', 'Terms'],
    newsletter: 'News about cameras and doorbells, once a month.',
    subscribe: 'Subscribe',
    group: 'a company of the Orbita Group',
    rights: 'All rights reserved.',
  },
  de: {
    skip: 'Zum Inhalt',
    navigation: ['Kameras', 'Türklingeln', 'Sensoren', 'Tarife', 'Geschichten', 'Hilfe', 'Anmelden'],
    footer: ['Über uns', 'Karriere', 'Presse', 'Datenschutz', 'Behörden', 'Transparenz', 'Impressum'],
    newsletter: 'Neues über Kameras und Türklingeln, einmal im Monat.',
    subscribe: 'Abonnieren',
    group: 'ein Unternehmen der Orbita-Gruppe',
    rights: 'Alle Rechte vorbehalten.',
  },
};

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

import type { OrderedFacet } from '../../positions/scales.ts';
import type { Translated } from './translated.ts';

/** What each step of a scale is called, the strongest protection first: short enough for a cell of the heat map. */
export type StepWords = Readonly<Record<OrderedFacet, readonly string[]>>;

export const stepWords: Translated<StepWords> = {
  en: {
    trigger: ['named cases only', 'emergency', 'urgent cases', 'any risk'],
    harm: ['death, grave injury', 'physical harm', 'safety', 'property, other harm'],
    imminence: ['imminent', 'without delay'],
    standard: [
      'sworn or proved',
      'own determination',
      'reasonable belief',
      'good faith',
      'belief',
      'sole discretion',
    ],
    discretion: ['does not', 'only if compelled', 'may', 'will'],
    recipient: ['a judge', 'police', 'government', 'helpers, relatives', 'anyone'],
    data: ['only what is needed', 'account, location', 'content', 'any data'],
    process: ['verified form', 'form or portal', 'any request', 'unasked'],
    notice: ['told before', 'told afterwards', 'may be told', 'not told'],
    consent_or_warrant: ['required', 'to follow later', 'not needed'],
  },
  de: {
    trigger: ['nur benannte Fälle', 'Notfall', 'dringende Fälle', 'jede Gefahr'],
    harm: ['Tod, schwere Verletzung', 'Körperverletzung', 'Sicherheit', 'Eigentum, Sonstiges'],
    imminence: ['unmittelbar', 'ohne Verzögerung'],
    standard: [
      'beeidet oder belegt',
      'eigene Feststellung',
      'begründete Annahme',
      'guter Glaube',
      'Annahme',
      'freies Ermessen',
    ],
    discretion: ['gibt nicht heraus', 'nur gezwungen', 'kann', 'wird'],
    recipient: ['Gericht', 'Polizei', 'Behörden', 'Helfer, Angehörige', 'jeder'],
    data: ['nur das Nötige', 'Konto, Standort', 'Inhalte', 'alle Daten'],
    process: ['geprüftes Formular', 'Formular, Portal', 'jede Anfrage', 'ungefragt'],
    notice: ['vorher', 'nachträglich', 'vielleicht', 'nicht'],
    consent_or_warrant: ['nötig', 'wird nachgereicht', 'nicht nötig'],
  },
};

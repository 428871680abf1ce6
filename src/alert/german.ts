import { countingIn } from '../model/counted.ts';
import { type Direction, type FacetStep, tellingWords } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { Nature } from '../model/passage.ts';
import { germanFaults } from './german-faults.ts';
import { toldSteps } from './told-steps.ts';
import type { Words } from './words.ts';

const counted = countingIn('de');

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'schwächerer Schutz',
  narrower: 'stärkerer Schutz',
  mixed: 'teils schwächerer, teils stärkerer Schutz',
  neutral: 'weder schwächerer noch stärkerer Schutz',
};

const things: Readonly<Record<Nature, string>> = {
  ground: 'Ein Grund zur Herausgabe',
  channel: 'Ein Weg, in Notfällen Daten anzufordern,',
  safeguard: 'Eine Schutzvorkehrung',
  exception: 'Eine Ausnahme von der Benachrichtigung der Betroffenen',
  number: 'Eine veröffentlichte Zahl',
};

function thing({ nature }: Finding): string {
  return nature === undefined ? 'Eine Stelle' : things[nature];
}

/** The findings speak English; what they say is said again from what they are made of. */
function explain(finding: Finding): string {
  const { op, direction, steps } = finding;
  const outcome = `Für die Betroffenen heißt das: ${meaning[direction]}.`;
  switch (op) {
    case 'added':
      return `${thing(finding)} ist neu. ${outcome}`;
    case 'removed':
      return `${thing(finding)} ist weggefallen. ${outcome}`;
    case 'reworded':
      return `${steps.length === 0 ? 'Die Stelle sagt dasselbe mit anderen Worten.' : moved(steps)} ${outcome}`;
    case 'moved':
      return 'Derselbe Wortlaut steht an anderer Stelle.';
    case 'formatting':
      return 'Derselbe Wortlaut steht in anderer Form da.';
    case 'language':
    case 'artifact':
      return 'Der Unterschied wird nicht dem Anbieter zugerechnet.';
  }
}

/** What moved, facet by facet, in the vendor's own words. */
function moved(steps: readonly FacetStep[]): string {
  const told = toldSteps(steps).map(({ facet, before, after }) => {
    if (before === undefined) return `${german.facet[facet]}: „${after}“ ist neu.`;
    if (after === undefined) return `${german.facet[facet]}: „${before}“ ist weg.`;
    return `${german.facet[facet]}: aus „${before}“ wurde „${after}“.`;
  });
  return told.length === 0 ? 'Die Stelle sagt etwas anderes.' : told.join(' ');
}

function step({ before, after, direction }: FacetStep): string {
  if (before?.value === after?.value) return meaning[direction];
  const [old, now] = [before, after].map((reading) =>
    reading === undefined ? 'nicht gesagt' : `„${tellingWords(reading)}“`,
  );
  return `${old} → ${now}: ${meaning[direction]}`;
}

export const german: Words = {
  language: 'de',
  direction: {
    broader: 'abgeschwächt',
    narrower: 'gestärkt',
    mixed: 'in beide Richtungen geändert',
    neutral: 'umformuliert',
  },
  op: {
    added: 'Neue Stelle',
    removed: 'Stelle gestrichen',
    reworded: 'Stelle umformuliert',
    moved: 'Stelle verschoben',
    formatting: 'Form geändert',
    language: 'Andere Sprache',
    artifact: 'Zweifelhafte Erfassung',
  },
  figureOp: { added: 'Neue Zahl', reworded: 'Zahl geändert' },
  counts: 'Gezählt wird',
  facet: {
    trigger: 'Was als Notfall gilt',
    harm: 'Wie schwer der Schaden',
    imminence: 'Wie nah die Gefahr',
    standard: 'Was dargelegt werden muss',
    discretion: 'Kann oder muss',
    recipient: 'Wer empfängt',
    data: 'Welche Daten',
    process: 'Welches Verfahren',
    notice: 'Ob Betroffene es erfahren',
    consent_or_warrant: 'Beschluss oder Einwilligung',
    jurisdiction: 'Wo es gilt',
    statistics: 'Veröffentlichte Zahlen',
    contact: 'Kontakt',
  },
  edits: {
    added: 'neu',
    removed: 'gestrichen',
    reworded: 'umformuliert',
    moved: 'verschoben',
    formatting: 'anders gesetzt',
  },
  pageType: {
    'law-enforcement-guidelines': 'Richtlinien für Strafverfolgungsbehörden',
    'privacy-policy': 'Datenschutzerklärung',
    'transparency-report': 'Transparenzbericht',
    'help-article': 'Hilfeartikel',
    'terms-of-service': 'Nutzungsbedingungen',
  },
  colon: ':',
  quotes: ['„', '“'],
  disclosure: { emergency: 'Herausgabe im Notfall', safety: 'Herausgabe zur Sicherheit' },
  elsewhere: 'anderswo gestärkt',
  figures: 'neue Zahlen zur Herausgabe im Notfall',
  withdrawn: 'Seite zurückgezogen',
  returned: 'Seite ist zurück',
  changed: 'Seite geändert',
  withdrawnSentence: (status) =>
    `Die Seite ist weg: Der Server antwortet bei jedem Abruf ${status >= 400 ? `mit ${status}` : 'dass es sie nicht gibt'}. Was zuletzt dort stand, ist aufbewahrt.`,
  returnedSentence: 'Die Seite war zurückgezogen und ist wieder da.',
  silentSentence: 'Was sie zur Herausgabe im Notfall sagt, ist wie zuvor.',
  explain,
  step,
  before: 'Vorher',
  after: 'Nachher',
  none: '(nichts)',
  introducedBy: 'Eingeleitet durch',
  facets: 'Was sich verschoben hat',
  why: 'Warum wir das sagen (Regeln, auf Englisch)',
  rest: (counts) => `Auf der ganzen Seite: ${counts} (Absätze, Listenpunkte, Tabellenzeilen).`,
  more: (passages, command) =>
    `${counted(passages, 'weitere Stelle hat', 'weitere Stellen haben')} sich geändert: ${command}`,
  others: (passages) =>
    `${counted(passages, 'Stelle wurde', 'Stellen wurden')} nur verschoben oder anders gesetzt, bei gleichem Wortlaut.`,
  onPage: (page) => `Seite ${page}`,
  cut: (command) => `Bei […] sind Wörter ausgelassen. Alle zeigt: ${command}`,
  marks: 'Durchgestrichen: weggefallen. Unterstrichen: neu.',
  plainMarks: 'Wörter in [-…-] sind weggefallen, Wörter in {+…+} sind neu.',
  toDo: 'Was zu tun ist',
  readPage: 'Die Seite selbst lesen',
  archivedCopy: 'Sie lesen, wie die Wayback Machine sie aufbewahrt',
  review: 'Genauer ansehen und beide Fassungen vergleichen',
  reviewGone: 'Ansehen, was zuletzt dort stand',
  inTerminal: 'Wort für Wort, im Terminal',
  check: 'Den Beleg prüfen, bevor daraus zitiert wird',
  proof: 'Beleg',
  lastSeen: 'zuletzt',
  gone: 'weg',
  captured: 'erfasst',
  body: 'Seite',
  text: 'Text',
  record: 'Eintrag',
  digests:
    'SHA-256 der Seite, wie sie gesendet wurde, des Textes, der daraus gelesen wurde, und des Eintrags der Erfassung.',
  digest: (alerts, weakened) =>
    alerts === 0
      ? 'nichts geändert'
      : `${counted(alerts, 'Änderung', 'Änderungen')}${weakened === 0 ? '' : `, davon ${weakened} zum Schlechteren`}`,
  checked: (good, all) =>
    `${good} von ${counted(all, 'Seite', 'Seiten')} ${good === 1 || all === 1 ? 'ist' : 'sind'} gut erfasst und ohne Störung.`,
  nothingChanged: 'Seit dem letzten Überblick hat sich keine Stelle zur Herausgabe im Notfall geändert.',
  moreAlerts: (alerts) =>
    `${counted(alerts, 'weitere Änderung ist', 'weitere Änderungen sind')} oben genannt und hier nicht gezeigt.`,
  storm:
    'Ein Anbieter hat viele Seiten auf einmal geändert, deshalb ist es eine Mail. Jede Änderung ist genannt.',
  corrected: (day) => `Korrektur: unsere Meldung vom ${day} war falsch`,
  correctedSentence: (title, at) =>
    `Am ${at} haben wir gemeldet: „${title}“. Das war falsch, und wir nehmen es zurück. Bitte nicht daraus zitieren.`,
  correctedWhy: 'Warum es falsch war',
  amendedSentence: (title, at, now) =>
    `Am ${at} haben wir gemeldet: „${title}“. Das stimmte so nicht. Von einem Menschen neu gelesen, heißt es: „${now}“.`,
  unreviewed:
    'Ungeprüft: Diese Änderung hat noch niemand bestätigt; was sie bedeutet, sagen allein die Regeln.',
  kept: 'Was erfasst wurde, bleibt aufbewahrt, wie es gesendet wurde; zurückgenommen ist nur, was wir darüber gesagt haben.',
  pages: 'Die Seiten',
  trouble: 'Zurzeit gestört',
  fault: ({ code, because }) => `${germanFaults[code]}${because === '' ? '' : ` (${because})`}`,
  lastGood: 'Zuletzt gut erfasst',
  never: 'nie',
  footer: 'Von Exigent. Es beobachtet, was Anbieter über die Herausgabe von Daten ohne Richter sagen.',
  stop: (contact) => `Abbestellen oder ändern: eine Mail an ${contact} genügt.`,
  unsubscribe: 'Keine Mails mehr',
};

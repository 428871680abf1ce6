import { countingIn } from '../model/counted.ts';
import { type Direction, type FacetStep, tellingWords } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { Nature } from '../model/passage.ts';
import { frenchFaults } from './french-faults.ts';
import { toldSteps } from './told-steps.ts';
import type { Words } from './words.ts';

const counted = countingIn('fr');

const meaning: Readonly<Record<Direction, string>> = {
  broader: 'protection affaiblie',
  narrower: 'protection renforcée',
  mixed: 'protection en partie affaiblie, en partie renforcée',
  neutral: 'protection ni affaiblie ni renforcée',
};

/** In French what is new and what is gone agrees with it. */
const things: Readonly<Record<Nature, readonly [added: string, removed: string]>> = {
  ground: ['Un motif de divulgation est nouveau.', 'Un motif de divulgation a disparu.'],
  channel: [
    'Une manière de demander des données en urgence est nouvelle.',
    'Une manière de demander des données en urgence a disparu.',
  ],
  safeguard: ['Une garantie est nouvelle.', 'Une garantie a disparu.'],
  exception: [
    'Une exception à l’information des personnes concernées est nouvelle.',
    'Une exception à l’information des personnes concernées a disparu.',
  ],
  number: ['Un chiffre publié est nouveau.', 'Un chiffre publié a disparu.'],
};

const UNKNOWN = ['Un passage est nouveau.', 'Un passage a disparu.'] as const;

/** The findings speak English; what they say is said again from what they are made of. */
function explain(finding: Finding): string {
  const { op, direction, steps, nature } = finding;
  const [isNew, isGone] = nature === undefined ? UNKNOWN : things[nature];
  const outcome = `Pour les personnes concernées : ${meaning[direction]}.`;
  switch (op) {
    case 'added':
      return `${isNew} ${outcome}`;
    case 'removed':
      return `${isGone} ${outcome}`;
    case 'reworded':
      return `${steps.length === 0 ? 'Le passage dit la même chose en d’autres termes.' : moved(steps)} ${outcome}`;
    case 'moved':
      return 'Le même texte se trouve à un autre endroit.';
    case 'formatting':
      return 'Le même texte se présente sous une autre forme.';
    case 'language':
    case 'artifact':
      return 'La différence n’est pas imputée au fournisseur.';
  }
}

/** What moved, facet by facet, in the vendor's own words. */
function moved(steps: readonly FacetStep[]): string {
  const told = toldSteps(steps).map(({ facet, before, after }) => {
    if (before === undefined) return `${french.facet[facet]} : ajout de « ${after} ».`;
    if (after === undefined) return `${french.facet[facet]} : suppression de « ${before} ».`;
    return `${french.facet[facet]} : « ${before} » est devenu « ${after} ».`;
  });
  return told.length === 0 ? 'Le passage dit autre chose.' : told.join(' ');
}

function step({ before, after, direction }: FacetStep): string {
  if (before?.value === after?.value) return meaning[direction];
  const [old, now] = [before, after].map((reading) =>
    reading === undefined ? 'non dit' : `« ${tellingWords(reading)} »`,
  );
  return `${old} → ${now} : ${meaning[direction]}`;
}

export const french: Words = {
  language: 'fr',
  direction: {
    broader: 'affaiblie',
    narrower: 'renforcée',
    mixed: 'modifiée dans les deux sens',
    neutral: 'reformulée',
  },
  op: {
    added: 'Nouveau passage',
    removed: 'Passage supprimé',
    reworded: 'Passage reformulé',
    moved: 'Passage déplacé',
    formatting: 'Forme modifiée',
    language: 'Autre langue',
    artifact: 'Capture douteuse',
  },
  figureOp: { added: 'Nouveau chiffre', reworded: 'Chiffre modifié' },
  counts: 'Il compte',
  facet: {
    trigger: 'Ce qui compte comme urgence',
    harm: 'Gravité du dommage',
    imminence: 'Proximité du danger',
    standard: 'Ce qui doit être montré',
    discretion: 'Peut ou doit',
    recipient: 'Qui reçoit',
    data: 'Quelles données',
    process: 'Quelle procédure',
    notice: 'Si l’utilisateur est informé',
    consent_or_warrant: 'Mandat ou consentement',
    jurisdiction: 'Où cela s’applique',
    statistics: 'Chiffres publiés',
    contact: 'Contact',
  },
  edits: {
    added: 'ajoutés',
    removed: 'supprimés',
    reworded: 'reformulés',
    moved: 'déplacés',
    formatting: 'remis en forme',
  },
  pageType: {
    'law-enforcement-guidelines': 'Règles pour les forces de l’ordre',
    'privacy-policy': 'Politique de confidentialité',
    'transparency-report': 'Rapport de transparence',
    'help-article': 'Article d’aide',
    'terms-of-service': 'Conditions d’utilisation',
  },
  colon: '\u00a0:',
  quotes: ['« ', ' »'],
  disclosure: { emergency: 'divulgation d’urgence', safety: 'divulgation pour la sécurité' },
  elsewhere: 'ailleurs renforcée',
  figures: 'nouveaux chiffres sur la divulgation d’urgence',
  withdrawn: 'page retirée',
  returned: 'page de retour',
  changed: 'page modifiée',
  withdrawnSentence: (status) =>
    `La page a disparu : à chaque consultation, le serveur répond ${status >= 400 ? `par ${status}` : 'qu’elle n’existe pas'}. Ce qu’elle disait en dernier est conservé.`,
  returnedSentence: 'La page avait été retirée et elle est de retour.',
  silentSentence: 'Ce qu’elle dit de la divulgation d’urgence est comme avant.',
  explain,
  step,
  before: 'Avant',
  after: 'Après',
  none: '(rien)',
  introducedBy: 'Introduit par',
  facets: 'Ce qui a bougé',
  why: 'Pourquoi nous le disons (règles, en anglais)',
  rest: (counts) => `Sur toute la page : ${counts} (paragraphes, éléments de liste, lignes de tableau).`,
  more: (passages, command) =>
    `${counted(passages, 'autre passage a', 'autres passages ont')} changé : ${command}`,
  others: (passages) =>
    `${counted(passages, 'passage a seulement été déplacé', 'passages ont seulement été déplacés')} ou remis en forme, à texte égal.`,
  onPage: (page) => `page ${page}`,
  cut: (command) => `Des mots sont omis aux […]. Tous les mots : ${command}`,
  marks: 'Barré : disparu. Souligné : nouveau.',
  plainMarks: 'Les mots entre [-…-] ont disparu, les mots entre {+…+} sont nouveaux.',
  toDo: 'Que faire',
  readPage: 'Lire la page elle-même',
  archivedCopy: 'La lire telle que la Wayback Machine la conserve',
  review: 'Regarder de plus près et comparer les deux versions',
  reviewGone: 'Voir ce qu’elle disait en dernier',
  inTerminal: 'Mot à mot, dans un terminal',
  check: 'Vérifier la preuve avant de citer',
  proof: 'Preuve',
  lastSeen: 'vu en dernier',
  gone: 'disparue',
  captured: 'capturé',
  body: 'page',
  text: 'texte',
  record: 'entrée',
  digests:
    'SHA-256 de la page telle qu’elle a été envoyée, du texte qui en a été lu et de l’entrée de la capture.',
  digest: (alerts, weakened) =>
    alerts === 0
      ? 'aucun changement'
      : `${counted(alerts, 'changement')}${weakened === 0 ? '' : `, dont ${weakened} en pire`}`,
  checked: (good, all) =>
    `${good} sur ${counted(all, 'page')} ${good > 1 ? 'sont bien capturées' : 'est bien capturée'} et sans incident.`,
  nothingChanged: 'Depuis le dernier résumé, aucun passage sur la divulgation d’urgence n’a changé.',
  moreAlerts: (alerts) =>
    `${counted(alerts, 'autre changement est nommé', 'autres changements sont nommés')} plus haut, sans détail ici.`,
  storm:
    'Un fournisseur a modifié beaucoup de pages à la fois : un seul courriel les réunit. Chaque changement y est nommé.',
  corrected: (day) => `rectification : notre alerte du ${day} était fausse`,
  correctedSentence: (title, at) =>
    `Le ${at}, nous avons annoncé : « ${title} ». C’était faux, et nous le retirons. Merci de ne pas le citer.`,
  correctedWhy: 'Pourquoi c’était faux',
  amendedSentence: (title, at, now) =>
    `Le ${at}, nous avons annoncé : « ${title} ». Ce n’était pas exact. Relu par une personne, c’est : « ${now} ».`,
  unreviewed:
    'Non vérifié : personne n’a encore confirmé ce changement ; seules les règles disent ce qu’il signifie.',
  kept: 'Ce qui a été capturé reste conservé tel qu’il a été envoyé ; seul ce que nous en avons dit est retiré.',
  pages: 'Les pages',
  trouble: 'Incident en cours',
  fault: ({ code, because }) => `${frenchFaults[code]}${because === '' ? '' : ` (${because})`}`,
  lastGood: 'Dernière bonne capture',
  never: 'jamais',
  footer: 'Envoyé par Exigent, qui observe ce que les fournisseurs disent de la remise de données sans juge.',
  stop: (contact) => `Pour ne plus recevoir ces courriels ou en recevoir d’autres : écrivez à ${contact}.`,
  unsubscribe: 'Ne plus recevoir ces courriels',
};

import { isNeverText, shownChildren } from './shown.ts';
import { type ElementNode, pushReversed } from './tree.ts';

/**
 * Words of sentences that Exigent is there for, in the languages of the pages that are watched. Wider than any lexicon:
 * what holds one of them is read, and only then looked at closely.
 */
const TELLING = new RegExp(
  [
    'law enforcement|police|emergenc|\\bwarrants?\\b|subpoena|court order|legal process|imminent|bodily|serious harm',
    'physical injury|life[- ]threatening|government(?:al)? (?:request|agenc)|\\bauthorities\\b',
    'polizei|strafverfolg|ermittlungsbeh|behörde|notf[aä]ll|gefahr|richterlich|gerichtlich|staatsanwalt|leib (?:und|oder) leben',
    'forces de l.ordre|autorités|urgence|judiciaire|réquisition',
    'politie|opsporing|noodgeval|noodsituatie|levensgevaar|gerechtelijk|justitie|dagvaarding',
    'policía|autoridades|emergencia|orden judicial|polizia|autorità|emergenza|giudiziari',
    'polícia|emergência|ordem judicial|policj|organ[óy]\\w* ścigania|zagrożeni|nakaz sądow|nagły\\w* przypadk',
    '\\bpolis|myndighet|nödsituation|nödläge|livsfara|domstol',
  ].join('|'),
  'i',
);

/** How much text of a part is read for such words. */
const LOOK_AT_CHARS = 20_000;

/** Consent layers name authorities, too, when they say who may see the data. */
const CONSENT = /\bcookies?\b|consent|einwillig|consentement/i;

/** Whether a part of a page holds a word that it may not be left out with, outside its links and buttons. */
export function isTelling(root: ElementNode): boolean {
  return TELLING.test(wordsOf(root));
}

/** Whether a dialog holds such a word and is not there to ask for consent. */
export function isOpenedPart(root: ElementNode): boolean {
  const words = wordsOf(root);
  return TELLING.test(words) && !CONSENT.test(words);
}

function wordsOf(root: ElementNode): string {
  const parts: string[] = [];
  let chars = 0;
  const open = shownChildren(root).toReversed();
  for (let node = open.pop(); node !== undefined && chars < LOOK_AT_CHARS; node = open.pop()) {
    if (node.kind === 'text') {
      parts.push(node.value);
      chars += node.value.length;
    } else if (node.name !== 'a' && node.name !== 'button' && !isNeverText(node)) {
      pushReversed(open, shownChildren(node));
    }
  }
  return parts.join(' ').replace(/\s+/g, ' ');
}

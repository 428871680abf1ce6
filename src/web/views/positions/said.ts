import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import type { Facet } from '../../../model/facet.ts';
import type { Level, Said } from '../../../model/position.ts';
import { isOrdered } from '../../../positions/scales.ts';
import type { WebWords } from '../../words/web-words.ts';

const VALUE_CHARS = 60;

/** What is said on a facet, in a few words of the reader's language. */
export function saidText(facet: Facet, said: readonly Said[], words: WebWords): string {
  const [first] = said;
  if (first === undefined) return words.position.notSaid;
  if (facet === 'statistics') return words.position.numbers(said.length);
  return oneSaid(facet, first, words, said.length);
}

export function oneSaid(facet: Facet, { value, step, by }: Said, words: WebWords, among = 1): string {
  const { leftOut, leftOutBySome } = words.position;
  if (value === undefined) return among > 1 ? leftOutBySome : leftOut;
  if (isOrdered(facet)) return (step === undefined ? undefined : words.steps[facet][step]) ?? value;
  return facet === 'contact' ? words.position.said : shortened(by[0]?.words ?? value, VALUE_CHARS);
}

/** How weak the protection is: in words for those who hear it, as a bar and a shade for those who see it. */
export function levelWord(level: Level | undefined, words: WebWords): Html {
  return level === undefined ? html`` : html`<span class="unseen"> (${words.position.levels[level]})</span>`;
}

export function levelClass(level: Level | undefined): string {
  return level === undefined ? 'unsaid' : `step-${level}`;
}

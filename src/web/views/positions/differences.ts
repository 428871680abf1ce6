import { type Html, html } from '../../../alert/html.ts';
import { capitalised } from '../../../alert/page-title.ts';
import type { Difference, Edition } from '../../../model/position.ts';
import { speakingOf, standingGroups } from '../../../positions/differences-of.ts';
import type { WebWords } from '../../words/web-words.ts';
import { editionInSentence } from './place-names.ts';
import { levelClass, levelWord, oneSaid } from './said.ts';

/** What sets the editions of a vendor apart, a sentence each. */
export function differencesSection(
  editions: readonly Edition[],
  differences: readonly Difference[],
  words: WebWords,
): Html {
  const { position } = words;
  const none = speakingOf(editions).length < 2 ? position.oneEdition : position.noDifference;
  return html`<section aria-labelledby="differences"><h2 id="differences">${position.differences}</h2>
${differences.length === 0 ? html`<p class="none">${none}</p>` : html`<ul class="differences">${differences.map((each) => html`<li>${sentence(each, words)}</li>`)}</ul>`}
</section>`;
}

/** Who names an emergency exception, and who says nothing of it. */
export function standingSentence(editions: readonly Edition[], words: WebWords): string {
  const parts = standingGroups(editions).map(({ standing, editions: alike }) =>
    words.position.stands[standing](named(alike, words)),
  );
  return parts.length === 0 ? '' : `${capitalised(parts.join('; '))}.`;
}

function sentence({ facet, groups }: Difference, words: WebWords): Html {
  return html`<span class="about">${words.mail.facet[facet]}</span> <span>${groups.map(
    ({ said, editions }) => {
      const among = editions[0]?.facets.get(facet)?.said.length ?? 1;
      const value = said === undefined ? words.position.notSaid : oneSaid(facet, said, words, among);
      return html`<span class="side"><span class="value ${levelClass(said?.level)}">${value}${levelWord(said?.level, words)}</span> ${named(editions, words)}</span> `;
    },
  )}</span>`;
}

function named(editions: readonly Edition[], words: WebWords): string {
  return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(
    editions.map((edition) => editionInSentence(edition, words)),
  );
}

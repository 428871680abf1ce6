import { type Html, html } from '../../alert/html.ts';
import { mayActAs, type Role } from '../../model/role.ts';
import { paths } from '../paths.ts';
import type { Visitor } from '../visit.ts';
import type { FrameWords } from '../words/frame-words.ts';

/** The places of the main navigation, in their order, and whom they are shown to. */
const places = {
  overview: { path: paths.overview, word: 'coverage', for: 'reader' },
  positions: { path: paths.positions, word: 'positions', for: 'everybody' },
  changes: { path: paths.changes, word: 'changes', for: 'reader' },
  pages: { path: paths.pages, word: 'pages', for: 'reader' },
  queue: { path: paths.queue, word: 'queue', for: 'reviewer' },
  audit: { path: paths.audit, word: 'audit', for: 'reviewer' },
} as const satisfies Readonly<
  Record<string, { readonly path: string; readonly word: keyof FrameWords; readonly for: Role | 'everybody' }>
>;

export type Place = keyof typeof places;

export function navigation(words: FrameWords, visitor: Visitor, here: Place | undefined): Html {
  const shown = Object.entries(places).filter(([, place]) => isFor(visitor, place.for));
  return html`<nav aria-label="${words.main}">${shown.map(([name, { path, word }]) =>
    name === here
      ? html`<a href="${path}" aria-current="page">${words[word]}</a>`
      : html`<a href="${path}">${words[word]}</a>`,
  )}</nav>`;
}

function isFor(visitor: Visitor, wanted: Role | 'everybody'): boolean {
  return wanted === 'everybody' || (visitor.kind !== 'nobody' && mayActAs(visitor.role, wanted));
}

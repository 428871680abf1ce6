import { html } from '../../alert/html.ts';
import { paths } from '../paths.ts';
import type { Frame } from '../visit.ts';
import type { ProblemStatus } from '../words/problem-words.ts';
import { showSheet } from './sheet.ts';

/** A page that says in a sentence why there is nothing else to see. */
export function problemPage(frame: Frame, status: ProblemStatus, sentence: string): Response {
  const title = frame.words.problem.title[status];
  const content = html`<div class="problem"><p class="eyebrow">${status}</p><h1>${title}</h1><p>${sentence}</p><p><a href="${paths.overview}">${frame.words.frame.toOverview}</a></p></div>`;
  return showSheet(frame, { title, content }, status);
}

export function notFound(frame: Frame, sentence: string): Response {
  return problemPage(frame, 404, sentence);
}

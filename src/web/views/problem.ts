import { html } from '../../alert/html.ts';
import { paths } from '../paths.ts';
import { htmlResponse, sheet } from './sheet.ts';

const titles = {
  400: 'Not understood',
  404: 'Not here',
  405: 'Read only',
  421: 'Another name',
  500: 'Something broke',
  503: 'The store does not answer',
} as const;

/** A page that says in a sentence why there is nothing else to see. */
export function problemPage(status: keyof typeof titles, sentence: string): Response {
  const title = titles[status];
  const content = html`<div class="problem"><p class="eyebrow">${status}</p><h1>${title}</h1><p>${sentence}</p><p><a href="${paths.overview}">To the overview</a></p></div>`;
  return htmlResponse(sheet({ title, content }), status);
}

export function notFound(sentence: string): Response {
  return problemPage(404, sentence);
}

import { type Html, html } from '../../alert/html.ts';
import { paths } from '../paths.ts';
import type { Frame } from '../visit.ts';
import { tokenField } from './form.ts';

export interface LogInSheet {
  /** Where to go then. */
  readonly to: string;
  readonly name: string;
  readonly problem?: string;
}

export function logInView({ words, formToken }: Frame, { to, name, problem }: LogInSheet): Html {
  const { access } = words;
  return html`<div class="problem"><h1>${access.logIn}</h1>
${problem === undefined ? '' : html`<p class="warning" role="alert">${problem}</p>`}
<form class="stacked" method="post" action="${paths.logIn}">${tokenField(formToken)}<input type="hidden" name="to" value="${to}">
<label>${access.name} <input name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="40"></label>
<label>${access.password} <input type="password" name="password" autocomplete="current-password" required maxlength="1000"></label>
<button type="submit">${access.logIn}</button></form></div>`;
}

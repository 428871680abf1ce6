import { type Html, html } from '../../alert/html.ts';

/** What says that a form is ours; every form that changes something holds it. */
export function tokenField(formToken: string): Html {
  return html`<input type="hidden" name="token" value="${formToken}">`;
}

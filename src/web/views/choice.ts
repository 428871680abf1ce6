import { type Html, html } from '../../alert/html.ts';

/** A box to choose one of several things from, or all of them. */
export function choice(
  label: string,
  name: string,
  all: string | undefined,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
): Html {
  return html`<label>${label} <select name="${name}">${all === undefined ? '' : html`<option value="">${all}</option>`}${options.map(
    ([value, text]) =>
      value === chosen
        ? html`<option value="${value}" selected>${text}</option>`
        : html`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}

import { type Html, html } from '../../alert/html.ts';
import { keys } from '../assets.ts';
import type { DeskWords } from '../words/desk-words.ts';

/** The script of the keys, and what they do; without the script there is nothing to explain. */
export function keyHelp(words: DeskWords): Html {
  return html`<dialog class="keys" aria-labelledby="keys"><h2 id="keys">${words.keys}</h2>
<dl>${words.keyHelp.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
<form method="dialog"><button type="submit">${words.close}</button></form></dialog>
<script src="${keys.url}" defer></script>`;
}

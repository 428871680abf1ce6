import { type Html, html } from '../../alert/html.ts';
import { paths } from '../paths.ts';
import type { WebWords } from '../words/web-words.ts';

/** Names no address: whoever has the link knows whose it is, and nobody else needs to. */
export function unsubscribeView({ subscription: words }: WebWords): Html {
  return html`<div class="problem"><h1>${words.stopQuestion}</h1><p>${words.stopMeans}</p>
<form method="post"><button class="main" type="submit" name="stop" value="yes">${words.stop}</button></form></div>`;
}

export function unsubscribedView({ subscription: words, frame }: WebWords): Html {
  return html`<div class="problem"><h1>${words.stopped}</h1><p>${words.stoppedMeans}</p>
<form method="post"><button type="submit" name="again" value="yes">${words.undo}</button></form>
<p><a href="${paths.overview}">${frame.toOverview}</a></p></div>`;
}

export function subscribedAgainView({ subscription: words, frame }: WebWords): Html {
  return html`<div class="problem"><h1>${words.again}</h1><p>${words.againMeans}</p><p><a href="${paths.overview}">${frame.toOverview}</a></p></div>`;
}

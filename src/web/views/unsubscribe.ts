import { type Html, html } from '../../alert/html.ts';
import { paths } from '../paths.ts';

/** Names no address: whoever has the link knows whose it is, and nobody else needs to. */
export function unsubscribeView(): Html {
  return html`<div class="problem"><h1>Stop these mails?</h1><p>The address that the mail with this link went to gets nothing more from this monitor: no alerts, no digests, no corrections.</p>
<form method="post"><button type="submit" name="stop" value="yes">Stop the mails</button></form></div>`;
}

export function unsubscribedView(): Html {
  return html`<div class="problem"><h1>No more mails</h1><p>That address is off the list. What is being sent at this moment may still arrive.</p>
<form method="post"><button type="submit" name="again" value="yes">That was a mistake: send them again</button></form>
<p><a href="${paths.overview}">To the overview</a></p></div>`;
}

export function subscribedAgainView(): Html {
  return html`<div class="problem"><h1>On the list again</h1><p>That address gets mails as before.</p><p><a href="${paths.overview}">To the overview</a></p></div>`;
}

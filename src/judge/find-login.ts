import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import { quoted } from './find-wording.ts';
import { ownChars, type ReadCapture } from './read-capture.ts';
import { CONSENT_TITLES, CONSENT_WORDS, LOGIN_TITLES } from './wall-wording.ts';

/** A login page has its form, a few links and a line of small print; a page with a login form in its frame has more. */
const LOGIN_LIMIT_CHARS = 1_500;

/** Beside a consent dialog that hides the page nothing is sent but a name and a few links. */
const BESIDE_DIALOG_CHARS = 300;

/** Where sites keep their login: a part of the path, or the host's first name. */
const LOGIN_URL =
  /^https?:\/\/(?:login|signin|auth|sso|accounts?|idp|identity)\.|\/(?:log-?in|sign-?in|signon|sso|auth(?:orize|enticate)?|oauth2?|anmelden|anmeldung|connexion|identification|iniciar-sesion|accedi|inloggen|entrar|logowanie|logga-in)(?:[/?.#;]|$)/i;

/** A login form or a consent dialog in place of the page. */
export function findLogin(exchange: Exchange, read: ReadCapture): Fault | undefined {
  return findLoginForm(exchange, read) ?? findConsentDialog(read);
}

function findLoginForm({ requestedUrl, finalUrl }: Exchange, read: ReadCapture): Fault | undefined {
  const { markup } = read.signals;
  if (markup === undefined || ownChars(read) > LOGIN_LIMIT_CHARS) return undefined;
  const redirected = requestedUrl !== finalUrl && LOGIN_URL.test(finalUrl) && !LOGIN_URL.test(requestedUrl);
  if (redirected) return fault('login-wall', `redirected to ${finalUrl}`);
  if (markup.passwordFields > 0 && ownChars(read) < LOGIN_LIMIT_CHARS / 3) {
    return fault('login-wall', 'a password field and little text');
  }
  const title = openings(read).find((text) => LOGIN_TITLES.test(text));
  if (title === undefined || markup.passwordFields + markup.emailFields === 0) return undefined;
  return fault('login-wall', `${quoted(title)} over a form`);
}

function findConsentDialog(read: ReadCapture): Fault | undefined {
  const { markup } = read.signals;
  if (markup === undefined || ownChars(read) > BESIDE_DIALOG_CHARS) return undefined;
  if (markup.layerChars > 0 && CONSENT_WORDS.test(markup.layer)) {
    return fault('consent-wall', `only a dialog: ${quoted(markup.layer)}`);
  }
  const title = openings(read).find((text) => CONSENT_TITLES.test(text));
  return title === undefined ? undefined : fault('consent-wall', `${quoted(title)} and little else`);
}

function openings({ document }: ReadCapture): readonly string[] {
  const first = document.blocks.slice(0, 2).map(({ text }) => text);
  return document.title === undefined ? first : [document.title, ...first];
}

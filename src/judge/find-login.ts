import type { Exchange } from '../model/capture.ts';
import { type Fault, fault } from '../model/fault.ts';
import { nameIn, sentenceOf } from './find-wall-wording.ts';
import { namesOf, ownChars, quoted, type ReadCapture, tellsSomething } from './read-capture.ts';
import { wallWording } from './wall-wording.ts';

/** A login page has its form, a few links and a line of small print; a page with a login form in its frame has more. */
const LOGIN_CHARS = 1_000;

/** In so little text beside a form, "log in to continue" is what the page is about; without a form in still less. */
const SAID_OVER_FORM_CHARS = 300;
const SAID_CHARS = 150;

/** Where sites keep their login: the first name of the host, or a part of the path. */
const LOGIN_URL =
  /^https?:\/\/(?:login|signin|auth|sso|idp|identity)\.|\/(?:log-?in|sign-?in|service-?login|signon|sso|authorize|authenticate|oauth2?|anmelden|anmeldung|connexion|identification|iniciar-sesion|accedi|inloggen|entrar|logowanie|logga-in|log-?ind|logg-?inn|innlogging)(?:[/?.#;]|$)/i;

/** A login form in place of the page. A form alone is none: many pages carry one in their header. */
export function findLogin({ requestedUrl, finalUrl }: Exchange, read: ReadCapture): Fault | undefined {
  const { document, signals } = read;
  const chars = ownChars(read);
  if (signals.markup === undefined || chars > LOGIN_CHARS) return undefined;
  if (requestedUrl !== finalUrl && LOGIN_URL.test(finalUrl) && !LOGIN_URL.test(requestedUrl)) {
    return fault('login-wall', `redirected to ${finalUrl}`);
  }
  const { passwordFields, emailFields } = signals.markup;
  const hasForm = passwordFields + emailFields > 0;
  const name = hasForm ? nameIn(namesOf(document), wallWording['login-wall']) : undefined;
  if (name !== undefined) return fault('login-wall', `${quoted(name)} over a form`);
  const maySay = chars <= (hasForm ? SAID_OVER_FORM_CHARS : SAID_CHARS);
  const said = maySay ? sentenceOf(wallWording['login-wall'], document) : undefined;
  if (said !== undefined) return fault('login-wall', `says ${quoted(said)}`);
  const hasOnlyForm = chars <= SAID_OVER_FORM_CHARS && passwordFields > 0 && !tellsSomething(document);
  return hasOnlyForm ? fault('login-wall', 'a password field and no sentence') : undefined;
}

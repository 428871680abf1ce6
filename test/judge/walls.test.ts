import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FaultCode } from '../../src/model/fault.ts';
import { html, judge, type Sent, texts, verdictOf } from './a-capture.ts';

const signIn = (user: string, password: string) =>
  `<form><label>${user} <input type="email"></label><label>${password} <input type="password"></label></form>`;

const dialog = (headline: string, text: string, yes: string, no: string) =>
  `<div role="dialog"><h2>${headline}</h2><p>${text}</p><button>${yes}</button><button>${no}</button></div>`;

/** Walls as sites send them with status 200; each says in its own language that it is not the page. */
const walls: Readonly<Record<string, readonly (readonly [what: string, page: string])[]>> = {
  'bot-challenge': [
    [
      'en',
      html('Just a moment...', texts('lumicam.example', 'Verify you are human. This takes a few seconds.')),
    ],
    [
      'en, a firewall',
      html('Lumicam', texts('Sorry, you have been blocked', 'You cannot get to lumicam.example.')),
    ],
    ['de', html('Nur einen Moment …', texts('lumicam.example', 'Gleich geht es weiter.'), 'de')],
    [
      'de, in a sentence',
      html('Lumicam', texts('Fast da', 'Bitte bestätigen Sie, dass Sie kein Roboter sind.'), 'de'),
    ],
    [
      'fr',
      html('Lumicam', texts('Un instant…', 'Confirmez que vous n’êtes pas un robot pour continuer.'), 'fr'),
    ],
    ['pl', html('Jeszcze chwila…', texts('lumicam.example', 'Zaraz wrócimy.'), 'pl')],
  ],
  'soft-404': [
    [
      'en',
      html(
        'Page not found | Lumicam',
        texts('Nothing to see', 'Try our front page or search the help pages.'),
      ),
    ],
    ['en, with a code', html('Lumicam', texts('404', 'Oops! The page you were looking for does not exist.'))],
    [
      'de',
      html('Lumicam', texts('Hoppla!', 'Die angeforderte Seite konnte leider nicht gefunden werden.'), 'de'),
    ],
    ['es', html('Error 404 - Página no encontrada', texts('Vaya', 'Vuelve al inicio.'), 'es')],
    ['sv', html('Lumicam', texts('Tyvärr', 'Sidan du söker finns inte längre.'), 'sv')],
  ],
  'error-page': [
    ['en', html('Lumicam', texts('Something went wrong', 'We are looking into it. Reference 4711.'))],
    [
      'en, maintenance',
      html('Under maintenance', texts('Back soon', 'We are working on our servers tonight.')),
    ],
    ['de', html('Lumicam', texts('Hoppla', 'Leider ist ein unerwarteter Fehler aufgetreten.'), 'de')],
    ['it', html('Lumicam', texts('Ops', 'Si è verificato un errore. Riprova tra poco.'), 'it')],
  ],
  'login-wall': [
    ['en', html('Sign in - Lumicam', `<h1>Sign in</h1>${signIn('Email', 'Password')}<p>New to Lumicam?</p>`)],
    ['de', html('Lumicam', `<h1>Anmelden</h1>${signIn('E-Mail', 'Passwort')}<p>Noch nicht dabei?</p>`, 'de')],
    ['nl', html('Inloggen | Lumicam', `<h1>Welkom</h1>${signIn('E-mail', 'Wachtwoord')}`, 'nl')],
    ['any language', html('Lumicam', `<h1>Lumicam</h1>${signIn('電子メール', 'パスワード')}`, 'ja')],
    ['en, without a form', html('Lumicam', texts('Lumicam', 'You must be logged in to see this.'))],
  ],
  'consent-wall': [
    [
      'en',
      html(
        'Lumicam',
        dialog('Your choice', 'We and our 812 partners store cookies.', 'Accept all', 'Reject all'),
      ),
    ],
    [
      'de',
      html('Lumicam', dialog('Ihre Wahl', 'Wir verwenden Cookies.', 'Alle akzeptieren', 'Ablehnen'), 'de'),
    ],
    ['pt', html('Lumicam', dialog('Antes de continuar', 'Usamos cookies.', 'Aceitar tudo', 'Recusar'), 'pt')],
    [
      'en, as a page',
      html('Before you continue', texts('Before you continue', 'We use cookies to measure our audience.')),
    ],
  ],
  shell: [
    ['an application', `<html><body><div id="root"></div><script>start()</script></body></html>`],
    ['en, asks for scripts', html('Lumicam', '<p>You need to enable JavaScript to run this app.</p>')],
    [
      'de, asks for scripts',
      html('Lumicam', '<p>Bitte aktivieren Sie JavaScript, um fortzufahren.</p>', 'de'),
    ],
    [
      'fr, asks for scripts',
      html('Lumicam', '<p>Veuillez activer JavaScript dans votre navigateur.</p>', 'fr'),
    ],
    ['only menus', html('Lumicam', '<main><h1>Lumicam</h1><ul><li>Cameras</li><li>Bells</li></ul></main>')],
    [
      'sends on',
      '<html><head><meta http-equiv="refresh" content="0; url=/start"></head><body><p>This page has moved, you are on your way.</p></body></html>',
    ],
  ],
  empty: [
    ['nothing', ''],
    ['no text', '<!doctype html><html><body><img src="a.png"></body></html>'],
  ],
};

for (const [code, pages] of Object.entries(walls)) {
  describe(`${code} is refused, known or not`, () => {
    for (const [what, page] of pages) {
      test(what, () => {
        assert.equal(verdictOf(page), code);
        assert.equal(verdictOf(page, { before: policy }), code);
      });
    }
  });
}

const policy = html(
  'Requests from the police',
  texts(
    'Requests from the police',
    ...Array.from({ length: 12 }, (_, index) => `Rule ${index}: we answer in writing only.`),
  ),
);

/** What each kind is called in each watched language, as a title over nothing that says more. */
const titles: Readonly<Record<'bot-challenge' | 'soft-404' | 'error-page', readonly string[]>> = {
  'bot-challenge': [
    'Access denied',
    'Sicherheitsüberprüfung',
    'Accès refusé',
    'Verificación de seguridad',
    'Accesso negato',
    'Een ogenblik geduld…',
    'Acesso negado',
    'Weryfikacja bezpieczeństwa',
    'Åtkomst nekad',
    'Adgang nægtet',
    'Bare et øyeblikk …',
  ],
  'soft-404': [
    'Page not found (404)',
    'Fehler 404: Seite nicht gefunden',
    'Lumicam – Page introuvable',
    'Página no encontrada | Lumicam',
    '404 - Pagina non trovata',
    'Pagina niet gevonden',
    'Página não encontrada',
    'Nie znaleziono strony',
    'Sidan hittades inte',
    'Fejl 404: Siden blev ikke fundet',
    'Feil 404 – Fant ikke siden',
  ],
  'error-page': [
    '503 Service Unavailable',
    'Wartungsarbeiten',
    'Une erreur est survenue',
    'Ha ocurrido un error',
    'Qualcosa è andato storto',
    'Er is iets misgegaan',
    'Algo deu errado',
    'Wystąpił błąd',
    'Något gick fel',
    'Der opstod en fejl',
    'Noe gikk galt',
  ],
};

describe('a title in any of eleven languages gives a wall away, under a text that says nothing of it', () => {
  const text = '<p>Lumicam makes bells and cameras. Write to us if you have a question about them.</p>';
  for (const [code, named] of Object.entries(titles)) {
    for (const title of named) test(title, () => assert.equal(verdictOf(html(title, text)), code));
  }
});

describe('a redirect to where visitors log in or choose is told by its address', () => {
  const sent = (finalUrl: string): Sent => ({
    finalUrl,
    html: html('Lumicam', '<h1>Lumicam</h1><p>Welcome to the makers of bells and cameras.</p>'),
  });
  const places: readonly (readonly [FaultCode, string])[] = [
    ['login-wall', 'https://login.lumicam.example/start?next=%2Flaw-enforcement'],
    ['login-wall', 'https://lumicam.example/sign-in?next=%2Flaw-enforcement'],
    ['login-wall', 'https://lumicam.example/de/anmelden'],
    ['consent-wall', 'https://consent.lumicam.example/m?continue=%2Flaw-enforcement'],
    ['other-page', 'https://lumicam.example/'],
    ['other-page', 'https://lumicam.example/en-us/'],
  ];
  for (const [code, url] of places) test(`${url}: ${code}`, () => assert.equal(verdictOf(sent(url)), code));
});

test('the reason quotes the words that gave the wall away', () => {
  const verdict = judge(html('Page not found | Lumicam', texts('Sorry', 'Look elsewhere.')));
  assert.ok(!verdict.usable);
  assert.equal(verdict.fault.because, 'title "Page not found | Lumicam"');
});

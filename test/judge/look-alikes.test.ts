import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, texts, verdictOf } from './a-capture.ts';

/** Real pages that speak of what walls speak of. */
const pages: readonly (readonly [what: string, page: string])[] = [
  [
    'a policy on bots (en)',
    html(
      'Acceptable use | Lumicam',
      texts(
        'Acceptable use',
        'Automated access is not allowed. We may ask you to verify that you are human before you go on, and accounts that act like robots are blocked.',
        'If you have been blocked by mistake, write to us: access is given back within a day.',
      ),
    ),
  ],
  [
    'a policy on bots (de)',
    html(
      'Nutzungsregeln',
      texts(
        'Nutzungsregeln',
        'Roboter dürfen unsere Seiten nicht abrufen. Wir können verlangen, dass Sie bestätigen, ein Mensch zu sein, bevor Sie fortfahren.',
      ),
      'de',
    ),
  ],
  [
    'a policy on bots (fr)',
    html(
      'Règles d’utilisation',
      texts(
        'Règles d’utilisation',
        'Les robots sont interdits. Nous pouvons vous demander de confirmer que vous êtes humain avant de poursuivre votre visite.',
      ),
      'fr',
    ),
  ],
  [
    'a cookie policy (en)',
    html(
      'Cookies at Lumicam',
      texts(
        'Cookies',
        'We use cookies to keep you signed in. Before you continue to the shop, you choose which ones we may set.',
        'Your choice is kept for six months and can be changed at any time.',
      ),
    ),
  ],
  [
    'a cookie policy (de)',
    html(
      'Cookies bei Lumicam',
      texts('Cookies', 'Wir verwenden Cookies, damit Sie angemeldet bleiben. Andere setzen wir nicht.'),
      'de',
    ),
  ],
  [
    'a cookie policy (es)',
    html(
      'Cookies',
      texts('Cookies', 'Utilizamos cookies para mantener su sesión abierta. No usamos otras.'),
      'es',
    ),
  ],
  [
    'a policy on logins',
    html(
      'Security of accounts',
      texts(
        'How we protect your login',
        'Sign in and authentication are logged for ninety days. You must be logged in to change your address.',
        'After five attempts access is denied for an hour.',
      ),
    ),
  ],
  [
    'a short page with a login form in its header',
    html(
      'Requests from the police',
      `<header><form><label>Email <input type="email"></label><label>Password <input type="password"></label><button>Log in</button></form></header>${texts(
        'Requests from the police',
        'Lumicam hands nothing over without the order of a judge.',
      )}`,
    ),
  ],
  [
    'a portal for officers, with a field for an address',
    html(
      'Law enforcement requests',
      `${texts('Request access', 'Officers may ask for access to our portal. We disclose records only as the law demands.')}<form><label>Work email <input type="email"></label></form>`,
    ),
  ],
  [
    'a page titled "Error reporting"',
    html('Error reporting', texts('Error reporting', 'Crash reports hold no recordings.')),
  ],
  [
    'a page titled "Maintenance of cameras"',
    html('Maintenance of cameras', texts('Maintenance of cameras', 'Dust the lens once a year.')),
  ],
  [
    'a page titled "Login security guidelines"',
    html('Login security guidelines', texts('Login security', 'Use a password that nobody knows.')),
  ],
  ['a page of one sentence', html('Lumicam', '<p>In 2025 Lumicam received no request from any police.</p>')],
  [
    'a report with 404 requests',
    html('Report', '<h1>Report 2025</h1><p>404 requests reached us, 500 accounts were named.</p>'),
  ],
  [
    'a table without a sentence',
    html(
      'Requests',
      '<table><tr><th>Country</th><th>Requests</th></tr><tr><td>Germany</td><td>404</td></tr></table>',
    ),
  ],
  [
    'a page that says what is deleted',
    html(
      'Retention',
      texts(
        'Retention',
        'The recording may have been deleted before a request reaches us. This content is then not available.',
      ),
    ),
  ],
  [
    'a page beside a consent dialog',
    html(
      'Requests',
      `<div role="dialog"><p>We and our partners use cookies. Choose what we may do with them on this site and others.</p><button>Accept</button></div>${texts(
        'Requests from the police',
        'We hand recordings to the police in an emergency, when a person is in danger of death or serious injury.',
        'All other requests need the order of a judge. We tell our customers before we answer, unless a court forbids it.',
      )}`,
    ),
  ],
  [
    'a policy that is shown in a dialog',
    html(
      'Privacy',
      `<div role="dialog"><h1>Privacy</h1>${'<p>We use cookies and share records with our partners as this policy says in the following.</p>'.repeat(60)}</div>`,
    ),
  ],
  [
    'a page that asks for scripts beside its text',
    html(
      'Requests',
      `<noscript>Please enable JavaScript.</noscript>${texts('Requests', 'Lumicam hands nothing over without the order of a judge.')}`,
    ),
  ],
];

describe('a real page that speaks like a wall is no wall', () => {
  for (const [what, page] of pages) {
    test(what, () => {
      assert.equal(verdictOf(page), 'page');
      assert.equal(verdictOf(page, { before: page }), 'page');
    });
  }
});

test('a page that only a browser fills is taken as the browser filled it, however short', () => {
  const filled = html(
    'Lumicam',
    `<noscript>You need to enable JavaScript.</noscript><h1>Requests from officers and courts</h1><ul><li>Portal for officers</li><li>Letters to our lawyers</li></ul><script>${'start();'.repeat(500)}</script>`,
  );
  assert.equal(verdictOf({ html: filled }), 'shell');
  assert.equal(verdictOf({ html: filled, via: 'browser' }), 'page');
});

test('a help page named after the login is a page as long as nobody can log in on it', () => {
  const page = html(
    'Login | Help',
    texts('Login', 'A code is sent to your telephone, and it holds for ten minutes.'),
  );
  assert.equal(verdictOf(page), 'page');
});

test('a redirect within the site is no fault', () => {
  const page = html(
    'Requests',
    texts('Requests', 'Lumicam hands nothing over without the order of a judge.'),
  );
  assert.equal(verdictOf({ html: page, finalUrl: 'https://lumicam.example/legal/police' }), 'page');
});

import type { Answer } from './sent.ts';

/** A layer over the page, whose text is all there. */
export const cookieBanner = `<div id="cookie-banner" class="consent-layer" role="dialog" aria-modal="true">
<h2>Ihre Privatsphäre</h2>
<p>Wir und unsere 14 Partner verwenden Cookies, um Inhalte zu zeigen, die zu Ihnen passen. Sie können das ablehnen.</p>
<button>Alle akzeptieren</button> <button>Nur notwendige</button> <a href="#">Einstellungen</a>
</div>`;

/** A bot check in place of the page. */
export const botWall: Answer = (visit) => ({
  status: 403,
  contentType: 'text/html; charset=utf-8',
  headers: { 'cache-control': 'no-store' },
  body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Security check | Lumicam</title></head>
<body><main><h1>Verify you are human</h1>
<p>Lumicam checks the security of your connection before it goes on.</p>
<p>Reference: ${visit}</p></main>
<script>setTimeout(()=>location.reload(),4000)</script></body></html>
`,
});

/** A consent dialog in place of the page, with a success status. */
export const consentWall: Answer = () => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  headers: {},
  body: `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Bevor Sie fortfahren</title></head>
<body><div class="consent-wall"><h1>Bevor Sie fortfahren</h1>
<p>Wir und unsere 22 Partner verwenden Cookies. Bitte wählen Sie, wozu Sie einwilligen.</p>
<form action="/consent"><button>Alle akzeptieren</button><button>Ablehnen</button></form></div></body></html>
`,
});

/** The page is not there. */
export const notFound: Answer = () => ({
  status: 404,
  contentType: 'text/html; charset=utf-8',
  headers: {},
  body: `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Seite nicht gefunden | Lumicam</title></head>
<body><main><h1>Seite nicht gefunden</h1><p>Diese Seite gibt es nicht. Zur <a href="/">Startseite</a></p></main></body></html>
`,
});

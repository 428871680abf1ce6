import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, markupOf } from '../read.ts';

const paragraphs = [
  'Lumicam makes doorbells and cameras, and officers who investigate a crime sometimes ask us for recordings.',
  'We ask for a search warrant before we hand over recordings, and a subpoena is enough for a name and an address.',
  'Customers are told before anything is disclosed, unless a court forbids it, and have ten days to object to it.',
  'Requests are accepted from sworn officers only, through the portal that is named at the end of this page.',
  'Every request is read by our legal team, and we push back when a request asks for more than it may ask for.',
  'Recordings are kept for thirty days, and nobody can have them from us once that time is over, whoever asks.',
];
const own = ['# Requests from the police', ...paragraphs];

function page(before: string, after = '', main = 'main'): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><body>${before}<${main}><h1>Requests from the police</h1>${text}</${main}>${after}</body></html>`;
}

const surroundings: Readonly<Record<string, string>> = {
  navigation:
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a></li><li><a href="/law">Law enforcement</a></li></ul></nav>',
  'a header':
    '<header><a href="/">Lumicam</a><form role="search"><input name="q"><button>Search</button></form></header>',
  'a footer':
    '<footer><p>Sign up for our newsletter and be the first who hears of new products.</p><a href="/imprint">Imprint</a> © 2026 Lumicam Inc.</footer>',
  'a menu known by its class':
    '<div class="mega-menu"><span>Products</span> <a href="/a">Doorbells</a></div>',
  'a consent layer':
    '<div id="onetrust-banner-sdk"><p>We use cookies and similar things, also those of others, to make this site better.</p><button>Accept all</button></div>',
  'a dialog':
    '<div role="dialog" aria-modal="true"><p>Choose the country that you want to shop in today, please.</p></div>',
  'a script, a style, a template':
    '<script>var a="text"</script><style>p{color:red}</style><template><p>Later.</p></template>',
  'a form': '<form><label>Name</label><input><label>Address</label><input><button>Send</button></form>',
  'a hidden label': '<div hidden>Loading</div><span style="display: none">Saved</span>',
  'a picture and a field':
    '<svg><text>Logo</text></svg><select><option>Germany</option></select><textarea>hm</textarea>',
  'a trail of links': '<ol class="breadcrumbs"><li><a href="/">Home</a></li><li>Legal</li></ol>',
};

for (const [name, markup] of Object.entries(surroundings)) {
  test(`what surrounds a page is left out: ${name}`, async () => {
    assert.deepEqual(await linesOf(page(markup)), own);
    assert.deepEqual(await linesOf(page('', markup)), own);
    assert.deepEqual(await linesOf(page(markup, '', 'div')), own);
  });
}

const clause = 'In an emergency the police get recordings without a warrant.';

const places: Readonly<Record<string, string>> = {
  'a footer': `<footer><p>${clause}</p><a href="/imprint">Imprint</a></footer>`,
  'an aside': `<aside class="sidebar"><p>${clause}</p></aside>`,
  navigation: `<nav><a href="/">Home</a><p>${clause}</p></nav>`,
  'a header': `<header><p>${clause}</p></header>`,
  'a hidden overlay': `<div class="modal" style="display:none"><p>${clause}</p></div>`,
  'a dialog that is opened by a link': `<dialog id="more"><p>${clause}</p></dialog>`,
  'a form': `<form><p>${clause}</p><input><input type="email"></form>`,
  'a box of a shop': `<div class="promo newsletter"><p>${clause}</p></div>`,
};

for (const [name, markup] of Object.entries(places)) {
  test(`a sentence about disclosure is read wherever it stands: ${name}`, async () => {
    for (const source of [page(markup), page('', markup), page(markup, '', 'div')]) {
      const lines = await linesOf(source);
      assert.ok(
        lines.some((line) => line.includes(clause)),
        lines.join('\n'),
      );
    }
  });
}

test('the short items of a list within the text are read, whatever the list is called', async () => {
  for (const name of ['menu', 'nav', 'related', 'social', 'tooltip']) {
    const list = `<p>We disclose data in these cases:</p><ul class="${name}"><li>danger to life</li><li>consent</li></ul>`;
    const lines = await linesOf(page('', '').replace('</main>', `${list}</main>`));
    assert.deepEqual(lines.slice(-2), ['- danger to life', '- consent'], name);
  }
});

test('a page that is all in its footer, form or dialog is read', async () => {
  for (const open of [
    'footer',
    'form',
    'dialog',
    'nav',
    'aside',
    'header',
    'div class="modal"',
    'div hidden',
  ]) {
    assert.deepEqual(await linesOf(page('', '', open)), own, open);
  }
});

test('a layer that lies over a page is told of, and whether it is all that was sent', async () => {
  const text = 'We use cookies and similar things, also those of others, to make this site better for you.';
  const layer = `<div role="dialog" class="cookie-banner"><p>${text}</p><button>Accept all</button></div>`;
  const over = await markupOf(page(layer));
  assert.equal(over.layer, `${text} Accept all`);
  assert.equal(over.keptLayerChars, 0);
  const alone = await markupOf(`<body>${layer}</body>`);
  assert.ok(alone.keptLayerChars >= text.length);
});

test('the title of a page is kept, whatever holds it', async () => {
  for (const open of [
    'header',
    'aside',
    'div class="masthead"',
    'div class="newsletter"',
    'form',
    'div role="banner"',
  ]) {
    const title = `<${open}><h1>Guidelines</h1><input><input></${open.split(' ')[0]}>`;
    const lines = await linesOf(page(title).replace('<h1>Requests from the police</h1>', ''));
    assert.deepEqual(lines, ['# Guidelines', ...paragraphs], open);
  }
});

test('a date above the text of a page is kept', async () => {
  const lines = await linesOf(page('<div><p>Last updated: 4 May 2026</p></div>', '', 'div'));
  assert.deepEqual(lines, ['Last updated: 4 May 2026', ...own]);
});

test('an address that is protected against collectors is read, whatever key it is written with', async () => {
  const protectedBy = (key: number): string =>
    Buffer.from([key, ...Buffer.from('police@lumicam.example').map((byte) => byte ^ key)]).toString('hex');
  const with_ = (key: number): string =>
    `<p>Write to <a class="__cf_email__" href="/cdn-cgi/l/email-protection" data-cfemail="${protectedBy(key)}">[email&#160;protected]</a>.</p>`;
  for (const key of [1, 0x5f, 0xff]) {
    assert.deepEqual(await linesOf(with_(key)), ['Write to police@lumicam.example.']);
    assert.deepEqual(await linesOf(`<table><tr><td>a<td>${with_(key)}<tr><td>c<td>d</table>`), [
      '| a | Write to police@lumicam.example. |',
      '| c | d |',
    ]);
  }
  assert.deepEqual(await linesOf('<p>Write to <a data-cfemail="zz">us</a>.</p>'), ['Write to us.']);
});

test('a page that is a table in its main part is told from the question above it, and a clause beside that part is not left out', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => `<tr><td>Harbour Data ${index + 1} Limited</td><td>Ireland</td><td>Storage</td></tr>`,
  );
  const dialog = `<div role="dialog"><p>${paragraphs.join(' ')}</p><button>Close</button></div>`;
  const above =
    '<div><div><span>Is this the right country for you?</span><div role="button">France</div></div></div>';
  const clause = 'Without a warrant we disclose data to the police in an emergency only.';
  const html = `<!doctype html><html lang="en"><body>${above}<p>${clause}</p>
<main><h1>Companies that work for us</h1><p>Since May 2026</p><table><tr><th>Company</th><th>Country</th><th>Task</th></tr>${rows.join('')}</table></main>
<footer><p>Lumicam Ireland Limited, Dublin, company number 123456, and all that belongs to it.</p></footer>${dialog}</body></html>`;
  const lines = await linesOf(html);
  assert.deepEqual(lines.slice(0, 3), [clause, '# Companies that work for us', 'Since May 2026']);
  assert.equal(lines.filter((line) => line.startsWith('| Harbour Data')).length, rows.length);
  assert.ok(!lines.some((line) => /right country|France/.test(line)));
});

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { timeZoneFor } from '../../../src/fetch/browser/visit/time-zone.ts';
import type { FetchRequest } from '../../../src/fetch/page-fetcher.ts';
import type { Fetched } from '../../../src/model/capture.ts';
import { answerOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, page, type Site } from '../a-site.ts';
import { imitations } from './consent-layers.ts';

const { get } = openTestFetcher({ after });
const browse = (url: string, more: Partial<FetchRequest> = {}) => get(url, { via: 'browser', ...more });

const filled = (fetched: Fetched): string => Buffer.from(answerOf(fetched).rendered ?? []).toString();
const notesOf = (fetched: Fetched): readonly string[] => answerOf(fetched).exchange.visit?.notes ?? [];
const titled = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Requests</title></head><body>${body}</body></html>`;

/** Browsers ask for the icon of a site by themselves. */
const pathsAsked = ({ asked }: Site) =>
  asked.map(({ path }) => path).filter((path) => path !== '/favicon.ico');

describe('the browser as a reader', { concurrency: 3 }, () => {
  for (const { manager, html, title, frame = '' } of imitations) {
    it(`${title === 'refused' ? 'refuses' : title === 'closed' ? 'closes' : 'leaves'} the consent layer of ${manager}, and says so`, async (t) => {
      const said = titled(`<main><h1>Requests</h1><p>We ask for a warrant.</p></main>${html}`);
      const site = await openSite(
        t,
        byPath({ '/le': page(said), '/message': page(frame), '/choice': page('') }),
      );
      const fetched = await browse(`${site.url}/le`);
      const expected = {
        refused: `the consent layer of ${manager} was refused`,
        closed: `the consent layer of ${manager} was closed without a choice`,
        Requests: `the consent layer of ${manager} was left as it is: nothing on it refuses or closes`,
      };
      assert.deepEqual(notesOf(fetched), [expected[title]]);
      assert.match(filled(fetched), new RegExp(`<title>${title}</title>`));
      assert.match(filled(fetched), /We ask for a warrant/);
    });
  }

  it('opens details, folded sections and tabs whose text only comes then, and keeps what is shown one at a time', async (t) => {
    const site = await openSite(
      t,
      byPath({ '/le': page(FOLDED), '/emergency': page('Without a warrant in an emergency.') }),
    );
    const fetched = await browse(`${site.url}/le`);
    const text = filled(fetched);
    for (const said of [
      'Kept for 60 days',
      'Without a warrant in an emergency',
      'Officers in Germany',
      'Officers in France',
      'In the shadow',
    ])
      assert.ok(text.includes(said), said);
    assert.ok(
      text.indexOf('Officers in Germany') < text.indexOf('Officers in France'),
      'in the order of the tabs',
    );
    assert.deepEqual(notesOf(fetched), [
      'opened: 1 details element, 2 folded sections, 1 tab',
      '1 text that the page showed one at a time stand together',
    ]);
  });

  it('presses nothing that leads away, sends something, or opens a menu', async (t) => {
    const site = await openSite(t, byPath({ '/le': page(TRAPS), '/away': page('<p>away</p>') }));
    const fetched = await browse(`${site.url}/le`);
    assert.match(filled(fetched), /<p>Here\.<\/p>/);
    assert.match(filled(fetched), /Opened all the same/);
    assert.match(filled(fetched), /<title>Requests/);
    assert.equal(answerOf(fetched).exchange.finalUrl, `${site.url}/le`);
    assert.deepEqual(pathsAsked(site), ['/le']);
    assert.deepEqual(notesOf(fetched), ['opened: 2 folded sections']);
  });

  it('scrolls to the end once, so that text comes that waits to be seen; a page without end is no trouble', async (t) => {
    const site = await openSite(t, byPath({ '/le': page(LAZY) }));
    const text = filled(await browse(`${site.url}/le`));
    assert.match(text, /came when it was seen/);
    assert.match(text, /grown/);
  });

  it('loads no pictures, fonts or films for the text', async (t) => {
    const site = await openSite(
      t,
      byPath({
        '/le': page(
          '<style>@font-face { font-family: x; src: url(/font.woff2); } p { font-family: x; background: url(/back.png); }</style><p>text</p><img src="/picture.png"><video src="/film.mp4" autoplay muted></video>',
        ),
      }),
    );
    assert.match(filled(await browse(`${site.url}/le`)), /<p>text<\/p>/);
    assert.deepEqual(pathsAsked(site), ['/le']);
  });

  it('is a reader of the page’s place: language and time zone; and never says that it is anything but a program', async (t) => {
    const site = await openSite(
      t,
      page(
        '<p></p><script>document.querySelector("p").textContent = [navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone, new Date(0).getHours(), navigator.webdriver].join(" ")</script>',
      ),
    );
    const fetched = await browse(`${site.url}/`, { language: 'de-AT' });
    assert.match(filled(fetched), /<p>de-AT Europe\/Vienna 1 true<\/p>/);
    assert.equal(answerOf(fetched).exchange.visit?.timeZone, 'Europe/Vienna');
    assert.match(site.asked[0]?.headers['user-agent'] ?? '', /Exigent\/1\.2\.3$/);
  });
});

describe('the time zone of a page’s readers', () => {
  for (const [language, places, zone] of [
    ['en-GB', ['US'], 'Europe/London'],
    ['en', ['EU', 'IE'], 'Europe/Dublin'],
    ['en', [], 'America/New_York'],
    ['pt-PT', [], 'Europe/Lisbon'],
    ['de', [], 'Europe/Berlin'],
    [undefined, ['CH'], 'Europe/Zurich'],
    [undefined, ['EU'], 'UTC'],
    ['tlh', [], 'UTC'],
  ] as const) {
    it(`${language ?? 'no language'}, ${places.join(' and ') || 'everywhere'}: ${zone}`, () => {
      assert.equal(timeZoneFor(language, places), zone);
    });
  }
});

const FOLDED = titled(`<main><h1>Requests</h1>
<p>This page says how officers can ask for data, and what we do with what they ask, at some length.</p>
<details><summary>Records</summary><p>Kept for 60 days.</p></details>
<h2><button aria-expanded="false" aria-controls="panel" onclick="this.setAttribute('aria-expanded', 'true'); fetch('/emergency').then((answer) => answer.text()).then((text) => { panel.textContent = text; })">Emergencies</button></h2>
<div id="panel"></div>
<div role="tablist">
  <button role="tab" aria-selected="true" onclick="choose(this, 'Officers in Germany write to us.')">DE</button>
  <button role="tab" aria-selected="false" onclick="choose(this, 'Officers in France call us.')">FR</button>
</div>
<div role="tabpanel" id="only"><p>Officers in Germany write to us.</p></div>
<x-fold></x-fold>
<script>
function choose(tab, text) {
  for (const each of tab.parentElement.children) each.setAttribute('aria-selected', String(each === tab));
  document.querySelector('#only').innerHTML = '<p>' + text + '</p>';
}
const root = document.querySelector('x-fold').attachShadow({ mode: 'open' });
root.innerHTML = '<button aria-expanded="false">More</button><p hidden></p>';
root.querySelector('button').onclick = (event) => {
  event.target.setAttribute('aria-expanded', 'true');
  root.querySelector('p').textContent = 'In the shadow.';
};
</script></main>`);

const TRAPS =
  titled(`<nav><button aria-expanded="false" onclick="document.title = 'pressed'">Menu</button></nav>
<main><p>Here.</p><p>There is a good deal of text on this page, so that its main part is most of what it says.</p>
<a href="/away" aria-expanded="false">Away</a>
<button aria-expanded="false" aria-haspopup="menu" onclick="document.title = 'pressed'">Language</button>
<button onclick="document.title = 'pressed'">Delete my account</button>
<form action="/away" method="post"><button aria-expanded="false">Send</button></form>
<button aria-expanded="false" onclick="this.setAttribute('aria-expanded', 'true'); location = '/away'">Leaves</button>
<button aria-expanded="false" onclick="this.setAttribute('aria-expanded', 'true'); fetch('/away', { method: 'POST' }).catch(() => {}); this.after('Opened all the same')">Posts</button>
</main>`);

const LAZY =
  titled(`<main style="min-height: 5000px"><p>Text at the top of the page.</p></main><div id="end">end</div><script>
let seen = 0;
new IntersectionObserver((entries) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  seen += 1;
  const more = document.createElement('p');
  more.textContent = seen === 1 ? 'came when it was seen' : 'grown';
  more.style.height = '3000px';
  document.querySelector('#end').before(more);
}).observe(document.querySelector('#end'));
</script>`);

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { composeAmendment } from '../../src/alert/compose-amendment.ts';
import { composeCorrection } from '../../src/alert/compose-correction.ts';
import { composeDigest } from '../../src/alert/compose-digest.ts';
import { composeStorm } from '../../src/alert/compose-storm.ts';
import { jsonFeed } from '../../src/alert/feed.ts';
import { fault } from '../../src/model/fault.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding, aMatter, aSubscriber, sender } from './a-change.ts';

const webUrl = 'https://watch.example/changes/c0ffee';
const { url } = aPage();

/** Everything that a reader is sent about a page that says and is called this, as markup, by its kind. */
function sentOf(quote: string, title = 'Guidelines') {
  const { before: _, ...finding } = aFinding({ op: 'added', after: quote, path: [quote], leadIn: [quote] });
  const page = aPage({ title, jurisdictions: ['DE'] });
  const matter = { ...aMatter({ page, change: aChange({ findings: [finding] }) }), webUrl };
  const { at, id } = matter.change;
  const to = aSubscriber();
  const coverage = {
    since: null,
    until: at,
    pages: [{ page: page.id, title, lastGoodAt: null, fault: fault('bot-challenge', quote) }],
  };
  const homeUrl = 'https://watch.example/changes';
  const feed = jsonFeed({ title: 'Exigent', selfUrl: homeUrl, homeUrl, items: [matter] });
  const retraction = { change: id, at, because: quote };
  const mails = {
    alert: composeAlert(matter, to, sender),
    digest: composeDigest({ at, alerts: [matter], coverage }, to, sender),
    storm: composeStorm({ id: 'storm', at, alerts: [matter, matter] }, to, sender),
    correction: composeCorrection({ ...matter, retraction }, to, sender),
    amendment: composeAmendment({ ...matter, corrected: matter.change, at, because: quote }, to, sender),
  };
  const markup = Object.entries(mails).map(([kind, mail]) => [kind, mail.html] as const);
  return { mails, markup: [...markup, ['feed', JSON.parse(feed).items[0].content_html as string] as const] };
}

function shown(markup: string) {
  const nodes = nodesOf(parse(markup));
  return {
    text: nodes.map((node) => ('value' in node ? node.value : '')).join(''),
    elements: nodes.flatMap((node) => ('tagName' in node ? [node] : [])),
  };
}

function nodesOf(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : [])];
}

test('attack 5: what a template would run stands in mails and feeds as it stood on the page', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the attack.
  const quote = "{{ 7*7 }} {% print(1) %} ${process.env.HOME} <%= 7*7 %> #{7*7} $& $' $1 %s";
  const { mails, markup } = sentOf(quote);
  for (const [kind, html] of markup) assert.ok(shown(html).text.includes(quote), kind);
  assert.ok(mails.alert.text.replace(/\s+/g, ' ').includes(quote));
});

test('attack 25: entities that a page shows as letters stay letters in mails and feeds', () => {
  const quote = '&lt;img src=&quot;https://evil.example/p.gif&quot;&gt; &amp;lt;script&amp;gt; &#60;b&#62;';
  for (const [kind, html] of sentOf(quote).markup) assert.ok(shown(html).text.includes(quote), kind);
});

test('attacks 13, 14, 26: the title of a page is text in mails and feeds, whatever it is', () => {
  const title = '</title></td><script>alert(1)</script><img src="https://evil.example/p.gif">';
  const { markup } = sentOf('We may disclose videos.', title);
  for (const [kind, html] of markup) {
    const { elements } = shown(html);
    for (const { tagName } of elements)
      assert.ok(!['script', 'img'].includes(tagName), `${kind}: <${tagName}>`);
  }
  for (const [kind, html] of markup.filter(([kind]) => kind === 'alert' || kind === 'digest'))
    assert.ok(shown(html).text.includes(title), `${kind} names it`);
});

test('a page text brings no link and no image of its own: nothing in a mail or feed leads or loads elsewhere', () => {
  const quote =
    '<a href="https://evil.example/">click</a> <img src="https://evil.example/p.gif"> [x](https://evil.example/) https://evil.example/ ' +
    '"style="background:url(https://evil.example/p.gif)" <link rel=stylesheet href=https://evil.example/> <table background=https://evil.example/>';
  for (const [kind, html] of sentOf(quote, quote).markup) {
    for (const { tagName, attrs } of shown(html).elements) {
      for (const { name, value } of attrs) {
        const about = `${kind}: <${tagName} ${name}="${value}">`;
        assert.ok(!['src', 'srcset', 'background', 'poster'].includes(name), about);
        if (name === 'href') assert.ok([url, webUrl].includes(value) || value.startsWith('mailto:'), about);
        assert.doesNotMatch(value, /evil\.example|url\(/, about);
      }
    }
  }
});

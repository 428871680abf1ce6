import type { AlertMatter, Retraction } from '../model/alert.ts';
import { sha256 } from '../model/digest.ts';
import { EPOCH, type Instant } from '../model/instant.ts';
import { alertHtml, alertText } from './alert-parts.ts';
import { withoutControls } from './clean-text.ts';
import { english } from './english.ts';
import { html, safeUrl } from './html.ts';
import { paragraph } from './mail-page.ts';
import { subjectOf } from './subject.ts';
import { tellAlert } from './tell-alert.ts';
import { wrapped } from './wrap.ts';

/** What a feed is written from; newest first. */
export interface FeedMatter {
  readonly title: string;
  /** Where the feed itself is, and the page that it belongs to. */
  readonly selfUrl: string;
  readonly homeUrl: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem extends AlertMatter {
  readonly webUrl: string;
  /** The alert was taken back; it stays in the feed, and says so. */
  readonly retraction?: Retraction;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly html: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** An Atom feed (RFC 4287). Whatever comes from a page is text in it: all is escaped, nothing stands in CDATA. */
export function atomFeed({ title, selfUrl, homeUrl, items }: FeedMatter): string {
  const entries = items.map(entryOf);
  const updated = entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), EPOCH);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(selfUrl)}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<author><name>Exigent</name></author>
<link rel="self" type="application/atom+xml" href="${xml(selfUrl)}"/>
<link rel="alternate" type="text/html" href="${xml(homeUrl)}"/>
${entries.map(atomEntry).join('')}</feed>
`;
}

function atomEntry({ id, title, url, published, updated, html: content, tags }: Entry): string {
  return `<entry>
<id>${id}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<published>${published}</published>
<updated>${updated}</updated>
${tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join('')}<content type="html">${xml(content)}</content>
</entry>
`;
}

/** A JSON Feed (jsonfeed.org, version 1.1). */
export function jsonFeed({ title, selfUrl, homeUrl, items }: FeedMatter): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: clean(title),
    home_page_url: homeUrl,
    feed_url: selfUrl,
    language: 'en',
    items: items.map(entryOf).map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: clean(entry.title),
      content_html: clean(entry.html),
      content_text: clean(entry.text),
      date_published: entry.published,
      date_modified: entry.updated,
      tags: entry.tags.map(clean),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function entryOf(item: FeedItem): Entry {
  const { page, change, alert, retraction, webUrl } = item;
  const told = tellAlert(item, english);
  const subject = subjectOf(page, change, english);
  const takenBack = retraction === undefined ? [] : [`${english.correctedWhy}: ${retraction.because}`];
  return {
    id: `urn:uuid:${uuidOf(alert.id)}`,
    title: retraction === undefined ? subject : `Taken back: ${subject}`,
    url: safeUrl(webUrl),
    published: alert.at,
    updated: retraction?.at ?? alert.at,
    html: html`${takenBack.map(paragraph)}${[...alertHtml(told, english)]}`.markup,
    text: wrapped([...takenBack.flatMap((line) => [line, '']), ...alertText(told, english)]),
    tags: [page.vendor.name, ...page.jurisdictions],
  };
}

/** A UUID of our own making (version 8, RFC 9562 §5.8), so that an entry is the same wherever the feed stands. */
function uuidOf(alert: string): string {
  const hex = sha256(`feed ${alert}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** What XML 1.0 (§2.2) has no place for, beside what `withoutControls` takes out. */
const NOT_IN_XML = /[\ufffe\uffff]/g;

function clean(text: string): string {
  return withoutControls(text).replace(NOT_IN_XML, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function xml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

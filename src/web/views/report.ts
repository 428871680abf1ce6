import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { inBundle } from '../../archive/bundle/bundle-files.ts';
import { bodiesOf } from '../../archive/kept-records.ts';
import { layout } from '../../archive/layout.ts';
import type { ArchivedCopy } from '../../model/archived-copy.ts';
import type { Capture } from '../../model/capture.ts';
import type { Change } from '../../model/change.ts';
import { counted } from '../../model/counted.ts';
import type { Instant } from '../../model/instant.ts';
import type { Page, PageId } from '../../model/page.ts';
import type { ProvenCapture } from '../../monitor/collect-evidence.ts';
import { style } from '../assets.ts';
import type { ChangeReading } from '../change-reading.ts';
import { webWords } from '../words/web-words.ts';
import { changeTitle, meaning } from './change.ts';
import { eventTitle, fateBadges } from './event.ts';
import { exchangeFacts, fact, keptElsewhere } from './evidence.ts';
import { pageName, places, spoken } from './names.ts';
import { readingView } from './reading.ts';
import { reportStyle } from './report-style.ts';
import { second } from './time.ts';

/** A report is for the record, in one language; the quotes are in theirs. */
const words = webWords.en;

/** The longest that a whole difference may be on paper. */
const REPORT_CHARS = 400_000;

/** Both sides of a change, for a report. */
export function reportReading(reading: ChangeReading): Html {
  const frame = { layout: 'inline', part: 1, partChars: REPORT_CHARS, words: words.diff } as const;
  return readingView(reading, words.reading, frame);
}

interface ReportedChange {
  readonly change: Change;
  readonly reading: Html;
  /** What another archive keeps of the page since then. */
  readonly copy: ArchivedCopy | undefined;
}

export interface Report {
  readonly pageId: PageId;
  /** Absent when the page is no longer watched. */
  readonly page: Page | undefined;
  /** Newest first, each with its whole difference. */
  readonly changes: readonly ReportedChange[];
  /** Oldest first. */
  readonly captures: readonly ProvenCapture[];
  readonly madeAt: Instant;
  readonly software: string;
  /** The name of the bundle's file. */
  readonly bundle: string;
}

export function reportTitle({ pageId, page, changes }: Pick<Report, 'pageId' | 'page' | 'changes'>): string {
  const [one, another] = changes;
  if (one !== undefined && another === undefined) return changeTitle(one.change, page, words);
  const { vendor, title } = pageName(pageId, page, words);
  return `${vendor}: ${title}, ${changes.length === 0 ? 'no change' : counted(changes.length, 'change')}`;
}

/** A report on one sheet that needs nothing else: no script, no network, no style but its own. */
export function reportSheet(report: Report): string {
  const title = reportTitle(report);
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title} · Evidence</title>
<style>${ownMarkup(style.body)}${ownMarkup(reportStyle)}</style>
</head>
<body>
<header class="masthead"><span class="brand">Exigent</span><span class="soft">Evidence report</span></header>
<main>
${head(report, title)}
${report.changes.map((each) => changeSection(each, report.changes.length > 1))}
${pictures(report)}
${proof(report)}
${verification(report)}
${limits}
</main>
<footer class="colophon"><p>Made by ${report.software} on ${second(report.madeAt)}. All times are in UTC. Quotes are in the language of the page, as the vendor published them.</p></footer>
</body>
</html>
`;
  return markup;
}

/** Our own style sheets: nothing that anybody else sent. */
function ownMarkup(css: string): Html {
  return { markup: css };
}

function head({ pageId, page, changes, captures, bundle }: Report, title: string): Html {
  const name = pageName(pageId, page, words);
  const [newest, another] = changes;
  const only = another === undefined ? newest?.change : undefined;
  const address = captures.at(-1)?.capture.exchange.requestedUrl ?? page?.url ?? '';
  return html`<header class="head">
<p class="eyebrow">${name.title}${page === undefined ? '' : html` · ${places(page, words)}${spoken(page, words)}`}</p>
<h1>${title}</h1>
${only === undefined || only.cause === 'vendor' ? '' : html`<p class="badges">${fateBadges(only, words)}</p>`}
<dl class="facts">
${only === undefined ? '' : times(only)}
${fact('Address', html`<span class="address">${shortened(address, 500)}</span>`)}
${page?.vendor.parent === undefined ? '' : fact('Vendor', `${page.vendor.name}, of ${page.vendor.parent}`)}
${fact('Bundle', html`<span class="address">${bundle}</span>: ${counted(captures.length, 'capture')} with their bytes, as a web archive that opens in ReplayWeb.page`)}
</dl>
</header>`;
}

function times(change: Change): Html {
  return html`${fact('Last seen as it was before', second(change.lastSeenBefore))}
${fact(change.kind === 'withdrawn' ? 'Counted as withdrawn' : 'First seen as it is now', second(change.at))}`;
}

function changeSection({ change, reading, copy }: ReportedChange, isOneOfMany: boolean): Html {
  const title = isOneOfMany
    ? html`<header class="one"><h2>${change.at.slice(0, 10)}: ${eventTitle(change, words)}</h2><dl class="facts">${times(change)}</dl></header>`
    : '';
  return html`<article class="change">${title}${meaning(change, words, change.alert ? 'told' : 'none')}${copy === undefined ? '' : html`<p>${keptElsewhere(copy, words)}</p>`}<section><h2>The whole page</h2>${reading}</section></article>`;
}

function proof({ captures, changes, pageId }: Report): Html {
  const sides = captures.map(
    (capture) => html`<section aria-label="${capture.capture.at}"><h3>${labelOf(capture, changes)}</h3>
<dl class="facts">${captureFacts(capture)}</dl></section>`,
  );
  return html`<section class="evidence" aria-labelledby="evidence"><h2 id="evidence">What was captured</h2>
<p>Each capture has a record in the log of the page, <span class="address">${layout.captures(pageId)}</span>. A record names the bytes by their SHA-256, and carries the SHA-256 of the record before it.</p>
<div class="sides">${sides}</div></section>`;
}

function labelOf({ record, capture }: ProvenCapture, changes: Report['changes']): Html {
  const at = second(capture.at);
  if (capture.outcome === 'pictured') return html`Picture · ${at}`;
  const [only, another] = changes;
  if (only === undefined || another !== undefined) return at;
  if (only.change.before.record === record) return html`Before · ${at}`;
  return html`After · ${at}`;
}

function captureFacts({ capture, record, line, textPath, root, stamp }: ProvenCapture): Html {
  const { exchange, body, rendered } = capture;
  const server = exchange.headers.find(([name]) => name === 'date')?.[1];
  return html`${exchangeFacts(exchange, words)}
${server === undefined ? '' : fact('The server’s own clock', html`<span class="address">${shortened(server, 60)}</span>`)}
${fact('Page as sent, SHA-256', html`<code class="digest">${body.sha256}</code> <span class="soft">${counted(body.bytes, 'byte')}</span>`)}
${rendered === undefined ? '' : fact('Page as filled by a browser, SHA-256', html`<code class="digest">${rendered.sha256}</code> <span class="soft">${counted(rendered.bytes, 'byte')}</span>`)}
${capture.outcome === 'good' ? fact('Text that was compared, SHA-256', html`<code class="digest">${capture.text.sha256}</code>${textPath === undefined ? html` <span class="soft">not kept as a file</span>` : ''}`) : ''}
${capture.outcome === 'suspect' ? fact('Not usable because', shortened(capture.fault.because, 300)) : ''}
${capture.outcome === 'pictured' ? pictureFacts(capture) : ''}
${fact(`Record, line ${line}, SHA-256`, html`<code class="digest">${record}</code>`)}
${fact('Sealed by', root === undefined ? 'no daily root yet: export again tomorrow' : html`<span class="address">${root}</span>`)}
${fact('Time stamp', stamp === undefined ? html`<span class="soft">none</span>` : html`<strong>${second(stamp.at)}</strong> by ${shortened(stamp.by, 200)}${stamp.isTrusted ? '' : ' (as it says of itself: no certificate was named to check it by)'}, on <span class="address">${stamp.root}</span>`)}`;
}

function verification({ captures, pageId, bundle }: Report): Html {
  return html`<section class="evidence" aria-labelledby="verify"><h2 id="verify">How to check it</h2>
<p>Everything at once, without the data folder it comes from: <code>exigent verify ${bundle}</code>. Or by hand, with nothing of ours:</p>
<pre class="commands">unzip ${bundle} -d bundle
cd ${inBundle('').replace(/^/, 'bundle/').replace(/\/$/, '')}
${captures.map((capture) => commandsFor(capture, pageId))}</pre>
<p>The first command of each capture gives the digest of the bytes, which the record names; the second the digest of the record. The line of the root names the log’s end of that day: as every record carries the digest of the one before, that one line seals all records up to it. <code>openssl</code> says <code>Verification: OK</code> when the authority confirms that the root was there at the time of the stamp; its certificates come from the authority.</p>
</section>`;
}

function pictureFacts({ of, screenshot, text }: Extract<Capture, { outcome: 'pictured' }>): Html {
  const { width, height, wholeHeight, bytes, sha256 } = screenshot;
  const cut = wholeHeight === undefined ? '' : `, the upper part of a page ${wholeHeight} high`;
  return html`${fact('Picture (JPEG), SHA-256', html`<code class="digest">${sha256}</code> <span class="soft">${counted(bytes, 'byte')}, ${width} × ${height}${cut}</span>`)}
${fact('Taken after the capture with the record', html`<code class="digest">${of}</code>`)}
${text === undefined ? '' : fact('Text that was read as it stands in the picture, SHA-256', html`<code class="digest">${text.sha256}</code>`)}`;
}

/** The pictures, each with its own time: a page may have changed between the capture and the picture. */
function pictures({ captures }: Report): Html {
  const taken = captures.flatMap(({ capture, screenshot }) =>
    capture.outcome === 'pictured' && screenshot !== undefined ? [{ capture, screenshot }] : [],
  );
  if (taken.length === 0) return html``;
  const all = taken.map(({ capture, screenshot }) => {
    const followed = captures.find(({ record }) => record === capture.of)?.capture;
    return html`<figure class="picture"><figcaption><strong>${second(capture.at)}</strong>, in a visit of its own by a browser${followed === undefined ? '' : html`, after the capture of ${second(followed.at)}`}. ${likeness(capture, followed)}${notes(capture.exchange.visit?.notes ?? [])}</figcaption>
<img alt="The page as a browser showed it" src="data:image/jpeg;base64,${Buffer.from(screenshot).toString('base64')}" width="${capture.screenshot.width}" height="${capture.screenshot.height}"></figure>`;
  });
  return html`<section aria-labelledby="pictures"><h2 id="pictures">${taken.length === 1 ? 'A picture' : 'Pictures'} of the page</h2>${all}</section>`;
}

function likeness(
  { text }: Extract<Capture, { outcome: 'pictured' }>,
  followed: Capture | undefined,
): string {
  if (text === undefined || followed?.outcome !== 'good') return '';
  return text.sha256 === followed.text.sha256
    ? 'The text of the page was then, letter by letter, the one of that capture.'
    : 'The text that was read from the page then is not, letter by letter, the one of that capture.';
}

function notes(said: readonly string[]): string {
  return said.length === 0 ? '' : ` What the browser did first: ${said.join('; ')}.`;
}

function commandsFor({ capture, record, line, root, stamp }: ProvenCapture, pageId: PageId): Html {
  const log = layout.captures(pageId);
  return html`
<strong># ${capture.at}</strong>
${bodiesOf(capture).map(
  ({ sha256 }) => html`zstd -dc ${layout.body(sha256)} | sha256sum
<span class="soft">  ${sha256}</span>
`,
)}sed -n ${line}p ${log} | tr -d '\\n' | sha256sum
<span class="soft">  ${record}</span>
${root === undefined ? '' : html`grep ${log} ${root}\n`}${stamp === undefined ? '' : html`openssl ts -verify -data ${stamp.root} -in ${stamp.path} -CAfile CERTIFICATES.pem\n`}`;
}

const limits = html`<section aria-labelledby="limits"><h2 id="limits">What this proves, and what not</h2>
<ul>
<li>The bytes, the text and the records are what they were when the daily root was made; where it has a time stamp, not later than the time that the authority put on it.</li>
<li>That the address sent these bytes is what the monitor recorded, with the connection’s address and certificates. Whoever runs the monitor vouches for that; a second monitor, or an archive such as the Wayback Machine, can confirm it.</li>
<li>The time of a capture is that of the monitor’s clock. The server’s own clock stands beside it where the server sent one.</li>
<li>What a change means is a reading by published rules, given with its reasons. It is no legal advice.</li>
</ul></section>`;

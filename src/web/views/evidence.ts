import { shortened } from '../../alert/clean-text.ts';
import { type Html, html, safeUrl } from '../../alert/html.ts';
import { layout } from '../../archive/layout.ts';
import type { ArchivedCopy } from '../../model/archived-copy.ts';
import type { Capture, Exchange, Quality, StoredBody, Tls } from '../../model/capture.ts';
import type { Change, VersionRef } from '../../model/change.ts';
import type { Sha256 } from '../../model/digest.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import type { EvidenceWords } from '../words/evidence-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { second } from './time.ts';

/** One side of a change with what is stored of it. */
export interface Side {
  readonly which: 'before' | 'after';
  readonly version: VersionRef;
  readonly stored: StoredCapture | undefined;
  /** The stored text, below the data folder; absent while it is not written, or gone. */
  readonly textPath: string | undefined;
  /** The pictures that were taken after it. */
  readonly pictures: readonly StoredCapture[];
}

/** What proves a change: times, digests, the stored bytes, and how to check them without us. */
export function evidenceSection(
  change: Change,
  sides: readonly Side[],
  copy: ArchivedCopy | undefined,
  words: WebWords,
): Html {
  const { title, between, byHand, byHandHow, chain } = words.evidence;
  return html`<section class="evidence" aria-labelledby="evidence"><h2 id="evidence">${title}</h2>
<p>${between[0]} <strong>${second(change.lastSeenBefore)}</strong>${between[1]} <strong>${second(change.at)}</strong>${between[2]}</p>
${copy === undefined ? '' : html`<p>${keptElsewhere(copy, words)}</p>`}
<div class="sides">${sides.map((side) => sideFacts(change, side, words))}</div>
<h3>${byHand}</h3>
<p>${byHandHow[0]} <code>sha256sum FILE</code>. ${byHandHow[1]}</p>
<pre class="commands">${sides.map((side) => commands(change, side, words.evidence))}</pre>
<p>${chain[0]} <a href="${paths.log(change.page)}">captures.ndjson</a> ${chain[1]} <code>exigent verify ${change.page}</code> ${chain[2]}</p>
</section>`;
}

/** Somebody else's word for what the page said, where there is one. */
export function keptElsewhere({ url, at }: ArchivedCopy, { evidence }: WebWords): Html {
  return html`${evidence.keptElsewhere} (${second(at)}): <a class="outside address" href="${safeUrl(url)}" rel="noreferrer nofollow">${shortened(url, 500)}</a>`;
}

function sideFacts(
  change: Change,
  { which, version, stored, textPath, pictures }: Side,
  words: WebWords,
): Html {
  const { evidence: own } = words;
  const capture = stored?.capture;
  const exchange = capture !== undefined && 'exchange' in capture ? capture.exchange : undefined;
  const body = capture?.outcome === 'good' ? capture.body : undefined;
  const rendered = capture?.outcome === 'good' ? capture.rendered : undefined;
  return html`<section aria-label="${own[which]}"><h3>${own[which]}</h3><dl class="facts">
${fact(own.captured, second(version.at))}
${capture?.outcome === 'good' && capture.quality !== undefined ? fact(own.judged, judgement(capture.quality, own)) : ''}
${fact(rendered === undefined ? own.asSent : own.asFilled, download(paths.body(version.body), version.body, words, rendered ?? body))}
${rendered === undefined || body === undefined ? '' : fact(own.asSent, download(paths.body(body.sha256), body.sha256, words, body))}
${fact(own.text, textPath === undefined ? html`<code class="digest">${version.text}</code>` : download(paths.text(change.page, version.text), version.text, words))}
${pictures.map((picture) => pictureFact(picture.capture, capture, words))}
${fact(own.record(stored?.seq), html`<code class="digest">${version.record}</code>`)}
${exchange === undefined ? '' : exchangeFacts(exchange, words)}
</dl></section>`;
}

/** The doubts are kept in the record as they were said, in English. */
function judgement({ score, reasons }: Quality, words: EvidenceWords): Html {
  const doubts =
    reasons.length === 0 ? words.noDoubt : html`<span lang="en">${shortened(reasons.join('; '), 500)}</span>`;
  return html`${words.sure(score)}; ${doubts}`;
}

/** A picture has a time of its own: it was taken in another visit, which may have seen other words. */
function pictureFact(picture: Capture, followed: Capture | undefined, words: WebWords): Html {
  if (picture.outcome !== 'pictured') return html``;
  const { screenshot, at, text } = picture;
  const isSame = followed?.outcome === 'good' && followed.text.sha256 === text?.sha256;
  const file = download(paths.body(screenshot.sha256), screenshot.sha256, words, screenshot);
  return fact(
    words.evidence.picture,
    html`${file}, ${words.evidence.taken} ${second(at)}${isSame ? '' : `; ${words.evidence.otherText}`}`,
  );
}

export function exchangeFacts(
  { requestedUrl, finalUrl, status, via, address, tls, redirects, visit }: Exchange,
  { evidence: words, page }: WebWords,
): Html {
  const way = via === 'browser' ? page.byBrowser : page.byHttp;
  return html`${fact(words.askedFor, html`<span class="address">${shortened(requestedUrl, 500)}</span>`)}
${finalUrl === requestedUrl ? '' : fact(words.answeredAt, html`<span class="address">${shortened(finalUrl, 500)}</span> ${redirects.length === 0 ? '' : words.redirects(redirects.length)}`)}
${fact(words.answer, html`${words.status(status, way)}${address === undefined ? '' : html`, ${words.from} <span class="address">${address}</span>`}`)}
${tls === undefined ? '' : fact(words.connection, connection(tls, words))}
${visit === undefined || visit.notes.length === 0 ? '' : fact(words.doneFirst, shortened(visit.notes.join('; '), 500))}`;
}

function connection({ protocol, certificates: [own] }: Tls, words: EvidenceWords): Html {
  if (own === undefined) return html`${protocol}`;
  if (typeof own === 'string')
    return html`${protocol}, ${words.certificate} <code class="digest">${own}</code>`;
  return html`${protocol}, ${words.certificateOf(shortened(own.subject, 200), shortened(own.issuer, 200))} <code class="digest">${own.sha256}</code>`;
}

export function fact(name: string, value: Html | string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function download(href: string, digest: Sha256, { page }: WebWords, body?: StoredBody): Html {
  const size = body === undefined ? '' : html` <span class="soft">${page.bytes(body.bytes)}</span>`;
  return html`<a class="digest" href="${href}" download><code>${digest}</code></a>${size}`;
}

function commands(change: Change, { which, version, stored, textPath }: Side, words: EvidenceWords): Html {
  const record =
    stored === undefined
      ? ''
      : html`sed -n ${stored.seq}p ${layout.captures(change.page)} | tr -d '\\n' | sha256sum
<span class="soft">  ${version.record}</span>
`;
  const text =
    textPath === undefined
      ? ''
      : html`sha256sum ${textPath}
<span class="soft">  ${version.text}</span>
`;
  return html`<strong># ${words[which]}</strong>
zstd -dc ${layout.body(version.body)} | sha256sum
<span class="soft">  ${version.body}</span>
${text}${record}`;
}

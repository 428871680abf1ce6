import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { layout } from '../../archive/layout.ts';
import type { Exchange, StoredBody, Tls } from '../../model/capture.ts';
import type { Change, VersionRef } from '../../model/change.ts';
import { counted } from '../../model/counted.ts';
import type { Sha256 } from '../../model/digest.ts';
import type { StoredCapture } from '../../store/captures.ts';
import { paths } from '../paths.ts';
import { second } from './time.ts';

/** One side of a change with what is stored of it. */
export interface Side {
  readonly label: 'Before' | 'After';
  readonly version: VersionRef;
  readonly stored: StoredCapture | undefined;
  /** The stored text, below the data folder; absent while it is not written, or gone. */
  readonly textPath: string | undefined;
}

/** What proves a change: times, digests, the stored bytes, and how to check them without us. */
export function evidenceSection(change: Change, sides: readonly Side[]): Html {
  return html`<section class="evidence" aria-labelledby="evidence"><h2 id="evidence">Evidence</h2>
<p>The change happened after <strong>${second(change.lastSeenBefore)}</strong>, when the old version was last confirmed, and before <strong>${second(change.at)}</strong>.</p>
<div class="sides">${sides.map((side) => sideFacts(change, side))}</div>
<h3>Check it by hand</h3>
<p>A downloaded file gives its digest by <code>sha256sum FILE</code>. In the data folder of the monitor (<code>snapshots/</code>), with nothing of ours:</p>
<pre class="commands">${sides.map((side) => commands(change, side))}</pre>
<p>Each line of <a href="${paths.log(change.page)}">captures.ndjson</a> carries the digest of the line before it, so that none can be altered, dropped or put in later without breaking the chain. <code>exigent verify ${change.page}</code> checks all of it.</p>
</section>`;
}

function sideFacts(change: Change, { label, version, stored, textPath }: Side): Html {
  const capture = stored?.capture;
  const exchange = capture !== undefined && 'exchange' in capture ? capture.exchange : undefined;
  const body = capture?.outcome === 'good' ? capture.body : undefined;
  const rendered = capture?.outcome === 'good' ? capture.rendered : undefined;
  return html`<section aria-label="${label}"><h3>${label}</h3><dl class="facts">
${fact('Captured', second(version.at))}
${fact(rendered === undefined ? 'Page as sent, SHA-256' : 'Page as filled by a browser, SHA-256', download(paths.body(version.body), version.body, rendered ?? body))}
${rendered === undefined || body === undefined ? '' : fact('Page as sent, SHA-256', download(paths.body(body.sha256), body.sha256, body))}
${fact('Text that was compared, SHA-256', textPath === undefined ? html`<code class="digest">${version.text}</code>` : download(paths.text(change.page, version.text), version.text))}
${fact(`Record${stored === undefined ? '' : `, line ${stored.seq}`}, SHA-256`, html`<code class="digest">${version.record}</code>`)}
${exchange === undefined ? '' : exchangeFacts(exchange)}
</dl></section>`;
}

export function exchangeFacts({
  requestedUrl,
  finalUrl,
  status,
  via,
  address,
  tls,
  redirects,
}: Exchange): Html {
  const way = via === 'browser' ? 'by browser' : 'by HTTP';
  return html`${fact('Asked for', html`<span class="address">${shortened(requestedUrl, 500)}</span>`)}
${finalUrl === requestedUrl ? '' : fact('Answered at', html`<span class="address">${shortened(finalUrl, 500)}</span> ${redirects.length === 0 ? '' : counted(redirects.length, 'redirect')}`)}
${fact('Answer', html`status ${status}, ${way}${address === undefined ? '' : html`, from <span class="address">${address}</span>`}`)}
${tls === undefined ? '' : fact('Connection', connection(tls))}`;
}

function connection({ protocol, certificates: [own] }: Tls): Html {
  if (own === undefined) return html`${protocol}`;
  if (typeof own === 'string') return html`${protocol}, certificate <code class="digest">${own}</code>`;
  return html`${protocol}, certificate of ${shortened(own.subject, 200)} by ${shortened(own.issuer, 200)} <code class="digest">${own.sha256}</code>`;
}

export function fact(name: string, value: Html | string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function download(href: string, digest: Sha256, body?: StoredBody): Html {
  const size = body === undefined ? '' : html` <span class="soft">${counted(body.bytes, 'byte')}</span>`;
  return html`<a class="digest" href="${href}" download><code>${digest}</code></a>${size}`;
}

function commands(change: Change, { label, version, stored, textPath }: Side): Html {
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
  return html`<strong># ${label}</strong>
zstd -dc ${layout.body(version.body)} | sha256sum
<span class="soft">  ${version.body}</span>
${text}${record}`;
}

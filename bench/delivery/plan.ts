import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Change, ChangeId } from '../../src/model/change.ts';
import { sha256 } from '../../src/model/digest.ts';
import { addMs, type Clock, type Instant, instantOf } from '../../src/model/instant.ts';
import type { Page, PageId } from '../../src/model/page.ts';

/** Time runs this much faster than it is, so that a retry after an hour comes after a minute. */
const HASTE = 60;

const BEGIN = '2026-01-05T08:00:00.000Z' as Instant;

/** Nobody is there: the server refuses this recipient for good. */
export const NOBODY = 'nobody@watchdog.example';

/** How long each step of a mail may take; as short, beside the real ones, as time is fast. */
export const TIMEOUTS = {
  connectionTimeout: 2000,
  greetingTimeout: 2000,
  socketTimeout: 1000,
  mailTimeout: 4000,
};

/** A clock that all processes of a run share, and that begins where the run began. */
export function hastyClock(begunMs: number): Clock {
  return { now: () => addMs(BEGIN, (Date.now() - begunMs) * HASTE) };
}

export function recipients(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `desk-${n}@watchdog.example`);
}

/** Writes a configuration whose subscribers are the recipients, and one that is not there. */
export function writePlan(folder: string, addresses: readonly string[]): void {
  mkdirSync(path.join(folder, 'config/vendors'), { recursive: true });
  // One language, so that a sender begins sooner: no mail is made with the lexicon.
  const english = 'config/lexicon/en.yaml';
  mkdirSync(path.join(folder, 'config/lexicon'));
  copyFileSync(path.join(import.meta.dirname, '../..', english), path.join(folder, english));
  const subscribers = [...addresses, NOBODY].map((address) => `  - address: ${address}\n`).join('');
  writeFileSync(path.join(folder, 'config/subscribers.yaml'), `subscribers:\n${subscribers}`);
  writeFileSync(
    path.join(folder, 'config/settings.yaml'),
    'mail:\n  from: Exigent <exigent@watch.example>\nlog:\n  level: silent\n',
  );
}

/** Eight changes in a row of every forty are of one vendor, and come as one mail where they wait together. */
function vendorOf(n: number): string {
  return n % 40 < 8 ? `storm-${Math.floor(n / 40)}` : `vendor-${n}`;
}

/** Which changes a mail names, by the addresses of their pages. */
export function changesIn(mail: string): readonly number[] {
  const plain = mail.replaceAll('=\r\n', '').replaceAll('=\n', '');
  const named = [...plain.matchAll(/^ *https:\/\/[\w-]+\.example\/case-(\d+)\s*$/gm)];
  return [...new Set(named.map(([, n]) => Number(n)))];
}

/** The n-th change of a run, and its page; the same in every process. */
export function plannedChange(n: number): { readonly page: Page; readonly change: Change } {
  const vendor = vendorOf(n);
  const page: Page = {
    id: `${vendor}/case-${n}` as PageId,
    vendor: { id: vendor, name: `Vendor of ${n}` },
    url: `https://${vendor}.example/case-${n}`,
    type: 'law-enforcement-guidelines',
    language: 'en',
    jurisdictions: ['US'],
    schedule: { kind: 'every', intervalMs: 6 * 3_600_000 },
    fetcher: 'http',
    paused: false,
    select: [],
    remove: [],
    ignore: [],
  };
  const at = instantOf(Date.parse(BEGIN) + n);
  const version = (side: string) => {
    const digest = (of: string) => sha256(`${of} ${side} ${n}`);
    return { record: digest('record'), at, body: digest('body'), text: digest('text') };
  };
  const change: Change = {
    kind: 'wording',
    id: sha256(`change ${n}`).slice(0, 20) as ChangeId,
    page: page.id,
    at,
    before: version('before'),
    after: version('after'),
    lastSeenBefore: at,
    cause: 'vendor',
    findings: [
      {
        op: 'reworded',
        kind: 'emergency',
        materiality: 'substantive',
        direction: 'broader',
        steps: [],
        before: `We may disclose data to prevent imminent death in the case ${n}.`,
        after: `We may disclose data to prevent death in the case ${n}.`,
        path: ['Law enforcement', 'Emergency requests'],
        leadIn: [],
        language: 'en',
        explanation: '“imminent” dropped: the protection is weaker.',
        reasons: ['names a danger to life and who is told'],
      },
    ],
    alert: true,
    reasons: ['a passage was reworded'],
    counts: { added: 0, removed: 0, reworded: 1, moved: 0, formatting: 0 },
  };
  return { page, change };
}

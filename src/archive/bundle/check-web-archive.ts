import { z } from 'zod';
import type { Exchange } from '../../model/capture.ts';
import { sha256 } from '../../model/digest.ts';
import { placeInTime, turnedRound, WARC_NAME } from './cdxj.ts';
import { gunzipped, jsonOf, type Payload, payloadsIn, type ReadBundle } from './read-wacz.ts';
import { oneLine } from './warc-record.ts';

/** What the web archive must show of a record. */
export interface Shown {
  readonly url: string;
  readonly at: string;
  readonly digest: string;
  /** What the server said with it; nothing for what a browser filled. */
  readonly said?: Pick<Exchange, 'status' | 'headers'>;
}

type Files = ReadBundle['files'];

const ARCHIVE = `archive/${WARC_NAME}`;
const INDEX = 'indexes/index.cdxj';

/** The web archive and its index, which readers open, must show what the records name and nothing else. */
export function webArchiveProblems(files: Files, expected: readonly Shown[]): readonly string[] {
  const packed = files.get(ARCHIVE);
  const bytes = packed && gunzipped(packed);
  const payloads = bytes && payloadsIn(bytes);
  if (packed === undefined || payloads === undefined) return ['the web archive in archive/ cannot be read'];
  const named = new Set(expected.map(keyOf));
  const shown = new Set(payloads.map(payloadKey));
  const others = [...files.keys()].filter((path) => /^(?:archive|indexes)\//.test(path));
  return [
    ...others
      .filter((path) => path !== ARCHIVE && path !== INDEX)
      .map((path) => `${path} is no part of a bundle: readers would show it`),
    ...[...shown]
      .filter((key) => !named.has(key))
      .map((key) => `the web archive shows what no record names: ${key}`),
    ...[...named].filter((key) => !shown.has(key)).map((key) => `the web archive does not show ${key}`),
    ...payloads
      .filter((payload) => named.has(payloadKey(payload)) && !isAnswerOf(payload, expected))
      .map((payload) => `the web archive says of ${payloadKey(payload)} what its record does not`),
    ...indexProblems(files, packed, shown),
  ];
}

function isAnswerOf({ url, at, body, head }: Payload, expected: readonly Shown[]): boolean {
  const digest = sha256(body);
  const record = expected.find((each) => each.url === url && each.at === at && each.digest === digest);
  return record !== undefined && saidIn(head) === saidBy(record.said);
}

/** The length is the one of the body as it is kept, and says nothing of the server. */
const LENGTH = /^(?:x-orig-)?content-length:/;

/** The status and the fields in the head of an answer. */
function saidIn(head: string | undefined): string | undefined {
  const [first = '', ...fields] = head?.split('\r\n') ?? [];
  const own = fields.filter((field) => !LENGTH.test(field)).map((field) => field.replace(/^x-orig-/, ''));
  return head && [first.split(' ')[1], ...own.map((field) => field.trim()).toSorted()].join('\n');
}

function saidBy(said: Shown['said']): string | undefined {
  if (said === undefined) return undefined;
  const fields = said.headers
    .map(([name, value]) =>
      Buffer.from(`${name}: ${oneLine(value)}`, 'latin1')
        .toString('latin1')
        .trim(),
    )
    .filter((field) => !LENGTH.test(field));
  return [said.status, ...fields.toSorted()].join('\n');
}

const Line = z.object({
  url: z.string(),
  digest: z.string(),
  offset: z.string(),
  length: z.string(),
  filename: z.literal(WARC_NAME),
});

/** Each line of the index must lead to what it says, and something must lead to each answer. */
function indexProblems(files: Files, packed: Uint8Array, shown: ReadonlySet<string>): readonly string[] {
  const text = Buffer.from(files.get(INDEX) ?? []).toString('utf8');
  const led = new Set<string>();
  const problems: string[] = [];
  for (const [number, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const payload = payloadAt(packed, line);
    if (payload === undefined) problems.push(`${INDEX}: line ${number + 1} leads to something else`);
    else led.add(payloadKey(payload));
  }
  for (const key of shown) if (!led.has(key)) problems.push(`${INDEX}: nothing leads to ${key}`);
  return problems;
}

/** What a line of the index leads to, if that is what the line says. */
function payloadAt(packed: Uint8Array, line: string): Payload | undefined {
  const { key, time, json } = /^(?<key>\S+) (?<time>\d{14}) (?<json>\{.*\})$/.exec(line)?.groups ?? {};
  const entry = Line.safeParse(jsonOf(Buffer.from(json ?? ''))).data;
  if (entry === undefined) return undefined;
  const from = Number(entry.offset);
  const member = gunzipped(packed.subarray(from, from + Number(entry.length)));
  const [payload, another] = (member && payloadsIn(member)) ?? [];
  if (payload === undefined || another !== undefined) return undefined;
  const { url, at, body } = payload;
  const isSaid = url === entry.url && entry.digest === `sha256:${sha256(body)}`;
  return isSaid && key === turnedRound(url) && time === placeInTime(at) ? payload : undefined;
}

function keyOf({ url, at, digest }: Pick<Shown, 'url' | 'at' | 'digest'>): string {
  return `${url} of ${at} as ${digest}`;
}

function payloadKey({ url, at, body }: Payload): string {
  return keyOf({ url, at, digest: sha256(body) });
}

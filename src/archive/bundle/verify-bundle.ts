import { z } from 'zod';
import type { Capture, StoredBody } from '../../model/capture.ts';
import { type Sha256, sha256 } from '../../model/digest.ts';
import type { Instant } from '../../model/instant.ts';
import type { PageId } from '../../model/page.ts';
import { StoreError } from '../../model/store-error.ts';
import { unpackBody } from '../blobs.ts';
import { bodiesOf } from '../kept-records.ts';
import { layout } from '../layout.ts';
import { logProblems } from '../log-problems.ts';
import { parseLog, type ReadLog } from '../read-log.ts';
import { captureProblem } from '../record-shapes.ts';
import { parseRoot } from '../root-text.ts';
import { checkTimestamp } from '../timestamp/check-timestamp.ts';
import { rootProblems } from '../verify-roots.ts';
import { ABOUT, EVIDENCE, inBundle } from './bundle-files.ts';
import { type Shown, webArchiveProblems } from './check-web-archive.ts';
import { jsonOf, type ReadBundle } from './read-wacz.ts';
import { type CaptureWithBytes, filledUrl, pictureUrl } from './write-warc.ts';

/** What checking a bundle came to. */
export interface BundleVerdict {
  readonly page: string;
  readonly records: number;
  /** How many captures are in it with their bytes. */
  readonly captures: number;
  readonly roots: number;
  readonly stamps: readonly BundleStamp[];
  readonly problems: readonly string[];
}

/** A time stamp that holds: the captures up to that line of the log were there at that time. */
export interface BundleStamp {
  readonly root: string;
  readonly line: number;
  readonly at: Instant;
  readonly by: string;
  readonly isTrusted: boolean;
}

const About = z.object({ page: z.string(), records: z.array(z.string()), changes: z.array(z.string()) });

type Files = ReadBundle['files'];

/** Checks a bundle by itself: its list of files, the chain of records, every byte, the roots and their time stamps. */
export async function verifyBundle(bundle: ReadBundle, trusted: string | undefined): Promise<BundleVerdict> {
  const { files } = bundle;
  const problems = [...bundle.problems];
  const about = About.safeParse(jsonOf(files.get(ABOUT))).data;
  if (about === undefined) {
    problems.push(`${ABOUT} does not say what the bundle is about`);
    return { page: '', records: 0, captures: 0, roots: 0, stamps: [], problems };
  }
  const page = about.page as PageId;
  const log = parseLog(textOf(files, layout.captures(page)) ?? '');
  problems.push(...logProblems('captures.ndjson', log));
  const held = about.records.flatMap((record) => {
    const line = log.lines.find(({ digest }) => digest === record);
    if (line === undefined) problems.push(`captures.ndjson: the record ${record} is missing`);
    return line === undefined ? [] : [line];
  });
  const shown: Shown[] = [];
  for (const { digest, entry } of held) {
    const misshapen = captureProblem(entry);
    if (misshapen !== undefined) {
      problems.push(`the record ${digest}: ${misshapen}`);
      continue;
    }
    const capture = entry as unknown as Capture;
    if (capture.page !== page) problems.push(`the record ${digest} speaks of ${capture.page}`);
    if (!('body' in capture)) continue;
    problems.push(...(await captureProblems(files, capture)));
    const { exchange, body, rendered } = capture;
    shown.push({ url: exchange.finalUrl, at: exchange.at, digest: body.sha256, said: exchange });
    if (rendered !== undefined)
      shown.push({ url: filledUrl({ record: digest }), at: capture.at, digest: rendered.sha256 });
    if (capture.outcome === 'pictured')
      shown.push({ url: pictureUrl({ record: digest }), at: capture.at, digest: capture.screenshot.sha256 });
  }
  problems.push(...webArchiveProblems(files, shown));
  const { roots, stamps } = await checkRoots(files, page, log, trusted, problems);
  return { page, records: log.lines.length, captures: held.length, roots, stamps, problems };
}

async function captureProblems(files: Files, capture: CaptureWithBytes): Promise<readonly string[]> {
  const found = await Promise.all(bodiesOf(capture).map((body) => bodyProblem(files, body)));
  const texts = capture.outcome === 'good' ? textProblem(files, capture.page, capture.text.sha256) : [];
  return [...found.flat(), ...texts];
}

async function bodyProblem(files: Files, body: StoredBody): Promise<readonly string[]> {
  try {
    await unpackBody(files.get(inBundle(layout.body(body.sha256))), body);
    return [];
  } catch (error) {
    if (error instanceof StoreError && error.code === 'evidence-mismatch') return [error.message];
    throw error;
  }
}

/** The text that was read from a capture stands under the time at which it was first read. */
function textProblem(files: Files, page: PageId, digest: Sha256): readonly string[] {
  const folder = inBundle(`${layout.page(page)}/versions/`);
  const isThere = [...files].some(([path, bytes]) => path.startsWith(folder) && sha256(bytes) === digest);
  return isThere ? [] : [`the text ${digest} is missing or was altered`];
}

async function checkRoots(
  files: Files,
  page: PageId,
  log: ReadLog,
  trusted: string | undefined,
  problems: string[],
): Promise<{ readonly roots: number; readonly stamps: readonly BundleStamp[] }> {
  const stamps: BundleStamp[] = [];
  const paths = [...files.keys()].filter((path) => path.startsWith(inBundle('roots/'))).toSorted();
  const roots = paths.filter((path) => path.endsWith('.txt'));
  for (const path of roots) {
    const content = files.get(path);
    const name = path.slice(EVIDENCE.length + 1);
    const root = content && parseRoot(Buffer.from(content).toString('utf8'));
    const line = root?.lines.find((each) => each.path === layout.captures(page));
    if (content === undefined || line === undefined) {
      problems.push(`${name} does not name the log of the page`);
      continue;
    }
    problems.push(...rootProblems('captures.ndjson', log, [{ ...line, root: name }]));
    const beginning = path.slice(0, -'txt'.length);
    for (const stamp of paths.filter((each) => each.startsWith(beginning) && each.endsWith('.tsr'))) {
      const verdict = await checkTimestamp(files.get(stamp) ?? new Uint8Array(), { content, trusted });
      if (!verdict.holds) problems.push(`${stamp.slice(EVIDENCE.length + 1)}: ${verdict.because}`);
      else
        stamps.push({
          root: name,
          line: line.line,
          at: verdict.at,
          by: verdict.by,
          isTrusted: verdict.isTrusted,
        });
    }
  }
  return { roots: roots.length, stamps };
}

function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(inBundle(path));
  return bytes && Buffer.from(bytes).toString('utf8');
}

import { z } from 'zod';
import type { LogLine, ReadLog } from './read-log.ts';

/** What a record must hold for us to follow it; what it holds beside that is the chain's business alone. */
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256');
const instant = z.iso.datetime('is no time in UTC');
const text = z.string('is no text');
const list = <T extends z.ZodType>(of: T) => z.array(of, 'is no list');
const thing = <T extends z.ZodRawShape>(shape: T) => z.looseObject(shape, 'is not there as it should be');
const body = thing({ sha256: digest, bytes: z.int('is no count').min(0) });
const picture = thing({ ...body.shape, width: z.int('is no number'), height: z.int('is no number') });
const fault = thing({ code: text, because: text });
const way = z.enum(['http', 'browser'], 'is neither http nor browser');
const exchange = thing({
  at: instant,
  via: way,
  requestedUrl: text,
  finalUrl: text,
  redirects: list(thing({ url: text })),
  status: z.int('is no number'),
  headers: list(z.tuple([text, text], 'is no name and value')),
});
const readText = thing({ sha256: digest, extractor: text });

const reading = thing({ lexicon: text, language: text.optional(), passages: digest }).optional();

const seen = { page: text, at: instant };
const CaptureRecord = z.discriminatedUnion(
  'outcome',
  [
    thing({
      ...seen,
      outcome: z.literal('good'),
      exchange,
      body,
      rendered: body.optional(),
      text: readText,
      reading,
    }),
    thing({ ...seen, outcome: z.literal('unchanged'), via: way, confirms: digest }),
    thing({ ...seen, outcome: z.literal('suspect'), fault, exchange, body, rendered: body.optional() }),
    thing({
      ...seen,
      outcome: z.literal('pictured'),
      of: digest,
      exchange,
      body,
      rendered: body.optional(),
      screenshot: picture,
      text: readText.optional(),
    }),
    thing({ ...seen, outcome: z.literal('failed'), fault, via: way, requestedUrl: text }),
  ],
  'is no outcome',
);

const version = thing({ record: digest, at: instant, body: digest, text: digest, reading });
const told = {
  id: text,
  page: text,
  at: instant,
  before: version,
  lastSeenBefore: instant,
  cause: z.enum(['vendor', 'our-rules', 'language'], 'is no cause'),
  findings: list(thing({ op: text })),
  alert: z.boolean('is neither true nor false'),
  reasons: list(text),
};
const change = z.discriminatedUnion(
  'kind',
  [
    thing({ ...told, kind: z.literal('wording'), after: version }),
    thing({ ...told, kind: z.literal('returned'), after: version }),
    thing({ ...told, kind: z.literal('withdrawn'), status: z.int('is no number') }),
  ],
  'is no kind of change',
);

const noise = thing({
  volatile: list(
    thing({ kind: text, texts: list(text), since: instant, because: text, still: thing({ version }) }),
  ),
  flips: list(thing({ kind: text, at: list(instant) })),
});

const entries = new Map<unknown, z.ZodType>([
  ['change', thing({ change })],
  ['alert', thing({ change: text, at: instant, recipients: list(text) })],
  ['retraction', thing({ change: text, at: instant, because: text, recipients: list(text) })],
  [
    'review',
    thing({
      change: text,
      at: instant,
      by: text,
      act: thing({ kind: text }),
      recipients: list(text),
    }),
  ],
  ['submission', thing({ change: text, at: instant })],
  ['archived-copy', thing({ change: text, at: instant, url: text })],
  ['notice', thing({ at: instant, recipient: text, notice: thing({ kind: text }) })],
  ['noise', thing({ at: instant, reasons: list(text), noise })],
  ['watching', thing({ at: instant, by: text, act: thing({ kind: text }) })],
  ['outage', thing({ at: instant, since: instant })],
  ['recovery', thing({ at: instant, since: instant })],
]);

/** Why a line of `captures.ndjson` is no record of a capture, whatever its chain says. */
export function captureProblem(entry: LogLine['entry']): string | undefined {
  return problemOf(CaptureRecord, entry);
}

/** Why a line of `history.ndjson` is no entry. One of a type that is not known is for a later Exigent to read. */
export function historyProblem(entry: LogLine['entry']): string | undefined {
  const shape = entries.get(entry.type);
  return shape === undefined ? undefined : problemOf(shape, entry);
}

/** What is wrong with the shape of a log's lines, by line. What is no JSON at all is told by the chain's check. */
export function shapeProblems(
  log: Pick<ReadLog, 'lines'>,
  problemIn: (entry: LogLine['entry']) => string | undefined,
): readonly string[] {
  return log.lines.flatMap(({ entry }, index) => {
    const problem = entry.seq === undefined ? undefined : problemIn(entry);
    return problem === undefined ? [] : [`line ${index + 1}: ${problem}`];
  });
}

function problemOf(shape: z.ZodType, entry: LogLine['entry']): string | undefined {
  const issue = shape.safeParse(entry).error?.issues[0];
  return issue && `"${issue.path.join('.')}" ${issue.message}`;
}

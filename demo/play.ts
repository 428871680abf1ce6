import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openOutput } from '../src/cli/output.ts';
import { openWeb } from '../src/web/server.ts';
import { freePort } from './free-port.ts';
import { playStory } from './play-story.ts';
import { counted, linesOf } from './show.ts';
import { openStage, type Stage } from './stage.ts';
import { emptyTally, type Tally, tallied } from './tally.ts';

/** Where the web page is, unless another program is there. */
const WEB_PORT = 8091;

const { values: options } = parseArgs({
  options: {
    /** Keeps the web page up until Ctrl-C; without a terminal it does not stay by itself. */
    serve: { type: 'boolean', default: process.stdout.isTTY === true },
  },
  allowNegative: true,
});

const folder = path.join(import.meta.dirname, 'data');
const out = openOutput(process.stdout, process.stderr);
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

const stage = await openStage(folder, await freePort(WEB_PORT));
try {
  out.line(`Lumicam makes cameras for private homes. It belongs to the Orbita Group, and it does not exist.`);
  out.line('Its pages of three years are read by a real monitor, offline, in a few seconds.');
  out.line();
  const tally = await play(stage, stop.signal);
  if (!stop.signal.aborted) {
    showTally(tally);
    showPlaces(stage);
    if (tally.unexpected > 0) process.exitCode = 1;
    if (options.serve) await serve(stage, stop.signal);
  }
} finally {
  await stage.close();
}

async function play(stage: Stage, signal: AbortSignal): Promise<Tally> {
  let tally = emptyTally;
  for await (const played of playStory(stage, signal)) {
    for (const line of linesOf(played, out.paint)) out.line(line);
    tally = tallied(tally, played);
  }
  return tally;
}

async function serve({ house: { context }, siteUrl }: Stage, signal: AbortSignal): Promise<void> {
  const web = await openWeb(context, context.settings.web);
  try {
    out.line();
    out.line(
      `The web page is at ${out.paint('bold', web.url)}, Lumicam's site at ${siteUrl}. Ctrl-C ends both.`,
    );
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await web.close();
  }
}

function showTally(tally: Tally): void {
  const { looks, alerts, setAside, quietChanges, mailsToReaders, mailsToOperator, asExpected, unexpected } =
    tally;
  out.line();
  out.line(
    `${counted(looks, 'day')}: ${counted(alerts, 'alert')}, ${counted(quietChanges, 'change')} that nobody was told of, ${counted(setAside, 'look')} at walls and the like.`,
  );
  out.line(`${counted(mailsToReaders, 'mail')} to readers, ${mailsToOperator} to the operator.`);
  const verdict = `${asExpected} of ${asExpected + unexpected} as expected`;
  out.line(unexpected === 0 ? out.paint('green', `✓ ${verdict}`) : out.paint('red', `✗ ${verdict}`));
}

function showPlaces({ configDir, dataDir }: Stage): void {
  const [config, data] = [configDir, dataDir].map((place) => path.relative('.', place));
  out.line();
  out.line('To look at:');
  out.line(`  Mails          ${data}/outbox (open one with a mail program)`);
  out.line(`  Evidence       ${data}/pages/lumicam (text.md of each page, versions/, captures.ndjson)`);
  out.line(`  Configuration  ${config}`);
  out.line(`  Questions      npx exigent diff lumicam/de-guidelines --config ${config} --data ${data}`);
  out.line(`                 npx exigent verify --config ${config} --data ${data}`);
  if (!options.serve) out.line('  Web page       npm run demo -- --serve');
}

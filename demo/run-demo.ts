import { once } from 'node:events';
import path from 'node:path';
import type { Output } from '../src/cli/shell.ts';
import { counted } from '../src/model/counted.ts';
import { openWeb } from '../src/web/server.ts';
import { freePort } from './free-port.ts';
import { playStory } from './play-story.ts';
import { linesOf } from './show.ts';
import { openStage, type Stage } from './stage.ts';
import { emptyTally, type Tally, tallied } from './tally.ts';

export interface DemoRequest {
  /** Is emptied first. */
  readonly folder: string;
  /** Keeps the web page up until the signal. */
  readonly serve: boolean;
  readonly out: Output;
  readonly signal: AbortSignal;
}

/** Where the web page is, unless another program is there. */
const WEB_PORT = 8091;

const WEB_AT_THE_END = ' Then the web page opens; its address stands at the end.';

/** Plays the story, says what came of it and where it lies. Returns whether all was as expected. */
export async function runDemo({ folder, serve, out, signal }: DemoRequest): Promise<boolean> {
  const stage = await openStage(folder, await freePort(WEB_PORT));
  try {
    out.line(
      'Lumicam makes cameras for private homes. It belongs to the Orbita Group, and it does not exist.',
    );
    out.line('Three years of its pages are read by the real monitor, on this machine alone.');
    out.line(
      `They are played from the beginning, which takes a minute or less.${serve ? WEB_AT_THE_END : ''}`,
    );
    out.line();
    const tally = await play(stage, out, signal);
    if (signal.aborted) return true;
    showTally(tally, out);
    showPlaces(stage, out);
    if (serve) await serveUntil(stage, out, signal);
    else out.line('  Web page       npm run demo -- --serve');
    return tally.unexpected === 0;
  } finally {
    await stage.close();
  }
}

async function play(stage: Stage, out: Output, signal: AbortSignal): Promise<Tally> {
  let tally = emptyTally;
  for await (const played of playStory(stage, signal)) {
    for (const line of linesOf(played, out.paint)) out.line(line);
    tally = tallied(tally, played);
  }
  return tally;
}

function showTally(tally: Tally, out: Output): void {
  const { looks, alerts, setAside, quietChanges, mailsToReaders, mailsToOperator } = tally;
  out.line();
  out.line(
    `${counted(looks, 'day')}: ${counted(alerts, 'alert')}, ${counted(quietChanges, 'change')} that nobody is told of, ${counted(setAside, 'look')} at something else than the page.`,
  );
  out.line(`${counted(mailsToReaders, 'mail')} to readers, ${mailsToOperator} to the operator.`);
  const kept = `${tally.asExpected} of ${tally.asExpected + tally.unexpected} as expected`;
  out.line(tally.unexpected === 0 ? out.paint('green', `✓ ${kept}`) : out.paint('red', `✗ ${kept}`));
}

function showPlaces({ configDir, dataDir }: Stage, out: Output): void {
  const [config, data] = [configDir, dataDir].map((place) => path.relative('.', place));
  out.line();
  out.line('To look at:');
  out.line(`  Mails          ${data}/outbox (.eml files for any mail program; begin with one of 2025-03-18)`);
  out.line(`  Evidence       ${data}/pages/lumicam (for each page text.md, versions/, captures.ndjson)`);
  out.line(`  Configuration  ${config}`);
  out.line(`  Questions      npx exigent diff lumicam/de-guidelines --config ${config} --data ${data}`);
  out.line(`                 npx exigent verify --config ${config} --data ${data}`);
}

async function serveUntil(
  { house: { context }, siteUrl }: Stage,
  out: Output,
  signal: AbortSignal,
): Promise<void> {
  const web = await openWeb(context, context.settings.web);
  try {
    out.line(`  Web page       ${out.paint('bold', web.url)}, and Lumicam's own site ${siteUrl}`);
    out.line();
    out.line('Ctrl-C ends it.');
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await web.close();
  }
}

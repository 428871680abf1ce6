import { constants, existsSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import type { Command } from 'commander';

import { findBrowser } from '../fetch/browser/find-browser.ts';
import type { Context } from '../monitor/context.ts';
import { readPageStates } from '../store/page-states.ts';
import { readTimestampTroubles } from '../store/timestamp-trouble.ts';
import { causesOf, looksOffline, OFFLINE, tellCause } from './causes.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';

/** Below this much free space a warning is due: a few weeks of bodies of a few hundred pages. */
const LITTLE_SPACE_BYTES = 1 << 30;

/** So that the sentences stand below each other; the names of pages are longer. */
const ABOUT_LETTERS = 12;

interface Finding {
  readonly about: string;
  readonly fine: boolean;
  readonly sentence: string;
}

export function addDoctor(program: Command, shell: Shell): void {
  program
    .command('doctor')
    .description('look for what would keep the monitor from working: disk, browser, mail, pages that moved')
    .action(async (_options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const house = await shell.open({ ...globals, asItIs: true, ifNothing: 'leave', isQuiet: true });
      try {
        for await (const finding of examine(house.context)) {
          if (!finding.fine) shell.exit(exitCodes.suspect);
          if (globals.json === true) shell.out.json(finding);
          else {
            const mark = finding.fine
              ? shell.out.paint('green', 'fine ')
              : shell.out.paint('yellow', 'LOOK ');
            shell.out.line(
              `${mark} ${finding.about.padEnd(ABOUT_LETTERS)} ${safeForTerminal(finding.sentence)}`,
            );
          }
        }
      } finally {
        await house.close();
      }
    });
}

async function* examine(context: Context): AsyncGenerator<Finding> {
  yield { about: 'runtime', fine: true, sentence: `Node.js ${process.versions.node}` };
  yield await dataFolder(context.archive.root);
  yield await browser(context);
  yield {
    about: 'mail',
    fine: context.settings.mail.smtpUrl !== undefined,
    sentence: context.mailer.describe,
  };
  yield {
    about: 'operator',
    fine: context.settings.mail.operator !== undefined,
    sentence:
      context.settings.mail.operator ?? 'nobody is told of outages: set mail.operator in settings.yaml',
  };
  yield {
    about: 'contact',
    fine: context.settings.fetch.contact !== undefined,
    sentence:
      context.settings.fetch.contact ??
      'vendors cannot tell who asks for their pages: set fetch.contact in settings.yaml',
  };
  yield await timestamps(context);
  yield* pages(context);
}

async function dataFolder(root: string): Promise<Finding> {
  if (!existsSync(root)) {
    return {
      about: 'data folder',
      fine: true,
      sentence: `${root} is not there yet: "exigent start" or "exigent check" makes it`,
    };
  }
  await access(root, constants.W_OK);
  const { bavail, bsize } = await statfs(root);
  const free = bavail * bsize;
  const gigabytes = `${(free / 2 ** 30).toFixed(1)} GB free`;
  return {
    about: 'data folder',
    fine: free >= LITTLE_SPACE_BYTES,
    sentence: `${root} can be written to, ${gigabytes}`,
  };
}

async function browser({ settings }: Context): Promise<Finding> {
  const found = await findBrowser(settings.fetch.browserPath);
  return 'code' in found
    ? { about: 'browser', fine: false, sentence: found.because }
    : { about: 'browser', fine: true, sentence: found.executablePath ?? "Playwright's own" };
}

/** Who stamps the daily roots, and which authority has failed since when. */
async function timestamps({ settings, store }: Context): Promise<Finding> {
  const about = 'time stamps';
  const names = settings.evidence.timestamps.map(({ name }) => name);
  if (names.length === 0) {
    const sentence =
      'nobody stamps the daily roots; evidence.timestamps in settings.yaml can name an authority';
    return { about, fine: true, sentence };
  }
  const troubles = await readTimestampTroubles(store.db);
  const failing = names.flatMap((name) => {
    const trouble = troubles[name];
    return trouble === undefined ? [] : [`${name} has given none since ${trouble.since}`];
  });
  return {
    about,
    fine: failing.length === 0,
    sentence: failing.length === 0 ? names.join(', ') : failing.join('; '),
  };
}

/** Pages that answer from another address than the configured one, and what keeps pages from being seen. */
async function* pages(context: Context): AsyncGenerator<Finding> {
  const states = await readPageStates(
    context.store.db,
    context.pages.map((page) => page.id),
  );
  for (const page of context.pages) {
    const state = states.get(page.id)?.state;
    const finalUrl = state?.good?.capture.exchange.finalUrl;
    if (finalUrl !== undefined && finalUrl !== new URL(page.url).href) {
      yield { about: page.id, fine: false, sentence: `moved: it is answered from ${finalUrl}` };
    }
  }
  if (looksOffline(context.pages, states)) yield { about: 'network', fine: false, sentence: OFFLINE };
  for (const cause of causesOf(context.pages, states)) yield { fine: false, ...tellCause(cause) };
}

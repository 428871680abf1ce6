import path from 'node:path';
import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { placeFiles } from '../web/site/place-files.ts';
import { siteFiles } from '../web/site/site-files.ts';
import { readSiteMatter } from '../web/site/site-matter.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

/** So many are named; a folder that is not ours has more. */
const MOST_NAMED = 10;

export function addSite(program: Command, shell: Shell): void {
  program
    .command('site')
    .description('write the public site as static files, for any host')
    .argument('<dir>', 'the folder that it goes to; what others keep there stays')
    .option('--base-url <url>', 'where the site will stand; its feeds need it (site.url in the settings)')
    .action(async (dir: string, options: { baseUrl?: string }, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const given = options.baseUrl === undefined ? undefined : baseUrl(options.baseUrl);
      const house = await shell.open({ ...globals, isQuiet: true });
      try {
        const matter = await readSiteMatter(house.context);
        const base = given ?? matter.settings.url;
        const folder = path.resolve(dir);
        const placed = await placeFiles(folder, siteFiles(matter, base));
        if (placed.kind === 'not-ours') throw new WrongUse(refusal(folder, placed.paths));
        const { written, kept, removed } = placed;
        if (globals.json === true)
          return shell.out.json({ folder, written, kept, removed, waiting: matter.waiting });
        shell.out.line(
          `${counted(written, 'file')} written to ${safeForTerminal(folder)}, ${kept} were as they are, ${removed} removed.`,
        );
        if (base === undefined)
          shell.out.note('No feeds: they need --base-url, or site.url in settings.yaml.');
        if (matter.waiting > 0)
          shell.out.note(
            `${counted(matter.waiting, 'change')} not shown, because nobody has reviewed ${matter.waiting === 1 ? 'it' : 'them'}; with "show: all" below "site" in settings.yaml, all are.`,
          );
      } finally {
        await house.close();
      }
    });
}

function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '')
    throw new WrongUse(`--base-url wants the address of the site, such as https://watch.example.org.`);
  return url.href.replace(/\/+$/, '');
}

function refusal(folder: string, paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map(safeForTerminal).join(', ');
  const more = paths.length > MOST_NAMED ? `, and ${paths.length - MOST_NAMED} more` : '';
  return `In ${safeForTerminal(folder)} stand files that would be overwritten and that this command did not write, or that were altered since: ${named}${more}. Nothing was changed. Name another folder, or move them away.`;
}

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { counted } from '../model/counted.ts';
import { type ImportedService, importDeclarations } from '../monitor/import-declarations.ts';
import { safeForTerminal } from './output.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

interface Options {
  readonly to?: string;
  readonly terms?: readonly string[];
  readonly trial?: boolean;
}

export function addImport(program: Command, shell: Shell): void {
  program
    .command('import')
    .description('take over what others watch')
    .command('ota')
    .description(
      'turn declarations of Open Terms Archive into vendors’ files; what is there is never overwritten',
    )
    .argument('<dir>', 'the folder with the declarations')
    .option('--to <dir>', 'the folder of the vendors’ files; config/vendors when not set')
    .option('--terms <type...>', 'only these types of terms, such as "Privacy Policy"')
    .option('--trial', 'say what would be imported, and write nothing')
    .action(async (folder: string, options: Options, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory() === true;
      if (!isFolder) throw new WrongUse(`${folder} is not a folder.`);
      const usual = shell.configPlaces(globals);
      const places = options.to === undefined ? usual : { ...usual, configDir: await configOf(options.to) };
      const isTrial = options.trial === true;
      const services = await importDeclarations({
        places,
        folder,
        isTrial,
        ...(options.terms === undefined ? {} : { types: options.terms }),
      });
      if (globals.json === true) for (const service of services) shell.out.json(service);
      else show(shell, services, isTrial);
    });
}

async function configOf(vendors: string): Promise<string> {
  const full = path.resolve(vendors);
  if (path.basename(full) !== 'vendors')
    throw new WrongUse('--to wants a folder named "vendors", such as config/vendors: others are not read.');
  await mkdir(full, { recursive: true });
  return path.dirname(full);
}

function show({ out }: Shell, services: readonly ImportedService[], isTrial: boolean): void {
  if (services.length === 0) {
    out.line('There are no declarations (*.json) in this folder.');
    return;
  }
  const listed = services.flatMap((each) => each.listed.map((one) => ({ ...one, service: each.service })));
  const notes = services.flatMap((each) => each.notes);
  if (listed.length > 0) {
    out.line(out.paint('bold', 'Not imported'));
    for (const { service, about, because } of listed) {
      const what = service === about ? service : `${service}, ${about}`;
      out.line(`  ${safeForTerminal(`${what}: ${because}`)}`);
    }
    out.line();
  }
  if (notes.length > 0) {
    out.line(out.paint('bold', 'For a person to look at'));
    for (const { about, because } of notes) out.line(`  ${safeForTerminal(`${about}: ${because}`)}`);
    out.line();
  }
  const imported = services.filter(({ pages }) => pages.length > 0);
  const pages = imported.reduce((sum, each) => sum + each.pages.length, 0);
  out.line(
    `${counted(pages, 'page')} of ${imported.length} of ${counted(services.length, 'service')} ${isTrial ? 'would be imported; nothing was written' : 'imported'}.`,
  );
  if (!isTrial && pages > 0)
    out.line('Their languages and jurisdictions are not declared there: set them where they matter.');
}

import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
      if (!(await isFolder(folder))) throw new WrongUse(`${folder} is not a folder.`);
      const usual = shell.configPlaces(globals);
      const isTrial = options.trial === true;
      const importInto = (configDir: string) =>
        importDeclarations({
          places: { ...usual, configDir },
          folder,
          isTrial,
          ...(options.terms === undefined ? {} : { types: options.terms }),
        });
      const services = await (options.to === undefined
        ? importInto(usual.configDir)
        : inConfigOf(options.to, isTrial, importInto));
      if (globals.json === true) for (const service of services) shell.out.json(service);
      else show(shell, services, isTrial);
    });
}

/** Throws a WrongUse for what may be there, but lets nobody see what it is. */
async function isFolder(name: string): Promise<boolean> {
  try {
    return (await stat(name)).isDirectory();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw new WrongUse(`${name} cannot be looked at (${code}).`);
  }
}

/** Works in the configuration that a folder of vendors belongs to. One that is not there yet is made, but for a trial. */
async function inConfigOf<T>(
  vendors: string,
  isTrial: boolean,
  work: (configDir: string) => Promise<T>,
): Promise<T> {
  const full = path.resolve(vendors);
  if (path.basename(full) !== 'vendors')
    throw new WrongUse('--to wants a folder named "vendors", such as config/vendors: others are not read.');
  const configDir = path.dirname(full);
  if (!isTrial) await mkdir(full, { recursive: true });
  if (await isFolder(configDir)) return work(configDir);
  const empty = await mkdtemp(path.join(tmpdir(), 'exigent-trial-'));
  try {
    return await work(empty);
  } finally {
    await rm(empty, { recursive: true });
  }
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

import { createReadStream, createWriteStream } from 'node:fs';
import { access, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { fault } from '../../model/fault.ts';
import { codeOf, WorldError } from '../world-error.ts';
import { untar } from './untar.ts';

const PACKAGE = '@sparticuz/chromium';

/** Where distributions keep the network security library that the browser is linked to. */
const SYSTEM_LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];

/** How a rename fails onto a folder that has files in it. */
const OCCUPIED: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST']);

/** A browser on disk, and what it needs in its environment. */
export interface BundledChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the Chromium that comes as an npm package (Linux on x64 only), once per machine and version; undefined when
 * the package is not installed. The package's own unpacking is not used: it trusts whatever file of the right name
 * lies in the shared temporary folder, also one that another user put there or that is half written.
 */
export async function unpackBundledChromium(): Promise<BundledChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const source = packageFolder();
  if (source === undefined) return undefined;
  const { version } = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8'));
  const folder = path.join(tmpdir(), `exigent-chromium-${version}-${process.getuid?.() ?? 0}`);
  const executablePath = path.join(folder, 'chromium');
  if (!(await isOurs(folder)) || !(await isThere(executablePath)))
    await unpack(path.join(source, 'bin'), folder);
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      ...((await hasSystemLibraries()) ? {} : { LD_LIBRARY_PATH: path.join(folder, 'lib') }),
    },
  };
}

function packageFolder(): string | undefined {
  try {
    return path.resolve(fileURLToPath(import.meta.resolve(PACKAGE)), '../..');
  } catch (error) {
    if (codeOf(error) === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Whether the folder is there; throws when somebody else can have written to it. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const { mode, uid } = await lstat(folder);
    if ((mode & 0o170022) === 0o040000 && uid === process.getuid?.()) return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
  throw new WorldError(fault('browser-missing', `${folder} is not ours alone: remove it`));
}

/** Unpacks beside the folder and then renames, so that it is whole whenever it is there. */
async function unpack(packed: string, folder: string): Promise<void> {
  // Cleaners of temporary files take single ones away.
  await rm(folder, { recursive: true, force: true });
  const fresh = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(packed, fresh, folder);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    // Another process was faster.
    if (!(OCCUPIED.has(codeOf(error)) && (await isOurs(folder)))) throw error;
  }
}

async function unpackInto(packed: string, fresh: string, folder: string): Promise<void> {
  await mkdir(path.join(fresh, 'lib'));
  await mkdir(path.join(fresh, 'fonts'));
  await Promise.all([
    pipeline(
      createReadStream(path.join(packed, 'chromium.br'), { highWaterMark: 1 << 20 }),
      zlib.createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(path.join(fresh, 'chromium'), { mode: 0o700 }),
    ),
    unpackFlat(path.join(packed, 'al2023.tar.br'), path.join(fresh, 'lib')),
    unpackFlat(path.join(packed, 'fonts.tar.br'), path.join(fresh, 'fonts')),
    writeFile(path.join(fresh, 'fonts.conf'), fontsConf(path.join(folder, 'fonts'))),
  ]);
}

async function unpackFlat(archive: string, folder: string): Promise<void> {
  const tar = await promisify(zlib.brotliDecompress)(await readFile(archive));
  await Promise.all(
    untar(tar).map((file) => writeFile(path.join(folder, path.basename(file.path)), file.bytes)),
  );
}

/** Without any font, text has no size and a page seems to show nothing; the system's own fonts come first. */
function fontsConf(folder: string): string {
  const dirs = ['/usr/share/fonts', folder].map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>\n`;
}

async function hasSystemLibraries(): Promise<boolean> {
  const looks = SYSTEM_LIBRARIES.map((folder) => isThere(path.join(folder, 'libnss3.so')));
  return (await Promise.all(looks)).includes(true);
}

/** Whether a file can be read. */
function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

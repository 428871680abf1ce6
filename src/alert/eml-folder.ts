import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, SendOutcome } from '../model/alert.ts';
import { sha256 } from '../model/digest.ts';
import type { DkimSettings } from '../model/settings.ts';
import { dkimOptions } from './dkim.ts';
import { mailOptions } from './mail-options.ts';
import type { Mailer } from './mailer.ts';

/** Writes each mail as one file named after its Message-ID: sending a mail twice leaves it once. */
export function openEmlFolder(folder: string, dkim?: DkimSettings): Mailer {
  const builder = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...dkimOptions(dkim),
  });
  return {
    way: 'files',
    atOnce: 1,
    describe: `No mail server is set: mails are written as .eml files to ${folder}`,
    async send(mail) {
      const file = path.join(folder, fileName(mail));
      try {
        await mkdir(folder, { recursive: true });
        if (await exists(file)) return { kind: 'sent', response: `${file} is there already` };
        const { message } = await builder.sendMail(mailOptions(mail));
        if (!Buffer.isBuffer(message)) throw new TypeError('the builder gave no buffer');
        await writeOnce(file, message);
        return { kind: 'sent', response: `written to ${file}` };
      } catch (error) {
        return deferredByDisk(error, folder);
      }
    },
    close: async () => builder.close(),
  };
}

function fileName({ date, messageId }: Mail): string {
  return `${date.slice(0, 10)}-${sha256(messageId).slice(0, 16)}.eml`;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A rename is only durable once its folder is (POSIX fsync). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const diskFaults: ReadonlyMap<unknown, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['EROFS', 'the folder cannot be written to'],
  ['EACCES', 'the folder cannot be written to'],
  ['EPERM', 'the folder cannot be written to'],
  ['ENOTDIR', 'it is not a folder'],
  ['EEXIST', 'it is not a folder'],
]);

function deferredByDisk(error: unknown, folder: string): SendOutcome {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  const because = diskFaults.get(error.code) ?? `the system says ${String(error.code)}`;
  return { kind: 'deferred', because: `${folder}: ${because}` };
}

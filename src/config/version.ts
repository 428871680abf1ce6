import { readFileSync } from 'node:fs';
import path from 'node:path';

const manifest: { readonly version: string } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

/** The version of this program, as in package.json. */
export const { version } = manifest;

import { z } from 'zod';
import { LexiconFile } from '../disclosure/lexicon-file.ts';
import { SettingsFile } from './settings-file.ts';
import { subscribersFile } from './subscribers-file.ts';
import { VendorFile } from './vendor-file.ts';

const schemas = {
  'settings.schema.json': SettingsFile,
  'vendor.schema.json': VendorFile,
  'subscribers.schema.json': subscribersFile([]),
  'lexicon.schema.json': LexiconFile,
} as const;

/** The JSON Schemas of the configuration files, by name of file; in draft 7, which every editor reads. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { target: 'draft-07', io: 'input', unrepresentable: 'any' }),
    ]),
  );
}

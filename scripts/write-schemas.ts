import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../src/config/json-schema.ts';

const folder = path.resolve(import.meta.dirname, '../config/schema');

for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}

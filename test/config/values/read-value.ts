import type { z } from 'zod';
import { readYamlFile } from '../../../src/config/yaml-file.ts';

/** What a schema makes of a value that stands in a file: the value, or what a person is told. */
export function readValue<T>(schema: z.ZodType<T>, value: unknown): T | string {
  const read = readYamlFile(schema, 'file', JSON.stringify(value));
  if ('value' in read) return read.value;
  return read.problems
    .map(({ message, hint }) => (hint === undefined ? message : `${message} → ${hint}`))
    .join('\n');
}

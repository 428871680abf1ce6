import { z } from 'zod';

/** The keys that a schema knows at a path of keys and indexes into its input. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here = sections(schema);
  for (const step of path) here = here.flatMap((section) => below(section, step)).flatMap(sections);
  const keys = here.flatMap((section) => (section instanceof z.ZodObject ? Object.keys(section.shape) : []));
  return [...new Set(keys)];
}

function below(section: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] {
  if (section instanceof z.ZodArray) return [section.element];
  if (section instanceof z.ZodRecord) return [section.valueType];
  if (!(section instanceof z.ZodObject)) return [];
  const inner: unknown = section.shape[String(step)];
  return inner instanceof z.core.$ZodType ? [inner] : [];
}

/** A schema without what is wrapped around it: optional, default, the input side of a transform, each of a union. */
function sections(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodPipe) return sections(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(sections);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return sections(schema.unwrap());
  }
  return [schema];
}

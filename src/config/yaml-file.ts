import type { z } from 'zod';
import { present } from './present.ts';
import type { ConfigProblem } from './problem.ts';
import { issueProblems } from './yaml/issue-problems.ts';
import { issueSentence } from './yaml/issue-sentence.ts';
import { type PositionOf, parseYaml, type YamlTree } from './yaml/yaml-tree.ts';

/** A file that fits its schema, and where each of it is written for those who check on; or all that is wrong. */
export type YamlFile<T> =
  | { readonly value: T; readonly positionOf: PositionOf }
  | { readonly problems: readonly ConfigProblem[] };

/**
 * Reads the text of one YAML file. Whatever the text, the answer is a value or problems with line and column; `file`
 * is only its name in them. A key without a value counts as not set, and an empty file as an empty section.
 */
export function readYamlFile<T>(schema: z.ZodType<T>, file: string, text: string): YamlFile<T> {
  const tree = parseYaml(file, text);
  return 'problems' in tree ? tree : checkYaml(schema, file, tree);
}

/** The second half of `readYamlFile`, for those who look at the tree themselves. */
export function checkYaml<T>(schema: z.ZodType<T>, file: string, tree: YamlTree): YamlFile<T> {
  const result = schema.safeParse(tree.data ?? {}, { error: issueSentence, reportInput: true });
  if (result.success) return { value: result.data, positionOf: tree.positionOf };
  const problems = result.error.issues
    .flatMap((issue) => issueProblems(issue, schema))
    .map(({ path, message, hint }) => present({ file, ...tree.positionOf(path), message, hint }));
  return { problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

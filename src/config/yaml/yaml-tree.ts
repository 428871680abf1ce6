import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { ConfigProblem } from '../problem.ts';
import { offsetOf, plainDataOf } from './plain-data.ts';

/** Room for more than 20,000 pages; a larger file is not a configuration. */
export const MAX_YAML_CHARACTERS = 5_000_000;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the key or list entry that a path leads to is written; the section around it where it is not there. */
export type PositionOf = (path: readonly PropertyKey[]) => Position;

/** A YAML file as plain data, and where each of it is written. */
export interface YamlTree {
  readonly data: unknown;
  readonly positionOf: PositionOf;
}

/** What people most often get wrong in YAML, by the codes of the `yaml` package. */
const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " on one line; put the text after the first one in quotes',
  TAB_AS_INDENT: 'this line is indented with a tab; use spaces',
  MULTIPLE_DOCS: 'a second document begins here ("---"); one file holds one document',
  NON_STRING_KEY: 'a key must be a word',
  RESOURCE_EXHAUSTION: 'this is nested too deeply',
};

/** Parses YAML 1.2. The problems are those of the syntax, keys that stand twice, and broken or excessive aliases. */
export function parseYaml(
  file: string,
  text: string,
): YamlTree | { readonly problems: readonly ConfigProblem[] } {
  if (text.length > MAX_YAML_CHARACTERS) return { problems: [{ file, message: 'the file is too large' }] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken !== undefined) {
    const message = `this is not valid YAML: ${SENTENCES[broken.code] ?? lowerFirst(broken.message)}`;
    return { problems: [{ file, ...at(broken.pos[0]), message }] };
  }
  const { data, misfits } = plainDataOf(document.contents);
  if (misfits.length > 0) {
    return {
      problems: misfits.map(({ offset, message, first }) => ({
        file,
        ...at(offset),
        message: first === undefined ? message : `${message}, first in line ${at(first).line}`,
      })),
    };
  }
  return { data, positionOf: (path) => at(offsetAt(document, path)) };
}

function offsetAt(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      node = pair.value;
      offset = offsetOf(pair.key);
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = offsetOf(node);
    } else return offset;
  }
  return offset;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

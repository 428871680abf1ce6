import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import { present } from '../present.ts';
import { isMismatch, written } from './issue-sentence.ts';
import { knownKeys } from './known-keys.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What an issue says to a person, and which key or value it is about. */
export interface PlacedProblem {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
}

/** Turns an issue of zod into problems: each unknown key is one, and of a union only the branch that was meant. */
export function issueProblems(issue: Issue, schema: z.ZodType, above: Path = []): readonly PlacedProblem[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key, knownKeys(schema, path)));
    case 'invalid_union': {
      const meant = issue.errors.filter((branch) => !branch.some(isMismatch));
      if (meant.length === 1) return meant.flat().flatMap((inner) => issueProblems(inner, schema, path));
      return [
        placed(path, issue.message, nearestText(issue.input, issue.errors.flat().flatMap(textChoices))),
      ];
    }
    case 'invalid_value':
      return [placed(path, issue.message, nearestText(issue.input, issue.values.filter(isText)))];
    case 'custom':
      return [placed(path, issue.message, hintOf(issue.params))];
    default:
      return [placed(path, issue.message)];
  }
}

function unknownKey(path: Path, key: string, known: readonly string[]): PlacedProblem {
  const hint = nearest(key, known);
  const choices = hint === undefined ? `; known here: ${known.join(', ')}` : '';
  return present({
    path: [...path, key],
    message: labelled(path, `unknown key ${written(key)}${choices}`),
    hint,
  });
}

function placed(path: Path, message: string, hint?: string): PlacedProblem {
  return present({ path, message: labelled(path, message), hint });
}

/** The keys that lead to the place; the line says which entry of a list it is. */
function labelled(path: Path, message: string): string {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === 0 ? message : `${keys.join('.')}: ${message}`;
}

function textChoices(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(textChoices);
  return issue.code === 'invalid_value' ? issue.values.filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function nearestText(input: unknown, choices: readonly string[]): string | undefined {
  return typeof input === 'string' ? nearest(input, choices) : undefined;
}

/** Checks of our own bring what was probably meant as a parameter of their issue. */
function hintOf(params: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return typeof params?.hint === 'string' ? params.hint : undefined;
}

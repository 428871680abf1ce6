import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

/** What zod's types are called in a sentence. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a section with keys',
  record: 'a section with keys',
};

/** No sentence quotes more of what a person wrote. */
const QUOTED_LETTERS = 80;

/** Says in plain words what a value must be; schemas say in their own words what only they know. */
export function issueSentence(issue: RawIssue): string | undefined {
  if (issue.code === 'unrecognized_keys') return 'unknown key';
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return mustBe([typeName(issue.expected)], issue.input);
    case 'invalid_value':
      return mustBe(issue.values.map(written), issue.input);
    case 'invalid_union':
      return mustBe(issue.errors.flat().flatMap(expectations), issue.input);
    case 'too_small':
      if (issue.origin === 'string') return tooShort(issue.minimum);
      if (issue.origin === 'array') return `needs at least ${counted(issue.minimum)}`;
      return `must be at least ${issue.minimum}, not ${written(issue.input)}`;
    case 'too_big':
      if (issue.origin === 'string') return `must have at most ${issue.maximum} characters`;
      if (issue.origin === 'array') return `must have at most ${counted(issue.maximum)}`;
      return `must be at most ${issue.maximum}, not ${written(issue.input)}`;
    default:
      return undefined;
  }
}

/** Whether an issue only says that the value is of another kind altogether. */
export function isMismatch(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isMismatch));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** A value as a person wrote it, shortened. */
export function written(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= QUOTED_LETTERS ? text : `${text.slice(0, QUOTED_LETTERS)}…`;
}

/** "a", "b" or "c" */
export function oneOf(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}

function tooShort(least: number | bigint): string {
  return least === 1 ? 'must not be empty' : `must have at least ${least} characters`;
}

function mustBe(expected: readonly string[], input: unknown): string {
  const sentence = `must be ${oneOf([...new Set(expected)])}, not ${described(input)}`;
  const quotes = expected.includes('text') && (typeof input === 'number' || typeof input === 'boolean');
  return quotes ? `${sentence}; put it in quotes` : sentence;
}

function expectations(issue: Issue): readonly string[] {
  if (issue.path.length > 0) return [];
  if (issue.code === 'invalid_type') return [typeName(issue.expected)];
  if (issue.code === 'invalid_value') return issue.values.map(written);
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(expectations) : [];
}

function described(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' && input !== null ? 'a section with keys' : written(input);
}

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}

function counted(entries: number | bigint): string {
  return entries === 1 ? 'one entry' : `${entries} entries`;
}

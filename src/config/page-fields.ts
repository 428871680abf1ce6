import { parse, stringify, YAMLError } from 'yaml';
import type { WrittenKeys } from './edit-vendor-file.ts';
import { type Keys, keysOf } from './raw-keys.ts';

/** What of a page's entry can be set by a form: each as a text, with lists by commas or by lines. */
export const pageFields = [
  'title',
  'url',
  'type',
  'language',
  'jurisdictions',
  'schedule',
  'fetcher',
  'select',
  'remove',
  'ignore',
  'ignoreRobotsBecause',
] as const;
export type PageField = (typeof pageFields)[number];
export type PageTexts = Readonly<Record<PageField, string>>;

/** An entry as it stands in the file, as the texts of a form; empty where it says nothing. */
export function textsOf(keys: Keys): PageTexts {
  return Object.fromEntries(pageFields.map((field) => [field, textOf(field, keys[field])])) as Record<
    PageField,
    string
  >;
}

/** The keys that the texts of a form set otherwise than they were; what is emptied is taken out. */
export function keysFrom(texts: PageTexts, were: PageTexts): WrittenKeys {
  const altered = pageFields.filter((field) => settled(texts[field]) !== settled(were[field]));
  return Object.fromEntries(altered.map((field) => [field, valueFrom(field, settled(texts[field]))]));
}

/** The keys that the texts of a form say. */
export function keysOfTexts(texts: PageTexts): WrittenKeys {
  const said = pageFields.filter((field) => settled(texts[field]) !== '');
  return Object.fromEntries(said.map((field) => [field, valueFrom(field, settled(texts[field]))]));
}

/** Browsers send lines with CR LF. */
function settled(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function textOf(field: PageField, value: unknown): string {
  if (value === undefined || value === null) return '';
  const parts = [value].flat();
  if (field === 'jurisdictions') return parts.join(', ');
  if (field === 'schedule' && typeof value === 'object') {
    const { cron, timeZone } = keysOf(value);
    return `${cron} ${timeZone}`;
  }
  return parts.map(lineOf).join('\n');
}

/** A stretch of a page is a section; it has a line of its own, as YAML writes it on one. */
function lineOf(part: unknown): string {
  if (typeof part === 'string') return part;
  return stringify(part, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function valueFrom(field: PageField, text: string): unknown {
  if (text === '') return undefined;
  switch (field) {
    case 'jurisdictions':
      return text.split(/[\s,;]+/).filter((code) => code !== '');
    case 'select':
    case 'remove':
      return linesOf(text).map(partFrom);
    case 'ignore':
      return linesOf(text);
    default:
      return text;
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function partFrom(line: string): unknown {
  if (!line.startsWith('{')) return line;
  try {
    return parse(line, { stringKeys: true });
  } catch (error) {
    // No section of YAML: the check of the whole says that it is no selector, either.
    if (error instanceof YAMLError) return line;
    throw error;
  }
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const source = path.resolve(import.meta.dirname, '../src');

/** Lowest floor first; an import points to a lower floor or stays in its folder. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['schedule', 'judge', 'compare', 'noise', 'disclosure', 'figures', 'positions', 'review'],
  ['config', 'fetch', 'extract', 'archive', 'store', 'alert'],
  ['monitor'],
  ['web'],
  ['cli'],
  ['places.ts'],
  ['compose.ts'],
  ['main.ts'],
];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'));

test('an import points down or stays in its folder, and stages do not import each other', () => {
  const wrong: string[] = [];
  for (const file of files) {
    for (const target of importsOf(file)) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from !== to && floorOf(to) >= floorOf(from)) wrong.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('every folder of src has its floor', () => {
  for (const file of files) assert.notEqual(floorOf(roomOf(file)), -1, `${file} stands on no floor`);
});

test('no import loop', () => {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    assert.ok(!above.includes(file), `import loop: ${[...above, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const target of importsOf(file)) visit(target, [...above, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test('no file is longer than 300 lines', () => {
  const long = files.filter((file) => textOf(file).trimEnd().split('\n').length > 300);
  assert.deepEqual(long, []);
});

test('only config reads the environment and only main ends the process', () => {
  for (const file of files) {
    if (roomOf(file) !== 'config')
      assert.doesNotMatch(textOf(file), /process\.env\b/, `${file} reads process.env`);
    if (file !== 'main.ts') assert.doesNotMatch(textOf(file), /process\.exit\b/, `${file} ends the process`);
  }
});

test('a decision is never made by the words of an error message', () => {
  for (const file of files) {
    assert.doesNotMatch(
      textOf(file),
      /\.message\s*(?:===|!==|\.includes|\.startsWith|\.match)/,
      `${file} branches on an error message`,
    );
  }
});

function textOf(file: string): string {
  return readFileSync(path.join(source, file), 'utf8');
}

function importsOf(file: string): readonly string[] {
  const specifiers = [
    ...textOf(file).matchAll(/(?:^|\n)\s*(?:import|export)[^'"`;]*?from\s+'(\.[^']+)'/g),
    ...textOf(file).matchAll(/import\(\s*'(\.[^']+)'\s*\)/g),
  ].map((match) => match[1] ?? '');
  return specifiers
    .map((specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)))
    .filter((target) => target.endsWith('.ts'));
}

/** The first folder of the path, or the file itself when it lies directly in src. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function floorOf(room: string): number {
  return floors.findIndex((floor) => floor.includes(room));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { ConfigError } from '../../src/config/problem.ts';
import { readYamlFile } from '../../src/config/yaml-file.ts';

const Garden = z.strictObject({
  name: z.string(),
  beds: z
    .array(z.strictObject({ plant: z.string(), metres: z.number().int().min(1).max(9).optional() }))
    .optional(),
  soil: z.enum(['sand', 'loam', 'clay']).default('loam'),
  water: z.union([z.literal('never'), z.strictObject({ litres: z.number(), at: z.string() })]).optional(),
  notes: z.record(z.string(), z.string()).optional(),
});

function gardenIn(text: string): unknown {
  const read = readYamlFile(Garden, 'garden.yaml', text);
  assert.ok('value' in read, 'problems' in read ? new ConfigError(read.problems).message : '');
  return read.value;
}

function linesOf(text: string): readonly string[] {
  const read = readYamlFile(Garden, 'garden.yaml', text);
  return 'problems' in read ? new ConfigError(read.problems).message.split('\n') : [];
}

test('a file that fits gives its value, with defaults', () => {
  assert.deepEqual(gardenIn('name: North\nbeds:\n  - plant: leek\n'), {
    name: 'North',
    beds: [{ plant: 'leek' }],
    soil: 'loam',
  });
});

test('a key without a value counts as not set', () => {
  assert.deepEqual(gardenIn('name: North\nsoil:\n'), { name: 'North', soil: 'loam' });
  assert.deepEqual(linesOf('name:\n'), ['garden.yaml:1: name: is missing']);
});

test('an empty file is an empty section', () => {
  for (const text of ['', '# nothing\n', '---\n', '{}']) {
    assert.deepEqual(linesOf(text), ['garden.yaml:1: name: is missing']);
  }
});

test('words such as "no" and dates stay the text that they are', () => {
  for (const word of ['no', 'yes', 'on', '2024-05-01', '12:30']) {
    assert.deepEqual(gardenIn(`name: ${word}`), { name: word, soil: 'loam' });
  }
});

test('an unknown key is named with its line and with the key that was probably meant', () => {
  assert.deepEqual(linesOf('name: North\nbeds:\n  - plant: leek\n    meters: 2\nsoyl: sand\n'), [
    'garden.yaml:4: beds: unknown key "meters" (did you mean "metres"?)',
    'garden.yaml:5: unknown key "soyl" (did you mean "soil"?)',
  ]);
});

test('where no known key is near, all that are known there are listed', () => {
  assert.deepEqual(linesOf('name: North\nowner: me\nbeds: [{plant: leek, colour: red}]'), [
    'garden.yaml:2: unknown key "owner"; known here: name, beds, soil, water, notes',
    'garden.yaml:3: beds: unknown key "colour"; known here: plant, metres',
  ]);
});

test('keys with a meaning in JavaScript are unknown keys like others', () => {
  assert.deepEqual(linesOf('name: North\n__proto__: {name: x}\nconstructor: 1\n').length, 2);
});

test('a value of the wrong kind is told apart from a missing one', () => {
  assert.deepEqual(linesOf('name: 5\n'), ['garden.yaml:1: name: must be text, not 5; put it in quotes']);
  assert.deepEqual(linesOf('name: [a]\n'), ['garden.yaml:1: name: must be text, not a list']);
  assert.deepEqual(linesOf('name: a\nbeds: leek'), ['garden.yaml:2: beds: must be a list, not "leek"']);
  assert.deepEqual(linesOf('- a'), ['garden.yaml:1: must be a section with keys, not a list']);
  assert.deepEqual(linesOf('name: a\nbeds:\n  - metres: 1'), ['garden.yaml:3: beds.plant: is missing']);
});

test('a choice that does not exist is answered with those that do', () => {
  assert.deepEqual(linesOf('name: a\nsoil: loan'), [
    'garden.yaml:2: soil: must be "sand", "loam" or "clay", not "loan" (did you mean "loam"?)',
  ]);
});

test('numbers out of bounds and fractions are told with the bound', () => {
  const line = (metres: string): readonly string[] =>
    linesOf(`name: a\nbeds: [{plant: x, metres: ${metres}}]`);
  assert.deepEqual(line('0'), ['garden.yaml:2: beds.metres: must be at least 1, not 0']);
  assert.deepEqual(line('10'), ['garden.yaml:2: beds.metres: must be at most 9, not 10']);
  assert.deepEqual(line('1.5'), ['garden.yaml:2: beds.metres: must be a whole number, not 1.5']);
  assert.deepEqual(line('.nan').length, 1);
});

test('of several allowed shapes, the one that was meant is explained', () => {
  assert.deepEqual(linesOf('name: a\nwater:\n  liters: 4\n  at: noon'), [
    'garden.yaml:2: water.litres: is missing',
    'garden.yaml:3: water: unknown key "liters" (did you mean "litres"?)',
  ]);
  assert.deepEqual(linesOf('name: a\nwater: nevr'), [
    'garden.yaml:2: water: must be "never" or a section with keys, not "nevr" (did you mean "never"?)',
  ]);
});

test('a key that stands twice is named with both lines', () => {
  assert.deepEqual(linesOf('name: a\nsoil: clay\nname: b\n'), [
    'garden.yaml:3: "name" stands here twice, first in line 1',
  ]);
});

test('broken YAML is told in plain words, with its line', () => {
  assert.deepEqual(linesOf('name: North: the new one\n'), [
    'garden.yaml:1: this is not valid YAML: a second ": " on one line; put the text after the first one in quotes',
  ]);
  assert.deepEqual(linesOf('name: a\nbeds:\n\t- plant: leek\n'), [
    'garden.yaml:3: this is not valid YAML: this line is indented with a tab; use spaces',
  ]);
  assert.deepEqual(linesOf('name: a\n---\nname: b\n'), [
    'garden.yaml:2: this is not valid YAML: a second document begins here ("---"); one file holds one document',
  ]);
  assert.match(linesOf('name: "North\nsoil: clay\n').join(), /^garden\.yaml:\d: this is not valid YAML: /);
  assert.match(linesOf('name: !!js/function x\n').join(), /^garden\.yaml:1: this is not valid YAML: /);
});

test('an alias stands for its anchor; one without an anchor is a problem', () => {
  assert.deepEqual(gardenIn('beds:\n  - &b {plant: leek}\n  - *b\nname: a'), {
    name: 'a',
    beds: [{ plant: 'leek' }, { plant: 'leek' }],
    soil: 'loam',
  });
  assert.deepEqual(linesOf('name: *a'), ['garden.yaml:1: "*a" names no anchor "&a" above it']);
});

test('a problem behind an alias is placed, too', () => {
  assert.deepEqual(linesOf('notes: &n {a: 1}\nname: x\nwater: *n'), [
    'garden.yaml:1: water: unknown key "a"; known here: litres, at',
    'garden.yaml:1: notes.a: must be text, not 1; put it in quotes',
    'garden.yaml:3: water.litres: is missing',
    'garden.yaml:3: water.at: is missing',
  ]);
});

test('an alias cannot hold itself', () => {
  assert.deepEqual(linesOf('name: a\nnotes: &n\n  a: *n'), [
    'garden.yaml:3: "*n" names no anchor "&n" above it',
  ]);
});

test('aliases that multiply are refused before they fill the memory', () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const inner = level === 0 ? 'x' : `*l${level - 1}`;
    return `  k${level}: &l${level} [${Array(10).fill(inner).join(', ')}]`;
  });
  assert.match(linesOf(`name: a\nnotes:\n${levels.join('\n')}\n`).join('\n'), /makes the file too large/);
});

test('files that are too large or nested too deeply are refused', () => {
  assert.deepEqual(linesOf(`name: ${'x'.repeat(5_000_001)}`), ['garden.yaml: the file is too large']);
  assert.match(
    linesOf(`name: a\nnotes: ${'['.repeat(30)}${']'.repeat(30)}`).join(),
    /:2: this is nested too deeply/,
  );
  assert.match(linesOf(`${'['.repeat(5_000)}`).join(), /^garden\.yaml:1: this is not valid YAML: /);
});

test('whatever the text is, the answer is a value or at least one problem with a line', () => {
  const pieces = fc.constantFrom(
    ...[
      'name',
      'beds',
      'soil',
      ':',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      '&a',
      '*a',
    ],
    ...[
      '!',
      '!!str',
      '|',
      '>',
      '?',
      '---',
      '...',
      '%',
      '@',
      '`',
      '<<',
      'null',
      '~',
      '0x',
      '1e9',
      '\u0000',
      '\r',
      'é',
      '𝒳',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 25 }).map((some) => some.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readYamlFile(Garden, 'garden.yaml', text);
      if ('value' in read) return;
      assert.ok(read.problems.length > 0);
      for (const { line, message } of read.problems) {
        assert.ok(line !== undefined && line >= 1 && line <= text.split(/\n/).length + 1);
        assert.notEqual(message, '');
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a garden that is written as JSON is read back as it was', () => {
  const gardens = fc.record(
    {
      name: fc.string(),
      beds: fc.array(
        fc.record({ plant: fc.string(), metres: fc.integer({ min: 1, max: 9 }) }, { noNullPrototype: true }),
      ),
      soil: fc.constantFrom('sand', 'clay'),
    },
    { requiredKeys: ['name', 'soil'], noNullPrototype: true },
  );
  fc.assert(fc.property(gardens, (garden) => assert.deepEqual(gardenIn(JSON.stringify(garden)), garden)));
});

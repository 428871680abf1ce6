import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { jsonSchemas } from '../../src/config/json-schema.ts';

const folder = path.resolve(import.meta.dirname, '../../config/schema');

for (const [name, schema] of Object.entries(jsonSchemas())) {
  test(`config/schema/${name} is in step with the code`, () => {
    const file = path.join(folder, name);
    const written: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    assert.deepEqual(written, JSON.parse(JSON.stringify(schema)), 'run "npm run schema" to renew it');
  });

  test(`every key in ${name} is described, and no other keys are allowed`, () => {
    const sections = sectionsOf(schema, name);
    assert.ok(sections.length > 0);
    for (const { section, at } of sections) {
      assert.equal(section.additionalProperties, false, at);
      for (const [key, value] of Object.entries(section.properties)) {
        assert.match(String(Reflect.get(Object(value), 'description')), /\w.*\.$/, `${at}.${key}`);
      }
    }
  });
}

interface Section {
  readonly properties: object;
  readonly additionalProperties?: unknown;
}

function sectionsOf(
  node: unknown,
  at: string,
): readonly { readonly section: Section; readonly at: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => sectionsOf(value, `${at}.${key}`));
  return isSection(node) ? [{ section: node, at }, ...inner] : inner;
}

function isSection(node: object): node is Section {
  return (
    'properties' in node && typeof node.properties === 'object' && 'type' in node && node.type === 'object'
  );
}

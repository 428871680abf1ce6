#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an old one hands over instead of ending in a syntax error.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { COMPILED, findNode, handOver, SENTENCE } from './node24.mjs';
import { startSmall } from './start-small.mjs';

const node = findNode();
if (node === undefined) {
  process.stderr.write(SENTENCE);
  process.exitCode = 2;
} else if (node !== process.execPath) {
  handOver(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
} else {
  startSmall();
  module.enableCompileCache(COMPILED);
  await import('../src/main.ts');
}

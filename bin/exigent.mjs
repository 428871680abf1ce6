#!/usr/bin/env node
// Plain JavaScript that any Node can read, so that an old one gets a sentence instead of a syntax error.
import module from 'node:module';
import { startSmall } from './start-small.mjs';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Exigent runs on Node.js 24 or newer, this is ${process.versions.node}: start it with "npm start" or "npx exigent", which bring their own.\n`,
  );
  process.exitCode = 2;
} else {
  startSmall();
  module.enableCompileCache();
  await import('../src/main.ts');
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import { openOutput } from '../src/cli/output.ts';
import { runDemo } from './run-demo.ts';

const { values: options } = parseArgs({
  options: {
    /** Keeps the web page up until Ctrl-C; without a terminal it does so only when asked to. */
    serve: { type: 'boolean', default: process.stdout.isTTY === true },
  },
  allowNegative: true,
});

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

const asExpected = await runDemo({
  folder: path.join(import.meta.dirname, 'data'),
  serve: options.serve,
  out: openOutput(process.stdout, process.stderr),
  signal: stop.signal,
});
if (!asExpected) process.exitCode = 1;

// Plain JavaScript that any Node can read: finds a Node that can run Exigent, and runs it with the arguments given.
// Older npm versions do not link the packaged Node as node_modules/.bin/node; so it is looked for where it lies.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const NEEDED = 24;

/** Where Node keeps what it has compiled, so that it starts in half the time: in our folder, for nobody else to write to. */
export const COMPILED = fileURLToPath(new URL('../node_modules/.cache/exigent', import.meta.url));

/** This Node when it is new enough, else the one that npm brought; nothing when there is neither. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  try {
    return createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/bin/${file}`);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return undefined;
    throw error;
  }
}

/** Runs a Node with these arguments in our place: with our input, output and signals, and ends as it ends. */
export function handOver(node, args) {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env };
  const child = spawn(node, args, { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on('error', (error) => {
    process.stderr.write(`${node} cannot be started: ${error.message}\n`);
    process.exitCode = 2;
  });
  child.on('close', (code, signal) => {
    for (const each of signals) process.off(each, pass);
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

/** What to do where there is no Node that can run Exigent. */
export const SENTENCE = `Exigent runs on Node.js ${NEEDED} or newer, this is ${process.versions.node}, and npm has brought no newer one for this system: install Node.js ${NEEDED} or newer.\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const node = findNode();
  if (node === undefined) {
    process.stderr.write(SENTENCE);
    process.exitCode = 2;
  } else handOver(node, process.argv.slice(2));
}

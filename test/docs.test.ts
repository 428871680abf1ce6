import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { openOutput } from '../src/cli/output.ts';
import { buildProgram } from '../src/cli/program.ts';
import type { Shell } from '../src/cli/shell.ts';
import { loadConfig } from '../src/config/load.ts';
import { SettingsFile } from '../src/config/settings-file.ts';
import { lexiconProblems } from '../src/disclosure/check-lexicon.ts';
import { LexiconFile } from '../src/disclosure/lexicon-file.ts';
import { tryLexicon } from '../src/disclosure/try-lexicon.ts';
import { pageTypes } from '../src/model/page.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = textOf('README.md');
const contributing = textOf('CONTRIBUTING.md');
const manifest = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly version: string;
};

/** Everything that speaks to people about files, commands and settings. */
const papers = [
  ...globSync(['*.md', 'Containerfile', 'deploy/*', '.github/**/*.yml'], { cwd: root }),
  'config/settings.yaml',
  'config/subscribers.yaml',
]
  .map((file) => file.replaceAll(path.sep, '/'))
  .map((file) => ({ file, text: textOf(file) }));

const program = await describedProgram();

test('every file and folder that the papers name exists', () => {
  const own = /(?<![\w./-])(?:\.ci|\.github|bench|bin|config|demo|deploy|scripts|src|test)\/[\w./-]*[\w/]/g;
  const links = /\]\((?!https?:|#)([^)#]+)/g;
  for (const { file, text } of papers) {
    const named = [...text.matchAll(own)].map(([name]) => name);
    const linked = [...text.matchAll(links)].map(([, name = '']) => name);
    for (const name of [...named, ...linked]) {
      // What a reader makes for the examples of a vendor, and what commands and the web page make.
      if (/^config\/(?:vendors\/|accounts\.yaml$|subscribers\.d\/?$)/.test(name)) continue;
      assert.ok(existsSync(path.join(root, name)), `${file} speaks of ${name}`);
    }
  }
});

test('every command that the papers name exists, with the options that are named with it', () => {
  let found = 0;
  for (const { file, text } of papers) {
    for (const [whole, said = ''] of text.matchAll(/(?:npx |[`"])exigent ((?:--?)?[a-z][^`"\n|]*)/g)) {
      found += 1;
      const { command, words } = spoken(said);
      for (const option of words.flatMap((word) => word.match(/^\(?\[?(--[a-z-]+)/)?.[1] ?? [])) {
        const there = ['--version', ...optionsOf(program), ...optionsOf(command)].includes(option);
        assert.ok(there, `${file} speaks of "${whole}"`);
      }
      const isCommand = command !== program && command.commands.length === 0;
      assert.ok(isCommand || said.startsWith('--'), `${file} speaks of "${whole}"`);
    }
  }
  assert.ok(found > 25);
});

test("the README's table has every command, with options that it has", () => {
  const rows = [...readme.matchAll(/^\| `exigent ([^`]+)` \|(.*)\|$/gm)];
  const named = rows.map(([, said = '', does = '']) => {
    const { command } = spoken(said.replaceAll('\\|', ' '));
    for (const [, option = ''] of does.matchAll(/`(--[a-z-]+)/g)) {
      assert.ok(optionsOf(command).includes(option), `${command.name()} has no ${option}`);
    }
    return command;
  });
  const all = program.commands.flatMap((command) =>
    command.commands.length > 0 ? command.commands : command,
  );
  assert.deepEqual(
    named.map((command) => command.name()),
    all.map((command) => command.name()).filter((name) => name !== 'help'),
  );
});

test('every setting that the papers name exists', () => {
  const sections = SettingsFile.shape;
  for (const { file, text } of papers.filter((paper) => paper.file.endsWith('.md'))) {
    for (const [, section = '', key = ''] of text.matchAll(
      /`(fetch|schedule|judge|mail|evidence|review|web|log)\.(\w+)/g,
    )) {
      const keys = Object.keys(sections[section as keyof typeof sections].unwrap().shape);
      assert.ok(keys.includes(key), `${file} speaks of ${section}.${key}`);
    }
  }
});

test('every variable of the environment is in the README, and no other is spoken of', () => {
  const read = new Set(textOf('src/config/env.ts').match(/EXIGENT_[A-Z]+(?:_[A-Z]+)*/g));
  const forTests = 'EXIGENT_SHARED';
  for (const name of read) assert.ok(readme.includes(`\`${name}\``), `the README does not tell of ${name}`);
  for (const { file, text } of papers) {
    for (const name of text.match(/EXIGENT_[A-Z]+(?:_[A-Z]+)*/g) ?? []) {
      assert.ok(read.has(name) || name === forTests, `${file} speaks of ${name}`);
    }
  }
});

test('every npm script that the papers name exists, and CI runs the one for tests', () => {
  for (const { file, text } of papers) {
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:-]+)/g)) {
      assert.ok(name in manifest.scripts, `${file} speaks of "npm run ${name}"`);
    }
  }
  assert.match(readme, /```sh\nnpm test\n```/);
  assert.match(textOf('.ci/run'), /^npm test/m);
  const { jobs } = parse(textOf('.github/workflows/ci.yml')) as Workflow;
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  assert.ok(runs.indexOf('npm ci') >= 0 && runs.indexOf('npm test') > runs.indexOf('npm ci'));
});

test('the configuration that the README shows is one that works', (t) => {
  const samples = samplesOf(readme);
  const vendors = samples.filter((sample) => sample.startsWith('vendor:'));
  const subscribers = samples.filter((sample) => sample.startsWith('subscribers:'));
  const settings = samples.filter((sample) => sample.startsWith('fetch:'));
  assert.ok(vendors.length >= 2 && subscribers.length === 1 && settings.length === 1);
  for (const vendor of vendors) {
    const configDir = path.join(temporaryFolder(t), 'config');
    mkdirSync(path.join(configDir, 'vendors'), { recursive: true });
    writeFileSync(path.join(configDir, 'vendors/lumicam.yaml'), vendor);
    writeFileSync(path.join(configDir, 'subscribers.yaml'), subscribers[0] ?? '');
    writeFileSync(path.join(configDir, 'settings.yaml'), settings[0] ?? '');
    const { pages } = loadConfig({ configDir, dataDir: path.join(configDir, 'data'), environment: {} });
    assert.ok(pages.length > 0);
  }
});

test('the lexicon entry that CONTRIBUTING shows passes its own examples', () => {
  const [entry = ''] = samplesOf(contributing);
  const file = LexiconFile.parse({ language: 'de', name: 'Deutsch', entries: parse(entry) });
  assert.deepEqual([...lexiconProblems(file), ...tryLexicon(file).failures], []);
});

test('the README and the changelog name the languages that the lexicon has, and no other', () => {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = globSync('config/lexicon/*.yaml', { cwd: root }).map((file) =>
    path.basename(file, '.yaml'),
  );
  const known = languages.map((tag) => names.of(tag) ?? tag).sort();
  for (const [file, text] of [
    ['README.md', /languages are read\*\*: ([^.]+)\./.exec(readme)?.[1]],
    ['CHANGELOG.md', /languages \(([^)]+)\)/.exec(textOf('CHANGELOG.md'))?.[1]],
  ] as const) {
    const named = text?.split(/,\s*|\s+and\s+/).map((name) => name.trim());
    assert.deepEqual(named?.toSorted(), known, file);
  }
  const outcomes = textOf('src/monitor/page-check.ts').match(/(?<=CheckOutcome = ).*/)?.[0] ?? '';
  for (const [, outcome] of outcomes.matchAll(/'(\w+)'/g)) {
    assert.ok(readme.includes(`\`${outcome}\``), `the README does not tell of the outcome ${outcome}`);
  }
});

test('the issue forms are well formed, and know every type of page', () => {
  const forms = papers.filter(({ file }) => /^\.github\/ISSUE_TEMPLATE\/(?!config)/.test(file));
  assert.equal(forms.length, 3);
  for (const { file, text } of forms) {
    const { name, description, body } = parse(text) as IssueForm;
    assert.ok(name !== '' && description !== '', file);
    const ids = body.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, `${file}: an id is there twice`);
    for (const { type, attributes } of body) {
      assert.ok(['input', 'textarea', 'dropdown'].includes(type), `${file}: ${type}`);
      assert.ok(attributes.label !== '', file);
    }
    const types = body.find(({ id }) => id === 'type')?.attributes.options;
    if (types !== undefined) assert.deepEqual(types, pageTypes);
  }
});

test('the changelog knows the version', () => {
  assert.match(
    textOf('CHANGELOG.md'),
    new RegExp(`^## \\[${manifest.version.replaceAll('.', '\\.')}\\]`, 'm'),
  );
});

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id: string;
    readonly attributes: { readonly label: string; readonly options?: readonly string[] };
  }[];
}

/** The command line, to be asked what it has; nothing is run. */
function describedProgram(): Promise<Command> {
  const nothing = { write: () => true };
  const shell: Shell = {
    open: () => Promise.reject(new Error('nothing is opened here')),
    readConfig: () => {
      throw new Error('nothing is read here');
    },
    configFolder: () => '',
    lexiconFolder: () => '',
    configPlaces: () => ({ configDir: '', dataDir: '', environment: {} }),
    out: openOutput(nothing, nothing),
    signal: new AbortController().signal,
    exit: () => undefined,
  };
  return buildProgram(shell);
}

/** The command that a text means: its words lead down as far as there are commands of that name. */
function spoken(said: string): { readonly command: Command; readonly words: readonly string[] } {
  const words = said.split('#')[0]?.trim().split(/\s+/) ?? [];
  let command = program;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) break;
    command = next;
  }
  return { command, words };
}

function optionsOf(command: Command): readonly string[] {
  return command.options.flatMap(({ long }) => long ?? []);
}

function samplesOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
}

import type { Command } from 'commander';
import { addLexiconExample } from './lexicon-example.ts';
import { addLexiconTest } from './lexicon-test.ts';
import type { Shell } from './shell.ts';

export function addLexicon(program: Command, shell: Shell): void {
  const lexicon = program.command('lexicon').description('the words that passages are found by');
  addLexiconTest(lexicon, shell);
  addLexiconExample(lexicon, shell);
}

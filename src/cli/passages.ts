import type { Command } from 'commander';
import { readLexicon } from '../config/lexicon.ts';
import { findPassages } from '../disclosure/find-passages.ts';
import { readNamed } from './read-named.ts';
import type { GlobalOptions, Shell } from './shell.ts';
import { showPassages } from './show-passages.ts';

export function addPassages(program: Command, shell: Shell): void {
  program
    .command('passages')
    .description(
      'show the emergency-disclosure passages of a file or a watched page, and why they were found',
    )
    .argument('<file|page>', 'a file (HTML, Markdown, text, PDF) or a watched page')
    .action(async (name: string, _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const lexicon = readLexicon(shell.lexiconFolder(globals));
      const { document } = await readNamed(shell, globals, name);
      const { language } = document;
      if (language !== undefined && !lexicon.languages.has(language)) {
        shell.out.note(`There is no lexicon for the language "${language}": nothing can be found.`);
      }
      const passages = findPassages(document, lexicon);
      if (globals.json === true) for (const passage of passages) shell.out.json(passage);
      else showPassages(shell.out, document, passages);
    });
}

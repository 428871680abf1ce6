import type { Command } from 'commander';
import { shippedLexicon } from '../config/lexicon.ts';
import { findPassages } from '../disclosure/find-passages.ts';
import { openExtractor } from '../extract/extractor.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { storedDocument } from '../monitor/stored-document.ts';
import { readPageStates } from '../store/page-states.ts';
import { namedPage } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { readFileDocument } from './read-file.ts';
import type { GlobalOptions, Output, Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

export function addPassages(program: Command, shell: Shell): void {
  program
    .command('passages')
    .description(
      'show the emergency-disclosure passages of a file or a watched page, and why they were found',
    )
    .argument('<file|page>', 'a file (HTML, Markdown, text, PDF) or a watched page')
    .action(async (name: string, _options: unknown, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const document = (await fileDocument(name)) ?? (await pageDocument(shell, globals, name));
      const passages = findPassages(document, shippedLexicon(globals.config));
      if (globals.json === true) for (const passage of passages) shell.out.json(passage);
      else showPassages(shell.out, document, passages);
    });
}

async function fileDocument(name: string): Promise<Document | undefined> {
  const extractor = openExtractor();
  try {
    return await readFileDocument(extractor, name);
  } finally {
    await extractor.close();
  }
}

async function pageDocument(shell: Shell, globals: GlobalOptions, name: string): Promise<Document> {
  const house = await shell.open({ ...globals, isQuiet: true });
  try {
    const { context } = house;
    const page = namedPage(context.pages, name);
    const states = await readPageStates(context.store.db, [page.id]);
    const good = states.get(page.id)?.state.good;
    if (good === undefined)
      throw new WrongUse(`${page.id} has no good capture yet: "exigent check ${page.id} --force".`);
    return await storedDocument(context, page, good.capture);
  } finally {
    await house.close();
  }
}

function showPassages(out: Output, document: Document, passages: readonly Passage[]): void {
  for (const passage of passages) {
    const { path, leadIn, kind, language, facets, reasons, from, to, block } = passage;
    const text = document.blocks[block]?.text ?? passage.quote;
    out.line(out.paint('dim', safeForTerminal(path.join(' › '))));
    for (const sentence of leadIn) out.line(`  … ${safeForTerminal(sentence)}`);
    const marked = out.paint('bold', safeForTerminal(text.slice(from, to)));
    out.line(`  ${safeForTerminal(text.slice(0, from))}«${marked}»${safeForTerminal(text.slice(to))}`);
    out.line(out.paint('cyan', `  ${kind}, ${language}`));
    for (const { facet, value, words } of facets)
      out.line(`    ${facet}: ${value} (“${safeForTerminal(words)}”)`);
    for (const reason of reasons) out.line(out.paint('dim', `    ${safeForTerminal(reason)}`));
    out.line();
  }
  out.line(countSentence(passages.length));
}

function countSentence(count: number): string {
  if (count === 0) return 'No emergency-disclosure passage was found.';
  return count === 1 ? '1 passage' : `${count} passages`;
}

import type { Command } from 'commander';
import { counted, portion } from '../model/counted.ts';
import { type PageId, vendorIdOf } from '../model/page.ts';
import type { Context } from '../monitor/context.ts';
import {
  pagesWithEvidence,
  type RootsVerdict,
  verify,
  verifyDeliveries,
  verifyPruned,
  verifyRoots,
} from '../monitor/verify.ts';
import { namedPages } from './name-pages.ts';
import { safeForTerminal } from './output.ts';
import { exitCodes, type GlobalOptions, type Shell } from './shell.ts';
import { verifyBundleFile } from './verify-bundle.ts';
import { WrongUse } from './wrong-use.ts';

export function addVerify(program: Command, shell: Shell): void {
  program
    .command('verify')
    .description('check every stored record, body and text, offline')
    .argument(
      '[page...]',
      'a page (vendor/page), all pages of a vendor, or a bundle (.wacz); all pages when none is named',
    )
    .option('--all', 'every page that the archive holds')
    .option('--certificates <file>', 'for a bundle: the certificates (PEM) that vouch for its time stamps')
    .action(async (names: string[], options: Options, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const bundles = names.filter((name) => name.endsWith('.wacz'));
      for (const file of bundles)
        await verifyBundleFile(shell, file, options.certificates, globals.json === true);
      if (bundles.length > 0 && bundles.length === names.length) return;
      const house = await shell.open({ ...globals, asItIs: true, isQuiet: true });
      try {
        const isAll = options.all === true || names.length === 0;
        const show = globals.json === true ? shell.out.json : sayTo(shell);
        const named = names.filter((name) => !bundles.includes(name));
        const wanted = await wantedPages(house.context, isAll ? [] : named);
        const tally = { pages: 0, broken: 0 };
        if (wanted.length > 0) {
          for await (const { page, ...verdict } of verify(house.context, wanted)) {
            tally.pages += 1;
            if (verdict.problems.length > 0) {
              tally.broken += 1;
              shell.exit(exitCodes.suspect);
            }
            show({ page, ...verdict });
          }
        }
        if (isAll) {
          for (const check of [verifyDeliveries, verifyPruned, verifyRoots]) {
            const verdict = await check(house.context);
            if (verdict.problems.length > 0) shell.exit(exitCodes.suspect);
            if (verdict.records > 0 || verdict.problems.length > 0) show(verdict);
          }
        }
        if (globals.json !== true) shell.out.line(summaryOf(tally));
      } finally {
        await house.close();
      }
    });
}

interface Options {
  readonly all?: boolean;
  readonly certificates?: string;
}

/** What names mean among the pages that there is evidence of, whether they are still watched or not. */
async function wantedPages(context: Context, names: readonly string[]): Promise<readonly PageId[]> {
  const evidence = await pagesWithEvidence(context);
  const watched = context.pages.map(({ id }) => id);
  const known = [...new Set([...evidence, ...watched])].map((id) => ({ id, vendor: { id: vendorIdOf(id) } }));
  const meant = new Set(namedPages(known, names).map(({ id }) => id));
  const wanted = evidence.filter((id) => meant.has(id));
  if (names.length > 0 && wanted.length === 0)
    throw new WrongUse(`There is no evidence of ${names.join(', ')} yet.`);
  return wanted;
}

type Verdict =
  | ({
      readonly page: PageId;
      readonly records: number;
      readonly bodies: number;
      readonly pruned: number;
      readonly texts: number;
    } & Problems)
  | ({ readonly log: string; readonly records: number } & Partial<Stamps> & Problems);

type Stamps = Pick<RootsVerdict, 'stamps' | 'newest'>;

interface Problems {
  readonly problems: readonly string[];
}

function sayTo({ out }: Shell): (verdict: Verdict) => void {
  return (verdict) => {
    const { records, problems } = verdict;
    const about = 'page' in verdict ? verdict.page : verdict.log;
    const more =
      'page' in verdict
        ? `, ${counted(verdict.bodies, 'body', 'bodies')}, ${counted(verdict.texts, 'text')}${verdict.pruned === 0 ? '' : `, ${counted(verdict.pruned, 'body', 'bodies')} pruned`}`
        : stampsSentence(verdict);
    if (problems.length === 0) {
      return out.line(`${out.paint('green', 'stands')}  ${about}: ${counted(records, 'record')}${more}`);
    }
    out.line(`${out.paint('red', 'BROKEN')}  ${about}`);
    for (const problem of problems) out.line(`          ${safeForTerminal(problem)}`);
  };
}

function stampsSentence({ stamps = 0, newest }: Partial<Stamps>): string {
  if (newest === undefined) return '';
  const { at, by, isTrusted } = newest;
  const doubt = isTrusted ? '' : ', whom no trusted certificate of yours vouches for';
  return `, ${counted(stamps, 'time stamp')}, the newest of ${at} by ${safeForTerminal(by)}${doubt}`;
}

function summaryOf({ pages, broken }: { readonly pages: number; readonly broken: number }): string {
  if (pages === 0) return 'There is no evidence yet.';
  return `${portion(pages - broken, pages, 'page', ['stands', 'stand'])}.`;
}

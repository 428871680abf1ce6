import { readWacz } from '../archive/bundle/read-wacz.ts';
import { type BundleVerdict, verifyBundle } from '../archive/bundle/verify-bundle.ts';
import { counted } from '../model/counted.ts';
import { safeForTerminal } from './output.ts';
import { readFileBytes } from './read-file.ts';
import { exitCodes, type Output, type Shell } from './shell.ts';
import { WrongUse } from './wrong-use.ts';

/** Checks a bundle that was exported, here or elsewhere; no data folder is needed. */
export async function verifyBundleFile(
  { out, exit }: Pick<Shell, 'out' | 'exit'>,
  file: string,
  certificates: string | undefined,
  isJson: boolean,
): Promise<void> {
  const bytes = await readFileBytes(file);
  if (bytes === undefined) throw new WrongUse(`There is no file ${file}.`);
  const trusted = certificates === undefined ? undefined : await trustedIn(certificates);
  const bundle = readWacz(bytes);
  const verdict =
    bundle === undefined
      ? { ...nothing, problems: ['this is no bundle, or too large a one'] }
      : await verifyBundle(bundle, trusted);
  if (verdict.problems.length > 0) exit(exitCodes.suspect);
  if (isJson) out.json({ bundle: file, ...verdict });
  else tell(out, file, verdict);
}

const nothing: BundleVerdict = { page: '', records: 0, captures: 0, roots: 0, stamps: [], problems: [] };

async function trustedIn(file: string): Promise<string> {
  const bytes = await readFileBytes(file);
  if (bytes === undefined) throw new WrongUse(`There is no file ${file}.`);
  const pem = Buffer.from(bytes).toString('utf8');
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new WrongUse(`${file} holds no certificate (PEM).`);
  return pem;
}

function tell(out: Output, file: string, verdict: BundleVerdict): void {
  const { page, records, captures, roots, stamps, problems } = verdict;
  if (problems.length > 0) {
    out.line(`${out.paint('red', 'BROKEN')}  ${safeForTerminal(file)}`);
    for (const problem of problems) out.line(`          ${safeForTerminal(problem)}`);
    return;
  }
  out.line(
    `${out.paint('green', 'stands')}  ${safeForTerminal(page)}: ${counted(captures, 'capture')}, ${counted(records, 'record')}, ${counted(roots, 'daily root')}`,
  );
  for (const { root, line, at, by, isTrusted } of stamps) {
    const doubt = isTrusted ? '' : ' (name its certificates with --certificates to check who that is)';
    out.line(
      `          ${root} seals the records up to line ${line}; stamped ${at} by ${safeForTerminal(by)}${doubt}`,
    );
  }
  if (stamps.length === 0)
    out.line('          no time stamp says since when: its dates are the monitor’s own');
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { runExigent } from './run-exigent.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
const aside = '<div id="related"><p>Readers of this page also read what we say about cameras.</p></div>';
const page = (parts: readonly string[], extra: string) =>
  policyPage(parts).replace('</main>', `${extra}</main>`);

/** A page with three stored versions: the second differs only beside the wording, the third in it. */
async function threeVersions(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam # a camera maker\npages:\n  - id: le\n    url: ${site.url}/le\n    language: en\n    fetcher: http\n`,
  });
  const run = (...args: string[]) => runExigent([...args, '--config', places.config, '--data', places.data]);
  for (const html of [
    page([legal, fraud, imminent], aside),
    page([legal, fraud, imminent], aside.replace('cameras', 'doorbells and their batteries')),
    page([legal, fraud, anyRisk], aside.replace('cameras', 'doorbells and their batteries')),
  ]) {
    site.set('/le', html);
    await run('check', '--force');
  }
  return { places, run, file: () => readFileSync(path.join(places.config, 'vendors/lumicam.yaml'), 'utf8') };
}

test('settings are tried on every stored version before they are saved, and read again as ours', async (t) => {
  const { run, file } = await threeVersions(t);
  const before = file();

  await t.test('what cannot be tried is wrong use, with the sentence of the loader', async () => {
    for (const [args, said] of [
      [['--select', 'p:hover('], /lumicam\.yaml:\d+: /],
      [['--unset', 'title'], /--unset takes select, remove, ignore/],
      [[], /Say what to try/],
    ] as const) {
      const { code, err } = await run('try', 'lumicam/le', '--save', ...args);
      assert.equal(code, 2, err);
      assert.match(err, said);
    }
    assert.equal(file(), before);
  });

  await t.test('a setting that would lose a passage, or match nothing, is said loudly', async () => {
    const lost = await run('try', 'lumicam/le', '--select', '#related');
    assert.equal(lost.code, 1);
    assert.match(lost.out, /PASSAGES LOST: \d/);
    const none = await run('try', 'lumicam/le', '--select', '#nothing');
    assert.equal(none.code, 1);
    assert.match(none.out, /matches nothing/);
  });

  await t.test('what would fall out is shown, as a stretch too, and nothing is saved', async () => {
    const tried = await run(
      'try',
      'lumicam/le',
      '--remove',
      '{startBefore: "#related", endAfter: "#related"}',
    );
    assert.equal(tried.code, 0, tried.err);
    assert.match(tried.out, /lumicam\/le: 3 stored versions/);
    assert.match(tried.out, /Left out: 2\n {2}Readers of this page also read what we say about \w+/);
    assert.match(tried.out, /1 recorded change would not have been seen/);
    assert.match(tried.out, /Nothing is saved/);
    assert.equal(file(), before);
  });

  await t.test('what is saved is read again as ours, and what follows is compared with like', async () => {
    const saved = await run('try', 'lumicam/le', '--remove', '#related', '--save');
    assert.match(saved.out, /Saved to .*lumicam\.yaml/);
    assert.equal(file(), `${before}    remove: "#related"\n`);
    const read = await run('re-read', '--json');
    const { page: id, outcome, reasons } = JSON.parse(read.out);
    assert.deepEqual([read.code, id, outcome], [0, 'lumicam/le', 'differs']);
    assert.match(reasons.join(), /in place of/);
    assert.match((await run('re-read')).out, /1 page read by these rules already\./);
    const { out } = await run('check', '--force', '--json');
    assert.equal(JSON.parse(out).outcome, 'unchanged');
  });
});

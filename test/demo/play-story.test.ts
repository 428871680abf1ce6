import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { readers } from '../../demo/config-files.ts';
import type { News } from '../../demo/event.ts';
import { type PlayedLook, playStory } from '../../demo/play-story.ts';
import { sentAt } from '../../demo/site.ts';
import { openStage, type Stage } from '../../demo/stage.ts';
import { type PageName, pageNames, pages } from '../../demo/story/pages.ts';
import { timeline } from '../../demo/timeline.ts';
import { takeTurn } from '../../demo/turn.ts';
import { archivedCaptures } from '../../src/archive/recorded-captures.ts';
import { addMs } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { runExigent } from '../cli/run-exigent.ts';
import { DAY } from '../set-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Stands in the mails' links only: no page is served here. */
const WEB_PORT = 8091;

interface Alerted {
  readonly at: string;
  readonly page: string;
  readonly news: News;
}

test('three years in the life of Lumicam', async (t) => {
  const stage = await openStage(path.join(temporaryFolder(t), 'data'), WEB_PORT);
  t.after(() => stage.close());
  const played: PlayedLook[] = [];
  for await (const look of playStory(stage)) played.push(look);
  assert.equal(played.length, timeline.length);

  for (const { look, verdicts } of played) {
    await t.test(`${look.at.slice(0, 16).replace('T', ' ')}: ${look.happens}`, () => {
      assert.deepEqual(
        verdicts.map(({ page, did }) => ({ page, did })),
        verdicts.map(({ page, expected }) => ({ page, did: expected })),
        verdicts.flatMap(({ reasons }) => reasons).join('\n'),
      );
    });
  }
  const alerts = played.flatMap(({ look, verdicts }) =>
    verdicts.flatMap(({ page, did }) =>
      did?.kind === 'alert' ? [{ at: look.at, page, news: did.news }] : [],
    ),
  );
  await t.test('every reader gets once what the reader wants', (t) => everyMailOnce(t, stage, alerts));
  await t.test('what was seen is what the site sent, byte for byte', () => seenAsSent(stage));
  await t.test('every text that is kept is the page’s own', () => textsAreThePages(stage));
  await t.test('a day later nothing is new, and nothing is mailed again', () => oneMoreDay(stage));
  await t.test('exigent verify finds the evidence whole', () => verifyFindsItWhole(stage));
});

async function everyMailOnce(t: TestContext, { dataDir }: Stage, alerts: readonly Alerted[]): Promise<void> {
  const outbox = path.join(dataDir, 'outbox');
  const mails = await Promise.all(
    readdirSync(outbox).map((file) => simpleParser(readFileSync(path.join(outbox, file)))),
  );
  const to = (reader: string): readonly ParsedMail[] =>
    mails.filter((mail) => [mail.to].flat()[0]?.text === reader);

  await t.test('no mail is there twice', () => {
    assert.equal(new Set(mails.map((mail) => mail.messageId)).size, mails.length);
  });
  await t.test('who wants everything gets a mail for each alert', () => {
    assert.equal(to(readers.desk).length, alerts.length);
    assert.equal(new Set(to(readers.desk).flatMap(changesIn)).size, alerts.length);
  });
  await t.test('who looks at Germany gets the German alerts, and those on numbers without a language', () => {
    const wanted = (['deGuidelines', 'dePrivacy', 'requestsCsv'] as const).map(
      (name) => idOf(name) as string,
    );
    assert.equal(to(readers.redaktion).length, alerts.filter(({ page }) => wanted.includes(page)).length);
  });
  await t.test('who wants a digest gets it twice a year, with each weakening in one of them', () => {
    const digests = to(readers.board).toSorted((a, b) => Number(a.date) - Number(b.date));
    assert.deepEqual(
      digests.map((mail) => mail.date?.toISOString().slice(0, 7)),
      ['2024-01', '2024-07', '2025-01', '2025-07', '2026-01', '2026-07'],
    );
    const wanted = alerts.filter(
      ({ at, news }) => at < '2026-07-01' && ['weakened', 'mixed', 'withdrawn', 'returned'].includes(news),
    );
    const held = digests.flatMap(changesIn);
    assert.equal(held.length, wanted.length);
    assert.equal(new Set(held).size, held.length);
  });
  await t.test('who runs Exigent hears of the outage and of its end, and of nothing else', () => {
    assert.equal(to(readers.operator).length, 2);
  });
}

/** The changes that a mail links to. */
function changesIn({ text = '' }: ParsedMail): readonly string[] {
  return [...new Set([...text.matchAll(/\/changes\/([0-9a-f]+)/g)].map((match) => match[1] ?? ''))];
}

async function seenAsSent({ house }: Stage): Promise<void> {
  let captures = 0;
  for (const name of pageNames) {
    for await (const { exchange, bytes } of archivedCaptures(house.context.archive, idOf(name))) {
      captures += 1;
      const sent = sentAt(pages[name].path, exchange.at);
      assert.equal(Buffer.from(bytes).toString(), sent?.body, `${name} at ${exchange.at}`);
      assert.equal(exchange.status, sent?.status);
    }
  }
  assert.ok(captures > timeline.length, `${captures} captures brought bytes`);
}

const openings: Readonly<Record<PageName, string>> = {
  usGuidelines: '# Guidelines for law enforcement in the United States\n',
  deGuidelines: '# Hinweise für Behörden in Deutschland\n',
  usPrivacy: '# Privacy policy\n',
  dePrivacy: '# Datenschutzerklärung\n',
  transparency: '# Transparency report\n',
  requestsCsv: '| Half-year | Country |',
};

function textsAreThePages({ dataDir }: Stage): void {
  for (const name of pageNames) {
    const versions = path.join(dataDir, 'pages', idOf(name), 'versions');
    const files = readdirSync(versions);
    assert.ok(files.length > 1, `${name} has changed`);
    for (const file of files) {
      const text = readFileSync(path.join(versions, file), 'utf8');
      assert.ok(text.startsWith(openings[name]), `${name}/${file} begins with ${text.slice(0, 60)}`);
      assert.doesNotMatch(text, /cookies|you are human|nicht gefunden|Sign in|Anmelden\b|newsletter/i);
    }
  }
}

async function oneMoreDay(stage: Stage): Promise<void> {
  const { outcomes, mails } = await takeTurn(stage, addMs(stage.clock.now(), DAY));
  assert.deepEqual(
    outcomes.map(({ check }) => check.outcome),
    pageNames.map(() => 'unchanged'),
  );
  assert.deepEqual(mails, []);
}

async function verifyFindsItWhole({ configDir, dataDir }: Stage): Promise<void> {
  const { code, out, err } = await runExigent(['verify', '--config', configDir, '--data', dataDir]);
  assert.equal(code, 0, out + err);
  assert.match(out, new RegExp(`^${pageNames.length} of ${pageNames.length} pages stand\\.$`, 'm'));
}

function idOf(name: PageName): PageId {
  return `lumicam/${pages[name].id}` as PageId;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { composeCorrection } from '../../src/alert/compose-correction.ts';
import { composeDigest } from '../../src/alert/compose-digest.ts';
import { composeNotice } from '../../src/alert/compose-notice.ts';
import { composeStorm } from '../../src/alert/compose-storm.ts';
import type { AlertMatter, Mail } from '../../src/model/alert.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import { facets } from '../../src/model/facet.ts';
import { fault } from '../../src/model/fault.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Page } from '../../src/model/page.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding, aMatter, aSubscriber, sender } from './a-change.ts';
import { hostileText, UNSEEN } from './hostile-text.ts';
import { received } from './mail-bytes.ts';

/** A mail of usual words stays far below; this is what the worst can come to. */
const MOST_LETTERS = 120_000;

/** What a sign can grow to when it is escaped. */
const ESCAPED = 6;

const address = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://x.example/"onmouseover="alert(1)',
    'https://х.example/',
  ),
  hostileText,
);

const page: fc.Arbitrary<Page> = fc
  .record({ name: hostileText, title: hostileText, url: address })
  .map(({ name, title, url }) => aPage({ vendor: { id: 'x', name }, title, url, jurisdictions: ['DE'] }));

const finding: fc.Arbitrary<Finding> = fc
  .record({ t: fc.array(hostileText, { minLength: 8, maxLength: 8 }), many: fc.constantFrom(1, 1, 1, 40) })
  .map(({ t: [before = '', after = '', ...more], many }) =>
    aFinding({
      before,
      after,
      path: Array.from({ length: many }, () => more[0] ?? ''),
      leadIn: Array.from({ length: many }, () => more[1] ?? ''),
      explanation: more[2] ?? '',
      reasons: Array.from({ length: many }, () => more[3] ?? ''),
      language: more[4] ?? '',
      steps: facets.map((facet) => ({
        facet,
        before: { facet, value: 'a', words: more[5] ?? '' },
        direction: 'broader',
        because: more[2] ?? '',
      })),
    }),
  );

const matter: fc.Arbitrary<AlertMatter> = fc
  .record({
    page,
    findings: fc.array(finding, { maxLength: 3 }),
    many: fc.constantFrom(1, 1, 1, 30),
    webUrl: address,
  })
  .map(({ page, findings, many, webUrl }) => {
    const all = Array.from({ length: many }, () => findings).flat();
    return aMatter({ page, webUrl, change: aChange({ findings: all }) });
  });

const language = fc.constantFrom('en', 'de', 'fr');

test('whatever stands on a page, an alert shows it as text: no markup, no script, no link but to the web', async () => {
  await fc.assert(
    fc.asyncProperty(matter, language, async (given, tongue) => {
      await assertHarmless(composeAlert(given, aSubscriber({ languages: [tongue] }), sender));
    }),
    { numRuns: 40 },
  );
});

test('the same holds for a digest', async () => {
  const pages = fc.array(
    fc.record({ title: hostileText, because: hostileText }).map(({ title, because }) => ({
      page: 'x/y' as Page['id'],
      title,
      lastGoodAt: null,
      fault: fault('bot-challenge', because),
    })),
    { maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(matter, { maxLength: 2 }), pages, language, async (alerts, pages, tongue) => {
      const at = aChange().at;
      const coverage: Coverage = { since: null, until: at, pages };
      await assertHarmless(
        composeDigest({ at, alerts, coverage }, aSubscriber({ languages: [tongue] }), sender),
      );
    }),
    { numRuns: 20 },
  );
});

test('the same holds for many changes in one mail, and for a correction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(matter, { minLength: 1, maxLength: 3 }),
      hostileText,
      language,
      async (alerts, because, tongue) => {
        const to = aSubscriber({ languages: [tongue] });
        const { at } = aChange();
        await assertHarmless(composeStorm({ id: 'storm', at, alerts }, to, sender));
        const [alert] = alerts;
        assert.ok(alert !== undefined);
        const retraction = { change: alert.change.id, at, because };
        await assertHarmless(composeCorrection({ ...alert, retraction }, to, sender));
      },
    ),
    { numRuns: 20 },
  );
});

test('the same holds for what the operator is told', async () => {
  await fc.assert(
    fc.asyncProperty(page, hostileText, async (page, because) => {
      const at = aChange().at;
      for (const notice of [
        { kind: 'outage', page, since: at, fault: fault('http-status', because) },
        { kind: 'dead-letter', about: because, because },
      ] as const) {
        await assertHarmless(composeNotice({ id: 'n', at, notice }, 'me@server.example', sender));
      }
    }),
    { numRuns: 20 },
  );
});

async function assertHarmless(mail: Mail): Promise<void> {
  assert.ok(mail.text.length < MOST_LETTERS, `${mail.text.length} letters of text`);
  assert.ok(mail.html.length < MOST_LETTERS * ESCAPED, `${mail.html.length} letters of markup`);
  assert.ok(mail.subject.length <= 78);
  for (const part of [mail.subject, mail.text, mail.html]) assert.doesNotMatch(part, UNSEEN);

  const allowed = new Set(
    'html head meta title style body table tbody tr td h1 h2 p a span br ul li strong del ins div'.split(' '),
  );
  for (const { tagName, attrs } of elementsOf(parse(mail.html))) {
    assert.ok(allowed.has(tagName), `<${tagName}>`);
    for (const { name, value } of attrs) {
      assert.ok(!name.startsWith('on') && name !== 'src', name);
      if (name === 'href') assert.match(value, /^(https?|mailto):/);
      if (name === 'style') assert.doesNotMatch(value, /url\(|expression|@import/i);
    }
  }
  const { text, html, subject } = await received(mail);
  assert.equal(text, mail.text);
  assert.equal(html, mail.html);
  assert.equal(subject?.trim(), mail.subject.trim());
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

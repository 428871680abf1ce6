import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeHistory } from '../../bench/captures-history.ts';
import { isReported } from '../../bench/captures-steps.ts';
import { truthOf } from '../../bench/captures-steps-labels.ts';
import { openExtractor } from '../../src/extract/extractor.ts';

/** Pages with much noise and real changes; the others are a benchmark. */
const SERIES = new Set([
  'brevo-privacy-policy',
  'grok-trackers-policy',
  'happn-privacy-policy',
  'lovescout24-privacy-policy',
  'parship-privacy-policy',
  'tinder-privacy-policy',
  'uptimerobot-privacy-policy',
]);

test('every change of the text of recorded pages is reported, and nothing else', {
  skip: process.env.EXIGENT_SHARED === undefined && 'EXIGENT_SHARED names no folder with recorded pages',
}, async () => {
  const extractor = openExtractor();
  try {
    const { steps } = await judgeHistory(process.env.EXIGENT_SHARED ?? '', extractor, (id) => SERIES.has(id));
    const known = steps.map((step) => ({ step, truth: truthOf(step.series, step.step, step.gold) }));
    assert.ok(known.filter(({ truth }) => truth === 'changed').length > 20);
    assert.ok(known.filter(({ truth }) => truth === 'same').length > 60);
    for (const { step, truth } of known) {
      const what = `${step.series}#${step.step}`;
      if (truth === 'changed') assert.ok(isReported(step), what);
      if (truth === 'same') assert.ok(!isReported(step), what);
    }
  } finally {
    await extractor.close();
  }
});

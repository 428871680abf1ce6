import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readChanges } from '../../src/store/changes.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, look, weakened } from '../monitor/scene.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { ask, postForm, tokenIn } from './a-web.ts';

test('“this was not one” goes from a change into the lexicon as an example, and what the page does not say does not', async (t) => {
  const { site, places } = await aScene(t);
  cpSync('config/lexicon', path.join(places.config, 'lexicon'), { recursive: true });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', weakened);
  clock.advance(HOUR);
  await look(house);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0 });
  t.after(() => web.close());
  const address = `/changes/${change?.id}`;
  const token = tokenIn((await ask(web.url, 'GET', address)).text);
  const teach = (sentence: string) =>
    postForm(web.url, `${address}/lesson`, { token, sentence, verdict: 'not-one', note: 'about letters' });
  const lexicon = () => readFileSync(path.join(places.config, 'lexicon/en.yaml'), 'utf8');
  const before = lexicon();

  const invented = await teach('We may tell the sheriff whatever we like.');
  assert.equal(invented.status, 400);
  assert.match(invented.text, /The page does not say that/);
  assert.equal(lexicon(), before);

  const taught = await teach('Letters reach us at Lumicam Legal, 12 Harbour Road, Portland.');
  assert.equal(taught.status, 200, taught.text);
  assert.match(taught.text, /the rules read it rightly already/);
  assert.match(lexicon(), /Letters reach us at Lumicam Legal/);
  assert.match(lexicon(), /about letters/);
});

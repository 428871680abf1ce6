import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { composeConfirmation } from '../../src/alert/compose-confirmation.ts';
import { composeNotice } from '../../src/alert/compose-notice.ts';
import { composeStorm } from '../../src/alert/compose-storm.ts';
import { fault } from '../../src/model/fault.ts';
import type { PageId } from '../../src/model/page.ts';
import { aPage } from '../a-page.ts';
import { openWatchedBrowser } from '../web/a-browser.ts';
import { aChange, aMatter, aSubscriber, sender } from './a-change.ts';

const LONG = 'requests-from-law-enforcement-and-other-authorities-in-an-emergency';
const PHONE = 360;

test('a mail is no wider than a phone, also with names and addresses that have no end, and asks for nothing', async (t) => {
  const id = `lumicam/${LONG}.de` as PageId;
  const page = aPage({ id, url: `https://lumicam.example/${LONG}/${'x'.repeat(300)}`, title: LONG });
  const change = aChange({ page: id });
  const matter = { ...aMatter({ page, change }), webUrl: `https://watch.example/changes/${'c'.repeat(80)}` };
  const at = change.at;
  const notice = { kind: 'outage', page, since: at, fault: fault('bot-challenge', 'x'.repeat(200)) } as const;
  const link = `https://watch.example/subscribe/${'A'.repeat(400)}`;
  const mails = {
    alert: composeAlert(matter, aSubscriber(), sender),
    storm: composeStorm({ id: 'storm', at, alerts: [matter, matter] }, aSubscriber(), sender),
    notice: composeNotice({ id: 'notice', at, notice }, 'me@server.example', sender),
    confirmation: composeConfirmation(
      { id: 'question', at, link, language: 'de', expires: at },
      'reader@paper.example',
      sender,
    ),
  };
  const browser = await openWatchedBrowser(t, 'about:blank');
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await (
      await browser.open({ viewport: { width: PHONE, height: 740 }, colorScheme })
    ).newPage();
    for (const [kind, { html }] of Object.entries(mails)) {
      await tab.setContent(html);
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), PHONE, kind);
    }
  }
  assert.deepEqual(browser.problems, []);
});

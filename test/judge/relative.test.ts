import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, judge, pageUrl, texts, verdictOf } from './a-capture.ts';

const clauses = [
  'Lumicam makes bells and cameras, and officers who investigate a crime sometimes ask us for recordings.',
  'We ask for the order of a judge before we hand over anything that a camera has seen or heard.',
  'A subpoena is enough for the name and the address that belong to an account of one of our customers.',
  'Every request is read by two of our lawyers, and we push back when a request asks for more than it may.',
  'In an emergency that threatens the life of a person we may answer without the order of a judge.',
  'The officer then signs a form in which the danger is described, and we keep that form for seven years.',
  'Customers are told before we answer, unless a court forbids it or a life would be put at risk by that.',
  'A customer who is told has ten days to object, and we wait for the end of that time in all other cases.',
  'Twice a year we publish how many requests reached us, from which countries, and how many we answered.',
  'Letters reach our lawyers at Harbour Road in Portland, and the portal for officers is open at all hours.',
] as const;
const [first, ...rest] = clauses;

const policy = (...paragraphs: readonly string[]) =>
  html('Requests from the police', texts('Requests from the police', ...paragraphs));
const before = policy(...clauses);

describe('a vendor’s own changes pass at once', () => {
  const changes: readonly (readonly [what: string, page: string])[] = [
    ['a word', before.replace('seven years', 'two years')],
    ['a clause more', policy(...clauses, 'Requests from other countries go through the treaties that hold.')],
    ['a clause less', policy(first, ...rest.slice(1))],
    ['a new order', policy(...clauses.toReversed())],
    ['a third less, with a new date', policy('Changed in May 2026.', ...clauses.slice(0, 7))],
    [
      'a rewrite under the same name',
      policy(
        ...clauses.map((clause) =>
          clause.replace(/\b(?:we|our)\b/gi, 'Lumicam').replaceAll(' and ', ' as well as '),
        ),
      ),
    ],
    [
      'a new name over the same text',
      before.replaceAll('Requests from the police', 'Disclosure to authorities'),
    ],
    [
      'the same page three times as long',
      policy(...clauses, ...clauses.map((clause) => `${clause} This holds in all countries.`)),
    ],
  ];
  for (const [what, page] of changes) test(what, () => assert.equal(verdictOf(page, { before }), 'page'));
});

describe('a text that broke is held back', () => {
  test('much of it is gone', () => {
    assert.equal(
      verdictOf(policy('Some of this page is being rewritten.', ...clauses.slice(0, 3)), { before }),
      'collapsed',
    );
  });

  test('blocks are gone and nothing is new', () => {
    const some = clauses.filter((_, index) => index % 5 !== 1 && index % 5 !== 3);
    assert.equal(verdictOf(policy(...some), { before }), 'collapsed');
  });

  test('it stops, in whole markup', () => {
    const stopped = policy(...clauses.slice(0, 8), clauses[8].slice(0, 30));
    assert.equal(verdictOf(stopped, { before }), 'collapsed');
  });

  test('it stops in the middle of the markup', () => {
    const half = before.slice(0, before.indexOf('Twice a year') + 30);
    assert.equal(verdictOf(half, { before }), 'cut-off');
    assert.equal(verdictOf(half), 'cut-off');
  });

  test('it stands there twice, whatever it is about', () => {
    assert.equal(verdictOf(policy(...clauses, ...clauses), { before }), 'artifact');
    const twice = before.replace(/<main>.*<\/main>/s, (text) => text + text);
    assert.equal(verdictOf(twice, { before }), 'artifact');
    assert.equal(verdictOf(twice, { before: twice }), 'page', 'a page that always says it twice');
    const half = clauses.slice(0, 5);
    assert.equal(verdictOf(policy(...clauses, ...half), { before }), 'page', 'half of it again');
  });

  test('markup that stops after the end of the text is whole enough', () => {
    const end = before.indexOf('</main>');
    assert.equal(verdictOf(before.slice(0, end), { before }), 'page');
  });
});

describe('another page is held back', () => {
  const other = html(
    'Doorbells and cameras for every house',
    texts(
      'Doorbells and cameras for every house',
      'Our new bell sees in the dark, hears the postman and lasts for two years with one battery.',
      'Order before Friday and the second one costs half. Shipping is free on every order over fifty dollars.',
      'Three cameras watch the garden, the garage and the gate. All of them come with a shelf and a long cable.',
      'Need help with the choice? Our shop in Portland is open until eight, and so is the chat on this site.',
      'Subscribers see their clips for sixty days and share them with neighbours by one press of the thumb.',
    ),
  );

  test('told by its text', () => assert.equal(verdictOf(other, { before }), 'other-page'));

  test('with the address that it came from', () => {
    const verdict = judge({ html: other, finalUrl: 'https://lumicam.example/shop/all' }, { before });
    assert.match(verdict.usable ? '' : verdict.fault.because, /at https:\/\/lumicam\.example\/shop\/all$/);
  });

  test('a sister page that shares some phrases has another name', () => {
    const sister = html(
      'Terms of sale',
      texts(
        'Terms of sale',
        clauses[0],
        ...Array.from(
          { length: 12 },
          (_, index) =>
            `Point ${index}: goods number ${index * 7} are paid within ${index + 3} days of delivery.`,
        ),
      ),
    );
    assert.equal(verdictOf(sister, { before }), 'other-page');
  });

  test('the front page, even with the words of the page on it', () => {
    assert.equal(
      verdictOf({ html: before, finalUrl: 'https://lumicam.example/en' }, { before }),
      'other-page',
    );
    assert.equal(verdictOf({ html: before, finalUrl: `${pageUrl}/` }, { before }), 'page');
    assert.equal(
      verdictOf({
        html: before,
        requestedUrl: 'https://lumicam.example',
        finalUrl: 'https://lumicam.example/en',
      }),
      'page',
    );
  });
});

describe('another language is held back', () => {
  const german = html(
    'Anfragen der Polizei',
    texts(
      'Anfragen der Polizei',
      'Lumicam stellt Klingeln und Kameras her, und Beamte, die ein Verbrechen aufklären, bitten uns manchmal um Aufnahmen.',
      'Wir verlangen den Beschluss eines Richters, bevor wir etwas herausgeben, das eine Kamera gesehen oder gehört hat.',
      'In einem Notfall, der das Leben eines Menschen bedroht, dürfen wir ohne richterlichen Beschluss antworten.',
    ),
    'de',
  );

  test('than the page was in', () => assert.equal(verdictOf(german, { before }), 'wrong-language'));
  test('than it is expected in', () =>
    assert.equal(verdictOf(german, { language: 'en-US' }), 'wrong-language'));
  test('the expected one is right', () => assert.equal(verdictOf(german, { language: 'de-AT' }), 'page'));
  test('the attribute alone says nothing', () => {
    assert.equal(verdictOf(before.replace('lang="en"', 'lang="de"'), { before }), 'page');
  });

  test('a text too short to tell is told by what the page says it is', () => {
    const [english, translated] = [
      html(
        'Partners',
        '<h1>Partners of Lumicam</h1><table><tr><td>Harbour Ltd</td><td>Germany</td></tr><tr><td>Gull Inc</td><td>United States</td></tr></table>',
      ),
      html(
        'Partner',
        '<h1>Partner von Lumicam</h1><table><tr><td>Harbour Ltd</td><td>Deutschland</td></tr><tr><td>Gull Inc</td><td>Vereinigte Staaten</td></tr></table>',
        'de',
      ),
    ];
    assert.equal(verdictOf(translated, { before: english }), 'wrong-language');
    assert.equal(verdictOf(english.replace('lang="en"', 'lang="fr"'), { before: english }), 'page');
  });
});

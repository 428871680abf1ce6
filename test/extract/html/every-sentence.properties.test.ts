import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '../../../src/model/document.ts';
import { documentOf } from '../read.ts';

/** Sentences of a policy that are told apart by their number. */
const subjects = [
  'recordings',
  'the address of an account',
  'the content of messages',
  'videos of a doorbell',
];
const clause = fc
  .tuple(fc.constantFrom(...subjects), fc.nat(99_999))
  .map(
    ([what, number]) =>
      `Rule ${number}: we hand over ${what} when somebody asks for them as this page demands.`,
  );

const item = clause.map((text) => `<li>${text}</li>`);
const blocks: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: clause.map((text) => `<p>${text}</p>`) },
  clause.map((text) => `<div><span>${text}</span></div>`),
  clause.map(
    (text) => `<h3>On what follows</h3><p>${text.replace('we hand', 'we <a href="/x">hand</a>')}</p>`,
  ),
  clause.map((text) => `<details><summary>And then?</summary>${text}</details>`),
  clause.map((text) => `<blockquote>${text}<br></blockquote>`),
  clause.map((text) => `<x-clause>${text}</x-clause>`),
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => `<ul>${items.join('')}</ul>`),
  fc
    .tuple(clause, clause)
    .map(
      ([one, two]) =>
        `<table><tr><td>${one}</td><td rowspan="2">${two}</td></tr><tr><td>Both</td></tr></table>`,
    ),
  fc.tuple(clause, clause).map(([one, two]) => `<dl><dt>${one}</dt><dd>${two}</dd></dl>`),
);

const names = fc.constantFrom(
  ...[
    'nav',
    'menu',
    'footer',
    'site-header',
    'sidebar',
    'modal',
    'cookie-policy',
    'cookie-notice',
    'consent',
  ],
  ...[
    'related',
    'newsletter',
    'content',
    'promo banner',
    'comments',
    'privacy-settings',
    'overlay',
    'tooltip',
  ],
);
const tags = fc.constantFrom(
  ...[
    'div',
    'section',
    'article',
    'main',
    'aside',
    'header',
    'footer',
    'nav',
    'form',
    'center',
    'x-page',
    'dialog',
  ],
);
const roles = fc.constantFrom(
  '',
  'region',
  'navigation',
  'complementary',
  'contentinfo',
  'dialog',
  'tabpanel',
  'menu',
);
interface Wrapper {
  readonly tag: string;
  readonly name: string;
  readonly role: string;
  readonly hidden: boolean;
}
const wrapper: fc.Arbitrary<Wrapper> = fc.record({
  tag: tags,
  name: names,
  role: roles,
  hidden: fc.boolean(),
});

function wrapped(inner: string, wrappers: readonly Wrapper[]): string {
  return wrappers.reduce((html, { tag, name, role, hidden }) => {
    return `<${tag} class="${name}"${role && ` role="${role}"`}${hidden ? ' hidden' : ''}>${html}</${tag}>`;
  }, inner);
}

const around = fc.constantFrom(
  '',
  '<nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>',
  '<div id="onetrust-banner-sdk"><p>We use cookies to make this site better for all of you.</p><button>Yes</button></div>',
  '<header><form><input name="q"><button>Search</button></form></header>',
  '<footer><p>Sign up for our newsletter and be the first to hear.</p><a href="/imprint">Imprint</a></footer>',
);

const policy = fc
  .record({
    sections: fc.array(fc.array(blocks, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
    wrappers: fc.array(wrapper, { maxLength: 3 }),
    before: around,
    after: around,
    main: fc.boolean(),
  })
  .map(({ sections, wrappers, before, after, main }) => {
    const text = sections.map((section, index) => `<h2>Part ${index}</h2>${section.join('\n')}`).join('\n');
    const inner = wrapped(`<h1>Our rules</h1>${text}`, wrappers);
    return `<!doctype html><body>${before}${main ? `<main>${inner}</main>` : inner}${after}</body>`;
  });

test('every sentence of a page is in its document, whatever the page is wrapped in and whatever stands around', async () => {
  await fc.assert(
    fc.asyncProperty(policy, async (source) => {
      const text = textOf(await documentOf(source));
      const written = source.replace(/<[^>]*>/g, '').match(/Rule \d+: [^.]*\./g) ?? [];
      for (const sentence of written) assert.ok(text.includes(sentence), `lost: ${sentence}\n${source}`);
    }),
    { numRuns: 400 },
  );
});

const telling = fc.constantFrom(
  'In an emergency we give recordings to the police without a warrant.',
  'We disclose data to law enforcement if a person is in danger of death.',
  'Bei Gefahr im Verzug geben wir Aufnahmen ohne richterlichen Beschluss heraus.',
  'Les forces de l’ordre obtiennent les vidéos sans mandat en cas d’urgence.',
  'In een noodgeval geven wij beelden aan de politie, ook zonder bevel.',
  'En caso de emergencia entregamos vídeos a la policía sin orden judicial.',
  'In caso di emergenza diamo i video alla polizia senza un mandato.',
  'Em caso de emergência entregamos vídeos à polícia sem ordem judicial.',
  'W razie zagrożenia życia wydajemy nagrania policji bez nakazu sądu.',
  'I en nödsituation lämnar vi ut filmer till polisen utan beslut av domstol.',
);
/** Consent layers are left out whatever they say: what they are for is to be pressed away. */
const consentNames = ['cookie-policy', 'cookie-notice', 'consent', 'privacy-settings'];
const honestWrapper = wrapper.filter(({ name }) => !consentNames.includes(name));

test('a single sentence about disclosure is in the document, whatever it is wrapped in beside the text', async () => {
  const page = fc.tuple(telling, fc.array(honestWrapper, { maxLength: 3 }), policy, fc.boolean());
  await fc.assert(
    fc.asyncProperty(page, async ([sentence, wrappers, source, isFirst]) => {
      const box = wrapped(`<p>${sentence}</p>`, wrappers);
      const [head = '', rest = ''] = source.split('<body>');
      const whole = isFirst ? `${head}<body>${box}${rest}` : source.replace('</body>', `${box}</body>`);
      assert.ok(textOf(await documentOf(whole)).includes(sentence), whole);
    }),
    { numRuns: 400 },
  );
});

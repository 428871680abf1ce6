import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block } from '../../src/model/document.ts';
import { documentOf, item, paragraph } from '../compare/documents.ts';

const lexicon = shippedLexicon();

type Blocks = readonly (Block | string)[];

function passages(blocks: Blocks, language = 'en') {
  return findPassages(documentOf(...blocks), lexicon, language);
}

function findings(before: Blocks, after: Blocks) {
  return compareDisclosure({ before: documentOf(...before), after: documentOf(...after), lexicon }).findings;
}

const under = (path: readonly string[], block: Block): Block => ({ ...block, path });
const ledBy = (leadIn: string, text: string): Block => ({ ...item(text), leadIn: [leadIn] });

test('a heading that says nothing of its own stands under the one that says what the section is about', () => {
  const danger = item('In emergencies with a danger to somebody’s life');
  const section = ['Information sharing and disclosure', 'Legal reasons'];
  assert.equal(passages([under(section, danger)])[0]?.kind, 'emergency');
  assert.deepEqual(passages([under(['How we use your information', 'Legal reasons'], danger)]), []);
  assert.deepEqual(
    passages([under(['Information sharing and disclosure', 'Retention'], item('Ten years'))]),
    [],
  );
});

test('what introduces several lists introduces each, though each has a title of its own', () => {
  const lead = 'We may disclose what we know about you to others in each of the following cases:';
  const found = passages([
    lead,
    'Legal reasons:',
    ledBy('Legal reasons:', 'A court orders it'),
    'Safety and protection:',
    ledBy('Safety and protection:', 'To avert imminent physical harm'),
  ]);
  assert.deepEqual(
    found.map(({ quote, leadIn }) => [quote, leadIn]),
    [['To avert imminent physical harm', [lead]]],
  );
  const elsewhere = passages([
    lead,
    'Legal reasons:',
    ledBy('Legal reasons:', 'A court orders it'),
    'That is all that we disclose.',
    'Your safety:',
    ledBy('Your safety:', 'Wear a helmet against serious injury'),
  ]);
  assert.deepEqual(elsewhere, []);
});

const OWN = 'it helps to answer an emergency that, as we believe, requires us to disclose it to save a life';
const LEAD = 'We may give your details to the police if';

test('an item that names the danger and the handing over is told by its lead-in whether, and to whom', () => {
  const [found] = passages([`${LEAD}:`, ledBy(`${LEAD}:`, OWN)]);
  const said = found?.facets.map(({ facet, value }) => `${facet}: ${value}`) ?? [];
  assert.ok(said.includes('discretion: may'), said.join(', '));
  assert.ok(said.includes('recipient: law enforcement'), said.join(', '));
});

test('of such an item, the lead-in counts where it says something else of it, and not for its style', () => {
  const list = (lead: string): Blocks => [`${lead}:`, ledBy(`${lead}:`, OWN), 'We store data in Norway.'];
  const [told] = findings(list(LEAD), list(LEAD.replace('may give', 'will give')));
  assert.equal(told?.op, 'reworded');
  assert.equal(told?.direction, 'broader');
  const wider = findings(list(LEAD), list(LEAD.replace('the police', 'the police and third parties')));
  assert.deepEqual(
    wider.map(({ op, direction }) => `${op}: ${direction}`),
    ['reworded: broader'],
  );
  const style = findings(list(LEAD), list(`${LEAD} one of these things holds`));
  assert.deepEqual(
    style.filter(({ op }) => op === 'reworded'),
    [],
  );
});

test('“in such cases” goes on with the emergency named before it', () => {
  const [, second] = passages([
    'If we learn that somebody’s life is in danger, we alert the emergency services. In such cases we may also hand the location over to the police.',
  ]);
  assert.equal(second?.kind, 'emergency');
  assert.equal(second?.quote, 'In such cases we may also hand the location over to the police.');
  assert.deepEqual(
    passages(['We repair lamps. In such cases we may hand the address over to the police.']),
    [],
  );
});

test('who refuses promises nothing: “will not disclose” is no “will disclose”, in any language', () => {
  const said: Readonly<Record<string, string>> = {
    en: 'In an emergency we will not disclose your data to the police.',
    de: 'Im Notfall werden wir Ihre Daten nicht an die Polizei weitergeben.',
    nl: 'In noodgevallen zullen wij uw gegevens niet aan de politie verstrekken.',
    sv: 'I en nödsituation ska vi inte lämna ut uppgifter till polisen.',
    da: 'I en nødsituation vil vi ikke videregive oplysninger til politiet.',
    no: 'I en nødsituasjon vil vi ikke utlevere opplysninger til politiet.',
  };
  for (const [language, text] of Object.entries(said)) {
    const values = passages([text], language)[0]?.facets.filter(({ facet }) => facet === 'discretion');
    assert.deepEqual(
      values?.map(({ step }) => step),
      [0],
      text,
    );
  }
});

test('the safety of those who use a service is no safety of the service, in any language', () => {
  const said: Readonly<Record<string, string>> = {
    en: 'We may disclose your data for the safety of users of the service.',
    de: 'Wir können Ihre Daten zur Sicherheit der Nutzer des Dienstes weitergeben.',
    fr: 'Nous pouvons divulguer vos données pour la sécurité des utilisateurs du service.',
    es: 'Podemos divulgar sus datos por la seguridad de los usuarios del servicio.',
    it: 'Possiamo divulgare i tuoi dati per la sicurezza degli utenti del servizio.',
    nl: 'Wij kunnen uw gegevens delen voor de veiligheid van gebruikers van de dienst.',
    pt: 'Podemos divulgar os seus dados para a segurança dos utilizadores do serviço.',
    pl: 'Możemy ujawnić dane dla bezpieczeństwa użytkowników serwisu.',
    sv: 'Vi kan lämna ut uppgifter för säkerheten för användare av tjänsten.',
    da: 'Vi kan videregive oplysninger af hensyn til sikkerheden for brugere af tjenesten.',
    no: 'Vi kan utlevere opplysninger av hensyn til sikkerheten til brukere av tjenesten.',
  };
  for (const [language, text] of Object.entries(said)) {
    const [found] = passages([paragraph(text)], language);
    assert.equal(found?.kind, 'safety', text);
    assert.ok(
      found?.facets.some(({ facet, step }) => facet === 'harm' && step === 2),
      text,
    );
  }
});

test('a company that is named hands over as “we” do, in any language', () => {
  const said: Readonly<Record<string, string>> = {
    en: 'Lumicam will disclose your data to prevent a danger to somebody’s life.',
    de: 'Das Unternehmen wird Ihre Daten weitergeben, um Lebensgefahr abzuwenden.',
    fr: 'La société transmettra vos données pour prévenir un danger de mort.',
    es: 'La empresa divulgará tus datos para evitar un peligro de muerte.',
    it: 'La società divulgherà i tuoi dati per evitare un pericolo di morte.',
    nl: 'Het bedrijf zal uw gegevens verstrekken om levensgevaar af te wenden.',
    pt: 'A empresa divulgará os seus dados para evitar perigo de morte.',
    pl: 'Firma ujawni dane, aby zapobiec zagrożeniu życia.',
    sv: 'Företaget kommer att lämna ut uppgifter vid fara för liv.',
    da: 'Virksomheden vil videregive oplysninger for at afværge livsfare.',
    no: 'Selskapet vil utlevere opplysninger for å avverge livsfare.',
  };
  for (const [language, text] of Object.entries(said)) {
    const [found] = passages([paragraph(text)], language);
    assert.equal(found?.kind, 'emergency', text);
    assert.ok(
      found?.facets.some(({ facet, value }) => facet === 'discretion' && value === 'will'),
      text,
    );
  }
});

test('confidence that is broken for somebody’s life is data handed over', () => {
  const said = [
    'Our counsellors may break confidentiality where somebody’s life is in danger.',
    'What you write is kept confidential, except in a danger to the life of a person.',
  ];
  for (const text of said) assert.equal(passages([text])[0]?.kind, 'emergency', text);
  assert.deepEqual(
    passages(['Our counsellors value confidentiality, and know what to do in danger of death.']),
    [],
  );
});

test('who is told to call the police himself, and work on a service, are no disclosure', () => {
  const none: readonly (readonly [string, string])[] = [
    ['de', 'Wenn jemand in unmittelbarer Gefahr ist, kontaktieren Sie bitte sofort die Polizei.'],
    ['en', 'We will notify users as soon as we can after emergency work.'],
    ['en', 'We may disclose data to protect the safety, security or integrity of our services.'],
  ];
  for (const [language, text] of none) assert.deepEqual(passages([text], language), [], text);
});

const RESCUE = 'disclose your data to the police to prevent death or serious physical injury;';

for (const [name, before, after, direction] of [
  [
    'under which standard',
    'If we believe in good faith that it is necessary, we may:',
    'At our sole discretion, we may:',
    'broader',
  ],
  ['without a judge', 'In the cases below we may:', 'Without a warrant we may:', 'broader'],
  ['not at all', 'We will not:', 'We will:', undefined],
  ['with consent only', 'With your consent, we may:', 'We may:', undefined],
] as const) {
  test(`the beginning of a sentence that each item ends is part of it, and told when it changes: ${name}`, () => {
    const [told, ...others] = findings([before, ledBy(before, RESCUE)], [after, ledBy(after, RESCUE)]);
    assert.deepEqual([told?.op, others], ['reworded', []]);
    if (direction !== undefined) assert.equal(told?.direction, direction);
  });
}

test('under which standard a lead-in hands over is told when it changes, though the item hands over, too', () => {
  const [before, after] = ['in good faith', 'at our sole discretion'].map(
    (how) => `We may share your data with others where we decide ${how} to:`,
  );
  assert.ok(before !== undefined && after !== undefined);
  const found = findings([before, ledBy(before, RESCUE)], [after, ledBy(after, RESCUE)]);
  assert.deepEqual(
    found.map(({ op }) => op),
    ['reworded'],
  );
});

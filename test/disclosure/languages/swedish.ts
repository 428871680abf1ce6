import type { LanguageCases } from './language-cases.ts';

export const swedish: LanguageCases = {
  language: 'sv',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam kan lämna ut information till brottsbekämpande myndigheter om bolaget i god tro anser att en nödsituation med fara för en persons död eller allvarlig kroppsskada kräver utlämnande utan dröjsmål.',
    },
    {
      kind: 'emergency',
      text: 'När någons liv är i fara förbehåller vi oss rätten att överlämna inspelningar till polisen även utan domstolsbeslut.',
    },
    {
      kind: 'emergency',
      text: [
        'Vi delar dina uppgifter med behöriga myndigheter när det behövs för att:',
        'avvärja en överhängande fara för någons liv eller hälsa;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Innan vi svarar underrättar vi kontots innehavare, såvida det inte råder fara för ett barn.',
    },
    {
      kind: 'emergency',
      text: 'Poliser som skickar en brådskande begäran fyller i formuläret och sänder det från sin officiella e-postadress.',
    },
    {
      kind: 'safety',
      text: 'Dina uppgifter kan lämnas vidare till tredje part för att skydda Lumicams, användarnas eller allmänhetens rättigheter, egendom eller säkerhet.',
    },
    {
      kind: 'emergency',
      text: 'Tyder ett meddelande på självmord larmar vi på eget initiativ polisen.',
    },
    {
      kind: 'emergency',
      text: 'Positionen får delas med räddningstjänsten om skyddet av en persons vitala intressen kräver det.',
    },
    {
      kind: 'emergency',
      text: 'Om vi får kännedom om ett brott som innebär ett hot mot en persons liv eller säkerhet underrättar vi utan dröjsmål de brottsbekämpande eller rättsliga myndigheterna i den berörda medlemsstaten.',
    },
    {
      kind: 'emergency',
      text: 'Under första halvåret mottog vi elva nödförfrågningar och lämnade ut uppgifter i fyra fall.',
    },
    {
      kind: 'safety',
      text: [
        'Vi röjer kontouppgifter om vi finner det lämpligt:',
        'med hänsyn till säkerheten för någon som använder våra tjänster.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Kundens samtycke behövs inte när ett barn har försvunnit: då kan vi lämna över bilderna till polisen.',
    },
  ],
  none: [
    'Ring 112 vid fara innan du skriver till oss.',
    'Inget begränsar vårt ansvar för död eller personskada till följd av vårdslöshet.',
    'Förvara batterierna utom räckhåll för barns säkerhet: att svälja dem kan ge allvarliga skador.',
    'När du trycker på knappen delar vi din position med dina nödkontakter.',
    'Behandlingen av uppgifterna är nödvändig för att skydda dina vitala intressen.',
    'Det är förbjudet att dela dödshot eller att uppmana till våld.',
    'Vi delar uppgifter med våra leverantörer för att säkerställa säkerheten i våra tjänster och förebygga bedrägerier.',
    'Vi lämnar ut uppgifter till myndigheter endast efter beslut av domstol.',
    'Intrång i ditt privatliv kan anmälas till tillsynsmyndigheten.',
    'Ett akut underhåll kan avbryta överföringen av bilder.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Vi kan lämna ut uppgifter till polisen vid överhängande fara för en persons liv.',
      after: 'Vi kan lämna ut uppgifter till polisen vid fara för en persons liv.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'I en nödsituation kan vi överlämna bilderna till polisen.',
      after: 'I en nödsituation ska vi överlämna bilderna till polisen.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'I en nödsituation kan Lumicam lämna ut dina uppgifter till polisen.',
      after:
        'I en nödsituation kan Lumicam, efter föregående underrättelse till användaren, lämna ut dina uppgifter till polisen.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Vi kan dela information:', 'för att förhindra en persons död eller allvarlig kroppsskada.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Vi kan dela information:', 'för att skydda användarnas säkerhet.'],
      direction: 'narrower',
    },
    {
      what: 'a belief in good faith gives way to discretion',
      before: 'Vi lämnar ut uppgifter till polisen om vi i god tro anser att någons liv är i fara.',
      after:
        'Vi lämnar ut uppgifter till polisen om vi efter eget gottfinnande anser att någons liv är i fara.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'I en nödsituation lämnar vi ut uppgifter om vi fastställer att det råder livsfara.',
      after: 'I en nödsituation lämnar vi ut uppgifter om vi anser att det råder livsfara.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Vi kan lämna ut uppgifter till polisen i en nödsituation.',
      after:
        'Vi kan lämna ut uppgifter till polisen i en nödsituation eller för att skydda användarnas säkerhet.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'I en nödsituation kan vi lämna ut dina uppgifter till polisen.',
      after: 'I en nödsituation kan vi till polisen lämna ut endast de uppgifter som behövs.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'I en nödsituation kan vi lämna ut uppgifter till polisen.',
      after:
        'I en nödsituation kan vi lämna ut uppgifter till polisen om domstolsbeslutet kommer i efterhand.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Vi lämnar inte ut uppgifter till polisen, utom i en nödsituation.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Om uppgifter har lämnats ut i en nödsituation underrättar vi användaren i efterhand.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after: 'En nödbegäran görs på det undertecknade formuläret och från en officiell e-postadress.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Vi kan lämna ut en kunds identitet i nödfall.',
      'Våra kameror spelar in med hög upplösning.',
    ],
    after: [
      'Våra kameror spelar in med hög upplösning.',
      'c) Vi kan lämna ut en kunds identitet (i nödfall)',
    ],
  },
};

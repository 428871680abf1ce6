import type { LanguageCases } from './language-cases.ts';

export const dutch: LanguageCases = {
  language: 'nl',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam kan informatie aan rechtshandhavingsinstanties verstrekken als zij te goeder trouw meent dat een noodgeval met gevaar voor overlijden of ernstig lichamelijk letsel van een persoon verstrekking zonder vertraging vereist.',
    },
    {
      kind: 'emergency',
      text: 'Loopt iemands leven gevaar, dan geven wij de beelden ook zonder rechterlijk bevel aan de politie af.',
    },
    {
      kind: 'emergency',
      text: [
        'Wij delen uw gegevens met de bevoegde autoriteiten wanneer dat nodig is om:',
        'een onmiddellijk gevaar voor de lichamelijke integriteit van anderen af te wenden;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Wij stellen de accounthouder vooraf op de hoogte van een vordering, tenzij er gevaar dreigt voor een kind.',
    },
    {
      kind: 'emergency',
      text: 'Opsporingsambtenaren gebruiken voor een spoedverzoek het formulier en sturen het vanaf hun officiële e-mailadres.',
    },
    {
      kind: 'safety',
      text: 'Uw gegevens kunnen aan derden worden doorgegeven om de rechten, eigendommen of veiligheid van Lumicam, haar gebruikers of het publiek te beschermen.',
    },
    {
      kind: 'emergency',
      text: 'Wijst een bericht op zelfdoding, dan waarschuwen wij op eigen initiatief de politie.',
    },
    {
      kind: 'emergency',
      text: 'Uw locatie mag met de hulpdiensten worden gedeeld als de vitale belangen van een persoon dat vergen.',
    },
    {
      kind: 'emergency',
      text: 'Vernemen wij van een strafbaar feit dat een bedreiging vormt voor het leven of de veiligheid van een persoon, dan lichten wij de rechtshandhavingsautoriteiten van de betrokken lidstaat onverwijld in.',
    },
    {
      kind: 'emergency',
      text: 'In het eerste halfjaar ontvingen wij elf noodverzoeken en verstrekten wij in vier gevallen gegevens.',
    },
    {
      kind: 'safety',
      text: [
        'Wij maken accountgegevens openbaar als wij dat passend achten:',
        'voor de veiligheid van iedereen die onze diensten gebruikt.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Voor een vermist kind is geen toestemming van de klant nodig: wij kunnen de opnamen dan aan de politie overhandigen.',
    },
  ],
  none: [
    'Bel bij gevaar 112 voordat u ons schrijft.',
    'Niets beperkt onze aansprakelijkheid voor dood of letsel door nalatigheid.',
    'Houd de batterijen voor de veiligheid van kinderen buiten hun bereik: doorslikken kan ernstig letsel veroorzaken.',
    'Als u op de knop drukt, delen wij uw locatie met uw noodcontacten.',
    'De verwerking van uw gegevens is noodzakelijk om uw vitale belangen te beschermen.',
    'Het is verboden bedreigingen met de dood te delen of tot geweld aan te zetten.',
    'Wij delen gegevens met onze leveranciers om de veiligheid van onze diensten te waarborgen en fraude te voorkomen.',
    'Wij verstrekken uw gegevens alleen op bevel van een rechter aan de autoriteiten.',
    'Een inbreuk op uw persoonlijke levenssfeer kunt u bij de toezichthoudende autoriteit melden.',
    'Door noodonderhoud kan het doorgeven van beelden worden onderbroken.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before:
        'Wij kunnen de politie gegevens verstrekken bij onmiddellijk gevaar voor het leven van een persoon.',
      after: 'Wij kunnen de politie gegevens verstrekken bij gevaar voor het leven van een persoon.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'In een noodgeval kunnen wij de beelden aan de politie overhandigen.',
      after: 'In een noodgeval zullen wij de beelden aan de politie overhandigen.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'In een noodgeval kan Lumicam uw gegevens aan de politie verstrekken.',
      after:
        'In een noodgeval kan Lumicam, na voorafgaande kennisgeving aan de gebruiker, uw gegevens aan de politie verstrekken.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Wij kunnen informatie delen:', 'om de dood of ernstig letsel van een persoon te voorkomen.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Wij kunnen informatie delen:', 'om de veiligheid van gebruikers te beschermen.'],
      direction: 'narrower',
    },
    {
      what: 'no judge is asked any longer',
      before: 'In noodgevallen geven wij beelden aan de politie door.',
      after: 'In noodgevallen geven wij beelden zonder machtiging aan de politie door.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'In een noodgeval verstrekken wij gegevens als wij vaststellen dat er levensgevaar is.',
      after: 'In een noodgeval verstrekken wij gegevens als wij menen dat er levensgevaar is.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Wij kunnen gegevens aan de politie verstrekken in een noodgeval.',
      after:
        'Wij kunnen gegevens aan de politie verstrekken in een noodgeval of ter bescherming van de veiligheid van onze gebruikers.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'In een noodgeval kunnen wij uw gegevens aan de politie verstrekken.',
      after: 'In een noodgeval kunnen wij aan de politie uitsluitend de noodzakelijke gegevens verstrekken.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'In een noodgeval kunnen wij gegevens aan de politie verstrekken.',
      after: 'In een noodgeval kunnen wij gegevens aan de politie verstrekken als het bevel later volgt.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Wij verstrekken geen gegevens aan de politie, behalve in een noodgeval.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Hebben wij in een noodgeval gegevens verstrekt, dan informeren wij de gebruiker achteraf.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after:
        'Noodverzoeken worden ingediend met het ondertekende formulier en vanaf een officieel e-mailadres.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Wij kunnen de identiteit van een klant in een noodgeval openbaar maken.',
      "Onze camera's nemen op in hoge resolutie.",
    ],
    after: [
      "Onze camera's nemen op in hoge resolutie.",
      'c) Wij kunnen de identiteit van een klant, in een noodgeval, openbaar maken',
    ],
  },
};

import type { LanguageCases } from './language-cases.ts';

export const norwegian: LanguageCases = {
  language: 'no',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam kan utlevere opplysninger til rettshåndhevende myndigheter hvis selskapet i god tro mener at en nødssituasjon med fare for en persons død eller alvorlig personskade krever utlevering uten opphold.',
    },
    {
      kind: 'emergency',
      text: 'Når noens liv er i fare, forbeholder vi oss retten til å gi opptak videre til politiet også uten rettskjennelse.',
    },
    {
      kind: 'emergency',
      text: [
        'Vi deler opplysningene dine med de kompetente myndighetene når det er nødvendig for å:',
        'avverge en overhengende fare for noens liv eller helse;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Før vi svarer, varsler vi innehaveren av kontoen, med mindre det er fare for et barn.',
    },
    {
      kind: 'emergency',
      text: 'Polititjenestepersoner som sender en hasteforespørsel, fyller ut skjemaet og sender det fra sin offisielle e-postadresse.',
    },
    {
      kind: 'safety',
      text: 'Opplysningene dine kan utleveres til tredjeparter for å beskytte rettighetene, eiendommen eller sikkerheten til Lumicam, brukerne eller allmennheten.',
    },
    {
      kind: 'emergency',
      text: 'Tyder en melding på selvmord, varsler vi på eget initiativ politiet.',
    },
    {
      kind: 'emergency',
      text: 'Posisjonen kan deles med nødetatene hvis hensynet til en persons vitale interesser krever det.',
    },
    {
      kind: 'emergency',
      text: 'Får vi kjennskap til et lovbrudd som innebærer en trussel mot en persons liv eller sikkerhet, varsler vi straks de rettshåndhevende eller rettslige myndighetene i den berørte medlemsstaten.',
    },
    {
      kind: 'emergency',
      text: 'I første halvår mottok vi elleve nødforespørsler og utleverte opplysninger i fire tilfeller.',
    },
    {
      kind: 'safety',
      text: [
        'Vi utleverer kontoopplysninger hvis vi finner det hensiktsmessig:',
        'av hensyn til sikkerheten til alle som bruker tjenestene våre, og til andre personer.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Samtykke fra kunden kreves ikke når et barn er forsvunnet: Da kan vi overlevere bildene til politiet.',
    },
    {
      kind: 'emergency',
      text: 'Vi kan utlevere opplysningar til styresmaktene dersom vi i god tru meiner at det er naudsynt for å verne livet eller helsa til ein person mot ei overhengande fare.',
    },
    {
      kind: 'emergency',
      text: 'I ein naudsituasjon kan politiet få opptaka utan orskurd frå retten.',
    },
  ],
  none: [
    'Ring 112 ved fare før du skriver til oss.',
    'Ingenting begrenser ansvaret vårt for død eller personskade som følge av uaktsomhet.',
    'Oppbevar batteriene utilgjengelig av hensyn til barns sikkerhet: Å svelge dem kan gi alvorlige skader.',
    'Når du trykker på knappen, deler vi posisjonen din med nødkontaktene dine.',
    'Behandlingen av opplysningene er nødvendig for å verne dine vitale interesser.',
    'Det er forbudt å dele drapstrusler eller å oppfordre til vold.',
    'Vi deler opplysninger med leverandørene våre for å ivareta sikkerheten i tjenestene våre og forebygge svindel.',
    'Vi utleverer opplysninger til myndigheter bare etter kjennelse fra en domstol.',
    'Inngrep i privatlivet ditt kan meldes til tilsynsmyndigheten.',
    'Et akutt vedlikehold kan avbryte overføringen av bilder.',
    'Vi deler opplysningar med leverandørane våre slik at tenestene verkar.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Vi kan utlevere opplysninger til politiet ved overhengende fare for en persons liv.',
      after: 'Vi kan utlevere opplysninger til politiet ved fare for en persons liv.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'I en nødssituasjon kan vi overlevere bildene til politiet.',
      after: 'I en nødssituasjon skal vi overlevere bildene til politiet.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'I en nødssituasjon kan Lumicam utlevere opplysningene dine til politiet.',
      after:
        'I en nødssituasjon kan Lumicam, etter forutgående varsel til brukeren, utlevere opplysningene dine til politiet.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Vi kan dele opplysninger:', 'for å forhindre en persons død eller alvorlig personskade.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Vi kan dele opplysninger:', 'for å beskytte brukernes sikkerhet.'],
      direction: 'narrower',
    },
    {
      what: 'a belief in good faith gives way to discretion',
      before: 'Vi utleverer opplysninger til politiet hvis vi i god tro mener at noens liv er i fare.',
      after: 'Vi utleverer opplysninger til politiet hvis vi etter eget skjønn mener at noens liv er i fare.',
      direction: 'broader',
    },
    {
      what: 'in Nynorsk, a court order is no longer needed',
      before: 'Ved livsfare utleverer vi opptak til politiet berre med ein gyldig orskurd.',
      after: 'Ved livsfare utleverer vi opptak til politiet utan orskurd.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'I en nødssituasjon utleverer vi opplysninger dersom vi fastslår at det foreligger livsfare.',
      after: 'I en nødssituasjon utleverer vi opplysninger dersom vi mener at det foreligger livsfare.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Vi kan utlevere opplysninger til politiet i en nødssituasjon.',
      after:
        'Vi kan utlevere opplysninger til politiet i en nødssituasjon eller for å beskytte brukernes sikkerhet.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'I en nødssituasjon kan vi utlevere opplysningene dine til politiet.',
      after: 'I en nødssituasjon kan vi til politiet utlevere bare de opplysningene som trengs.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'I en nødssituasjon kan vi utlevere opplysninger til politiet.',
      after: 'I en nødssituasjon kan vi utlevere opplysninger til politiet dersom kjennelsen ettersendes.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Vi utleverer ikke opplysninger til politiet, unntatt i en nødssituasjon.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Er opplysninger utlevert i en nødssituasjon, varsler vi brukeren i etterkant.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after: 'En nødforespørsel sendes på det undertegnede skjemaet og fra en offisiell e-postadresse.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Vi kan utlevere identiteten til en kunde i nødstilfeller.',
      'Kameraene våre tar opp i høy oppløsning.',
    ],
    after: [
      'Kameraene våre tar opp i høy oppløsning.',
      'c) Vi kan utlevere identiteten til en kunde (i nødstilfeller)',
    ],
  },
};

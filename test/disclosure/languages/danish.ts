import type { LanguageCases } from './language-cases.ts';

export const danish: LanguageCases = {
  language: 'da',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam kan udlevere oplysninger til retshåndhævende myndigheder, hvis selskabet i god tro mener, at en nødsituation med fare for en persons død eller alvorlige personskade kræver udlevering uden ophold.',
    },
    {
      kind: 'emergency',
      text: 'Når nogens liv er i fare, forbeholder vi os retten til at videregive optagelser til politiet også uden retskendelse.',
    },
    {
      kind: 'emergency',
      text: [
        'Vi deler dine oplysninger med de kompetente myndigheder, når det er nødvendigt for at:',
        'afværge en overhængende fare for nogens liv eller helbred;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Inden vi svarer, underretter vi kontoens indehaver, medmindre der er fare for et barn.',
    },
    {
      kind: 'emergency',
      text: 'Betjente, der sender en hasteanmodning, udfylder formularen og sender den fra deres officielle e-mailadresse.',
    },
    {
      kind: 'safety',
      text: 'Dine oplysninger kan videregives til tredjeparter for at beskytte Lumicams, brugernes eller offentlighedens rettigheder, ejendom eller sikkerhed.',
    },
    {
      kind: 'emergency',
      text: 'Tyder en besked på selvmord, alarmerer vi af egen drift politiet.',
    },
    {
      kind: 'emergency',
      text: 'Placeringen må deles med alarmcentralen, hvis hensynet til en persons vitale interesser kræver det.',
    },
    {
      kind: 'emergency',
      text: 'Får vi kendskab til en forbrydelse, som indebærer en trussel mod en persons liv eller sikkerhed, underretter vi straks de retshåndhævende eller retlige myndigheder i den berørte medlemsstat.',
    },
    {
      kind: 'emergency',
      text: 'I første halvår modtog vi elleve nødanmodninger og udleverede oplysninger i fire tilfælde.',
    },
    {
      kind: 'safety',
      text: [
        'Vi udleverer kontooplysninger, hvis vi finder det passende:',
        'af hensyn til sikkerheden for enhver, der bruger vores tjenester, og for andre personer.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Kundens samtykke kræves ikke, når et barn er forsvundet: Så kan vi overgive billederne til politiet.',
    },
  ],
  none: [
    'Ring 112 ved fare, inden du skriver til os.',
    'Intet begrænser vores ansvar for død eller personskade som følge af uagtsomhed.',
    'Opbevar batterierne af hensyn til børns sikkerhed utilgængeligt: At sluge dem kan give alvorlige skader.',
    'Når du trykker på knappen, deler vi din placering med dine nødkontakter.',
    'Behandlingen af oplysningerne er nødvendig for at beskytte dine vitale interesser.',
    'Det er forbudt at dele dødstrusler eller at opfordre til vold.',
    'Vi deler oplysninger med vores leverandører for at sikre sikkerheden i vores tjenester og forebygge svindel.',
    'Vi udleverer kun oplysninger til myndigheder efter kendelse fra en domstol.',
    'Indgreb i dit privatliv kan anmeldes til tilsynsmyndigheden.',
    'En akut vedligeholdelse kan afbryde overførslen af billeder.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Vi kan udlevere oplysninger til politiet ved overhængende fare for en persons liv.',
      after: 'Vi kan udlevere oplysninger til politiet ved fare for en persons liv.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'I en nødsituation kan vi videregive billederne til politiet.',
      after: 'I en nødsituation skal vi videregive billederne til politiet.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'I en nødsituation kan Lumicam udlevere dine oplysninger til politiet.',
      after:
        'I en nødsituation kan Lumicam, efter forudgående underretning af brugeren, udlevere dine oplysninger til politiet.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Vi kan dele oplysninger:', 'for at forhindre en persons død eller alvorlige personskade.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Vi kan dele oplysninger:', 'for at beskytte brugernes sikkerhed.'],
      direction: 'narrower',
    },
    {
      what: 'a belief in good faith gives way to discretion',
      before: 'Vi udleverer oplysninger til politiet, hvis vi i god tro mener, at nogens liv er i fare.',
      after: 'Vi udleverer oplysninger til politiet, hvis vi efter eget skøn mener, at nogens liv er i fare.',
      direction: 'broader',
    },
    {
      what: 'a court order is no longer needed',
      before: 'Ved livsfare udleverer vi kun optagelser til politiet med en gyldig retskendelse.',
      after: 'Ved livsfare udleverer vi optagelser til politiet uden retskendelse.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'I en nødsituation videregiver vi oplysninger, hvis vi konstaterer, at der er livsfare.',
      after: 'I en nødsituation videregiver vi oplysninger, hvis vi mener, at der er livsfare.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Vi kan videregive oplysninger til politiet i en nødsituation.',
      after:
        'Vi kan videregive oplysninger til politiet i en nødsituation eller for at beskytte brugernes sikkerhed.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'I en nødsituation kan vi videregive dine oplysninger til politiet.',
      after: 'I en nødsituation kan vi til politiet videregive kun de oplysninger, der er nødvendige.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'I en nødsituation kan vi videregive oplysninger til politiet.',
      after: 'I en nødsituation kan vi videregive oplysninger til politiet, hvis kendelsen eftersendes.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Vi videregiver ikke oplysninger til politiet, undtagen i en nødsituation.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Er der videregivet oplysninger i en nødsituation, underretter vi brugeren efterfølgende.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after: 'En nødanmodning fremsættes på den underskrevne formular og fra en officiel e-mailadresse.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Vi kan udlevere en kundes identitet i nødstilfælde.',
      'Vores kameraer optager i høj opløsning.',
    ],
    after: [
      'Vores kameraer optager i høj opløsning.',
      'c) Vi kan udlevere en kundes identitet (i nødstilfælde)',
    ],
  },
};

import type { LanguageCases } from './language-cases.ts';

export const french: LanguageCases = {
  language: 'fr',
  passages: [
    {
      kind: 'emergency',
      text: "Lumicam peut divulguer des informations aux forces de l'ordre si elle estime de bonne foi qu'une urgence comportant un danger de mort ou de blessure grave pour une personne exige une divulgation sans délai.",
    },
    {
      kind: 'emergency',
      text: "Nous nous réservons le droit de remettre des enregistrements à la police sans mandat lorsqu'une vie est en danger.",
    },
    {
      kind: 'emergency',
      text: [
        'Nous pouvons communiquer vos données à des autorités publiques lorsque cela est nécessaire :',
        "pour écarter un péril imminent qui menace l'intégrité physique d'autrui ;",
      ],
    },
    {
      kind: 'emergency',
      text: "Nous informons l'utilisateur avant de répondre à une demande, sauf en cas d'urgence mettant en danger une personne.",
    },
    {
      kind: 'emergency',
      text: "Les agents qui présentent une demande urgente remplissent le formulaire prévu pour les cas d'urgence et l'envoient depuis leur adresse officielle.",
    },
    {
      kind: 'safety',
      text: [
        'Nous divulguons des informations si nous le jugeons nécessaire afin de :',
        'protéger les droits, les biens ou la sécurité de Lumicam, de ses utilisateurs ou du public.',
      ],
    },
    {
      kind: 'emergency',
      text: "Lorsqu'un message laisse craindre un suicide, nous alertons la police ou les secours.",
    },
    {
      kind: 'emergency',
      text: "Vos données peuvent être transmises à des tiers si la sauvegarde des intérêts vitaux d'une personne l'exige.",
    },
    {
      kind: 'emergency',
      text: "Si un fait fait soupçonner une infraction qui menace la vie ou la sécurité d'une personne, nous en informons les autorités répressives de l'État membre concerné.",
    },
    {
      kind: 'emergency',
      text: "Au premier semestre, nous avons reçu onze demandes d'urgence et communiqué des données dans quatre cas.",
    },
    {
      kind: 'safety',
      text: "Il arrive que nous partagions des renseignements avec l'administration pour garantir la sécurité du public.",
    },
    {
      kind: 'emergency',
      text: "Aucun mandat n'est exigé quand un enfant est porté disparu : nous donnons alors à la gendarmerie accès aux images.",
    },
  ],
  none: [
    'En cas de danger, appelez le 112 ou le 15 avant de nous contacter.',
    "Lumicam n'exclut pas sa responsabilité en cas de décès ou de dommage corporel causé par sa faute.",
    'Pour la sécurité de vos enfants, gardez les piles hors de leur portée : les avaler peut provoquer de graves blessures.',
    "Lorsque vous déclenchez une alerte, nous partageons votre position avec vos contacts d'urgence.",
    'Nous traitons vos données lorsque le traitement est nécessaire à la sauvegarde de vos intérêts vitaux.',
    "Il est interdit de partager des menaces de mort ou d'inciter à la violence ; nous supprimons ces contenus.",
    'Nous partageons des données avec nos prestataires pour assurer la sécurité de nos services et prévenir la fraude.',
    'Nous communiquons vos données aux autorités uniquement sur présentation d’une décision de justice.',
    "Une atteinte à la vie privée peut être signalée à l'autorité de contrôle.",
    "Une maintenance d'urgence peut interrompre la transmission des images.",
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before:
        "Nous pouvons divulguer des données à la police en cas de danger imminent pour la vie d'une personne.",
      after: "Nous pouvons divulguer des données à la police en cas de danger pour la vie d'une personne.",
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: "En cas d'urgence, nous pouvons transmettre des images aux forces de l'ordre.",
      after: "En cas d'urgence, nous transmettrons des images aux forces de l'ordre.",
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: "En cas d'urgence, Lumicam peut communiquer vos données à la police.",
      after:
        "En cas d'urgence, Lumicam peut, après en avoir préalablement informé l'utilisateur, communiquer vos données à la police.",
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: [
        'Nous pouvons partager vos informations :',
        "pour prévenir la mort ou une blessure grave d'une personne.",
      ],
      direction: 'broader',
    },
    {
      what: 'the vendor need believe nothing in good faith',
      before:
        "Nous divulguons ces données si nous pensons de bonne foi qu'une urgence menace la vie d'autrui.",
      after: "Nous divulguons ces données si, à notre seule discrétion, une urgence menace la vie d'autrui.",
      direction: 'broader',
    },
    {
      what: 'a signed form is asked for',
      before: "La police peut nous adresser une demande d'urgence.",
      after: "La police peut nous adresser une demande d'urgence au moyen du formulaire signé.",
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      "4.3 Nous pouvons divulguer l'identité d'un abonné en cas d'urgence vitale.",
      'Nos caméras enregistrent en haute définition.',
    ],
    after: [
      'Nos caméras enregistrent en haute définition.',
      '4.4 Nous pouvons divulguer l’identité d’un abonné **en cas d’urgence vitale**.',
    ],
  },
};

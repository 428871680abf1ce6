import type { Said } from './said.ts';

/** As many kinds of vendor write it. Every sentence is our own. */
export const french: readonly Said[] = [
  [
    'emergency',
    'Nous remettons des enregistrements à la police sans mandat lorsque la vie d’une personne est en danger immédiat.',
  ],
  [
    'emergency',
    'En cas d’urgence vitale, notre équipe peut fournir aux gendarmes la dernière position connue du téléphone.',
  ],
  [
    'emergency',
    'Si un joueur annonce son suicide, nous pouvons prévenir les secours et leur donner son adresse IP.',
  ],
  [
    'emergency',
    'Les demandes urgentes des autorités, motivées par un risque de mort ou de blessure grave, sont traitées en moins d’une heure.',
  ],
  ['emergency', 'Nous avons reçu 48 demandes d’urgence en 2022 et communiqué des données dans 30 cas.'],
  [
    'emergency',
    'Vos données peuvent être transmises :\n\n* à nos prestataires ;\n* aux autorités judiciaires sur réquisition ;\n* aux services de secours lorsque la sauvegarde de la vie humaine l’exige.',
  ],
  [
    'emergency',
    'L’université peut communiquer le dossier d’un étudiant à ses proches et à la police s’il existe un danger grave et imminent pour lui-même.',
  ],
  [
    'emergency',
    'Nous prévenons le client avant toute communication, sauf si cela expose quelqu’un à un danger de mort.',
  ],
  [
    'emergency',
    'Nous signalons à la police les menaces de mort et les annonces d’attentat que nos modérateurs découvrent.',
  ],
  [
    'emergency',
    'Nous divulguons des données sans votre consentement pour protéger les intérêts vitaux d’une personne.',
  ],
  [
    'safety',
    'Nous pouvons partager des informations sur un membre avec les autorités afin de protéger la sécurité des autres membres ou du public.',
  ],
  [
    'safety',
    'Nous communiquons des données à des tiers lorsque cela est nécessaire pour protéger les droits, les biens ou la sécurité de nos clients.',
  ],
  [
    'safety',
    'La divulgation est permise si elle sert à préserver la sécurité physique de nos employés ou d’autrui.',
  ],
  ['none', 'Notre service ne permet pas d’appeler le 112 ni aucun autre numéro d’urgence.'],
  ['none', 'En cas d’accident grave, la voiture appelle elle-même les secours et leur envoie sa position.'],
  ['none', 'Nous ne limitons pas notre responsabilité en cas de décès ou de dommage corporel.'],
  ['none', 'Nous traitons vos données pour renforcer la sécurité de nos services.'],
  ['none', 'Le traitement repose sur la sauvegarde des intérêts vitaux de la personne concernée.'],
  ['none', 'Les contenus qui menacent la sécurité d’autrui sont supprimés.'],
  ['none', 'En cas d’urgence, nos techniciens peuvent interrompre le service sans préavis.'],
  ['none', 'Nous ne communiquons des données que sur décision d’un juge.'],
  ['none', 'Choisissez un contact d’urgence à qui vous voulez envoyer votre position.'],
  [
    'none',
    'Finalités du traitement :\n\n* lutte contre la fraude ;\n* protection de la sécurité de nos utilisateurs ;\n* publicité.',
  ],
  ['none', 'Les données sont transférées hors de l’Union en toute sécurité.'],
  [
    'none',
    'Pour exercer nos droits légaux ou nous défendre en justice, nous partageons des données avec nos avocats.',
  ],
  ['none', 'En cas d’urgence médicale à bord, adressez-vous au personnel.'],
];

/** One sentence of a policy, or a lead-in and its item, in four languages that say the same. */
export interface Edition {
  readonly what: string;
  readonly says: readonly string[];
  readonly en: string | readonly [leadIn: string, item: string];
  readonly de: string | readonly [leadIn: string, item: string];
  readonly fr: string | readonly [leadIn: string, item: string];
  readonly es: string | readonly [leadIn: string, item: string];
}

export const languages = ['en', 'de', 'fr', 'es'] as const;

export const editions: readonly Edition[] = [
  {
    what: 'the words of the statute',
    says: [
      'discretion: may',
      'recipient: law enforcement',
      'standard: good faith belief',
      'trigger: emergency',
      'harm: death or serious physical injury',
      'imminence: disclosure without delay',
    ],
    en: 'Lumicam may disclose data to the police if it believes in good faith that an emergency involving danger of death or serious physical injury requires disclosure without delay.',
    de: 'Lumicam kann Daten an die Polizei herausgeben, wenn es in gutem Glauben annimmt, dass ein Notfall mit der Gefahr des Todes oder schwerer Verletzungen die Herausgabe ohne Verzögerung erfordert.',
    fr: 'Lumicam peut divulguer des données à la police si elle estime de bonne foi qu’une urgence comportant un danger de mort ou de blessures graves exige une divulgation sans délai.',
    es: 'Lumicam puede divulgar datos a la policía si considera de buena fe que una emergencia con peligro de muerte o de lesiones graves exige la divulgación sin demora.',
  },
  {
    what: 'an imminent danger and no judge',
    says: [
      'discretion: will',
      'recipient: law enforcement',
      'consent_or_warrant: without warrant or consent',
      'trigger: emergency',
      'imminence: imminent',
      'harm: death or serious physical injury',
    ],
    en: 'If there is an imminent danger to the life of a person, we hand over data to the police even without a warrant.',
    de: 'Besteht eine unmittelbare Gefahr für das Leben eines Menschen, geben wir Daten auch ohne richterlichen Beschluss an die Polizei heraus.',
    fr: 'En cas de danger imminent pour la vie d’une personne, nous remettons des données à la police même sans mandat.',
    es: 'Si existe un peligro inminente para la vida de una persona, entregamos datos a la policía incluso sin orden judicial.',
  },
  {
    what: 'rights, property and safety',
    says: [
      'discretion: may',
      'recipient: third parties',
      'standard: reasonable belief',
      'trigger: any risk',
      'harm: property or other harm',
    ],
    en: [
      'We may share personal data with third parties if that is reasonably necessary:',
      'to protect the rights, property or safety of Lumicam and its users.',
    ],
    de: [
      'Wir können personenbezogene Daten an Dritte weitergeben, wenn das vernünftigerweise notwendig ist:',
      'zum Schutz der Rechte, des Eigentums oder der Sicherheit von Lumicam und ihren Nutzern.',
    ],
    fr: [
      'Nous pouvons partager des données personnelles avec des tiers si cela est raisonnablement nécessaire :',
      'pour protéger les droits, les biens ou la sécurité de Lumicam et de ses utilisateurs.',
    ],
    es: [
      'Podemos compartir datos personales con terceros si es razonablemente necesario:',
      'para proteger los derechos, los bienes o la seguridad de Lumicam y de sus usuarios.',
    ],
  },
  {
    what: 'the form, the seal and the address',
    says: [
      'process: form or portal',
      'process: form, official address and verification',
      'process: request',
      'trigger: emergency',
    ],
    en: 'An emergency request must be made in writing, with the signed form and from an official email address.',
    de: 'Eine Notfallanfrage muss schriftlich gestellt werden, mit dem unterschriebenen Formular und von einer dienstlichen E-Mail-Adresse.',
    fr: 'Une demande d’urgence doit être faite par écrit, avec le formulaire signé et depuis une adresse officielle.',
    es: 'Una solicitud de emergencia debe hacerse por escrito, con el formulario firmado y desde una dirección oficial.',
  },
  {
    what: 'the user is told before',
    says: ['notice: user told before', 'notice: user not told', 'trigger: emergency'],
    en: 'We notify the user before data are disclosed, except in an emergency.',
    de: 'Wir benachrichtigen den Nutzer, bevor wir Daten herausgeben, außer in einem Notfall.',
    fr: 'Nous informons l’utilisateur avant de divulguer des données, sauf en cas d’urgence.',
    es: 'Informamos al usuario antes de divulgar datos, salvo en caso de emergencia.',
  },
  {
    what: 'the user is told afterwards',
    says: ['notice: user told afterwards', 'trigger: emergency'],
    en: 'If data were disclosed in an emergency, we inform the user afterwards.',
    de: 'Wurden Daten in einem Notfall herausgegeben, informieren wir den Nutzer nachträglich.',
    fr: 'Si des données ont été divulguées en cas d’urgence, nous informons l’utilisateur ultérieurement.',
    es: 'Si se divulgaron datos en una emergencia, informaremos al usuario posteriormente.',
  },
  {
    what: 'only what is needed, about the account',
    says: [
      'discretion: may',
      'recipient: law enforcement',
      'data: only what is necessary',
      'trigger: emergency',
    ],
    en: 'In an emergency we may disclose to the police only the information that is necessary to avert it.',
    de: 'In einem Notfall können wir der Polizei nur die Informationen herausgeben, die nötig sind, um ihn abzuwenden.',
    fr: 'En cas d’urgence, nous pouvons divulguer à la police uniquement les informations nécessaires pour y remédier.',
    es: 'En caso de emergencia podemos divulgar a la policía únicamente la información necesaria para evitarla.',
  },
  {
    what: 'no disclosure but in an emergency',
    says: ['discretion: may', 'recipient: government agencies', 'trigger: emergency'],
    en: 'We do not disclose data to the authorities except in an emergency.',
    de: 'Wir geben keine Daten an Behörden heraus, außer in einem Notfall.',
    fr: 'Nous ne divulguons pas de données aux autorités, sauf en cas d’urgence.',
    es: 'No divulgamos datos a las autoridades, salvo en caso de emergencia.',
  },
  {
    what: 'a report of our own accord',
    says: [
      'discretion: will',
      'process: proactive',
      'recipient: law enforcement',
      'trigger: named life-threatening cases',
    ],
    en: 'On our own initiative we disclose data to the police in order to prevent a suicide.',
    de: 'Aus eigener Initiative geben wir Daten an die Polizei heraus, um einen Suizid zu verhindern.',
    fr: 'De notre propre initiative, nous divulguons des données à la police afin de prévenir un suicide.',
    es: 'Por iniciativa propia, divulgamos datos a la policía para prevenir un suicidio.',
  },
  {
    what: 'those who help, and vital interests',
    says: [
      'discretion: may',
      'recipient: emergency services, parents, relatives',
      'data: account or location data',
      'trigger: emergency',
      'harm: death or serious physical injury',
    ],
    en: 'We may disclose location data to the emergency services to protect the vital interests of a person.',
    de: 'Wir können Standortdaten an Rettungsdienste weitergeben, um lebenswichtige Interessen einer Person zu schützen.',
    fr: 'Nous pouvons divulguer des données de localisation aux services de secours afin de protéger les intérêts vitaux d’une personne.',
    es: 'Podemos divulgar datos de ubicación a los servicios de emergencia para proteger los intereses vitales de una persona.',
  },
  {
    what: 'footage, as the vendor sees fit',
    says: [
      'discretion: may',
      'recipient: law enforcement',
      'data: content',
      'standard: sole discretion',
      'trigger: urgent or exceptional circumstances',
      'harm: physical harm',
    ],
    en: 'In exceptional circumstances we may, in our sole discretion, disclose videos to the police to prevent physical harm.',
    de: 'In außergewöhnlichen Fällen können wir nach eigenem Ermessen Videos an die Polizei herausgeben, um körperlichen Schaden zu verhindern.',
    fr: 'Dans des circonstances exceptionnelles, nous pouvons, à notre seule discrétion, divulguer des vidéos à la police pour éviter un dommage corporel.',
    es: 'En circunstancias excepcionales podemos, a nuestra entera discreción, divulgar vídeos a la policía para evitar un daño físico.',
  },
  {
    what: 'a limit to one law, an authority that proves the danger, a warrant that follows',
    says: [
      'discretion: may',
      'recipient: law enforcement',
      'standard: sworn, certified or proved by the authority',
      'consent_or_warrant: legal process to follow later',
      'jurisdiction: European law',
      'trigger: emergency',
    ],
    en: 'Under the Digital Services Act we may disclose data to the police in an emergency if an affidavit is given and a warrant follows later.',
    de: 'Nach dem Gesetz über digitale Dienste können wir im Notfall Daten an die Polizei herausgeben, wenn eine eidesstattliche Versicherung vorliegt und ein Beschluss später folgt.',
    fr: 'En vertu du règlement sur les services numériques, nous pouvons divulguer des données à la police en cas d’urgence sur déclaration sous serment et si un mandat suivra.',
    es: 'Conforme al Reglamento de Servicios Digitales podemos divulgar datos a la policía en una emergencia bajo juramento y si la orden se presenta después.',
  },
  {
    what: 'how to reach the vendor',
    says: ['contact: an address or number', 'process: request', 'trigger: emergency'],
    en: 'Send an emergency request by email.',
    de: 'Senden Sie eine Notfallanfrage per E-Mail.',
    fr: 'Envoyez une demande d’urgence par courriel.',
    es: 'Envíe una solicitud de emergencia por correo.',
  },
  {
    what: 'how often it happened',
    says: ['statistics: numbers', 'process: request', 'trigger: emergency'],
    en: 'In this half-year the number of emergency requests was eleven.',
    de: 'In diesem Halbjahr betrug die Zahl der Notfallanfragen elf.',
    fr: 'Durant ce semestre, le nombre de demandes d’urgence a été de onze.',
    es: 'En este semestre, el número de solicitudes de emergencia fue de once.',
  },
];

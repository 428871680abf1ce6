import type { LanguageCases } from './language-cases.ts';

export const italian: LanguageCases = {
  language: 'it',
  passages: [
    {
      kind: 'emergency',
      text: "Lumicam può divulgare informazioni alle forze dell'ordine se ritiene in buona fede che un'emergenza con pericolo di morte o di gravi lesioni fisiche per una persona richieda la divulgazione senza indugio.",
    },
    {
      kind: 'emergency',
      text: 'Se la vita di qualcuno è in pericolo, ci riserviamo il diritto di consegnare le registrazioni alla polizia anche senza mandato.',
    },
    {
      kind: 'emergency',
      text: [
        'Condivideremo i suoi dati con le autorità competenti quando è necessario per:',
        "scongiurare un pericolo imminente per l'incolumità fisica di terzi;",
      ],
    },
    {
      kind: 'emergency',
      text: "Prima di rispondere avvisiamo il titolare dell'account, salvo che vi sia un pericolo per un minore.",
    },
    {
      kind: 'emergency',
      text: "Gli agenti che presentano una richiesta urgente compilano il modulo e lo inviano dall'indirizzo istituzionale.",
    },
    {
      kind: 'safety',
      text: 'I suoi dati possono essere comunicati a terzi per tutelare i diritti, la proprietà o la sicurezza di Lumicam, degli utenti o del pubblico.',
    },
    {
      kind: 'emergency',
      text: 'Quando un messaggio fa temere un suicidio, lo segnaliamo di nostra iniziativa ai carabinieri o ad altre autorità.',
    },
    {
      kind: 'emergency',
      text: 'Possiamo trasmettere la sua posizione ai soccorritori quando lo esige la salvaguardia degli interessi vitali di una persona.',
    },
    {
      kind: 'emergency',
      text: 'Se veniamo a conoscenza di un reato che comporta una minaccia per la vita o la sicurezza di una persona, informiamo senza indugio le autorità di polizia o giudiziarie dello Stato membro interessato.',
    },
    {
      kind: 'emergency',
      text: 'Nel primo semestre abbiamo ricevuto undici richieste di emergenza e fornito dati in quattro casi.',
    },
    {
      kind: 'safety',
      text: [
        'Riveliamo informazioni sull’account se lo riteniamo opportuno per:',
        'proteggere la sicurezza di qualsiasi persona.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Non occorre il consenso del cliente quando una bambina è scomparsa e la polizia chiede che le immagini le siano fornite.',
    },
  ],
  none: [
    'In caso di pericolo chiami il 112 prima di scriverci.',
    'Nulla limita la nostra responsabilità per morte o lesioni causate da negligenza.',
    'Per la sicurezza dei bambini, tenere le pile fuori dalla loro portata: ingerirle può causare gravi lesioni.',
    'Premendo il pulsante, condividiamo la sua posizione con i suoi contatti di emergenza.',
    'Il trattamento dei dati è necessario per salvaguardare i suoi interessi vitali.',
    'È vietato condividere minacce di morte o contenuti che incitano alla violenza.',
    'Condividiamo dati con i nostri fornitori per garantire la sicurezza dei nostri servizi e prevenire le frodi.',
    'Comunichiamo i suoi dati alle autorità solo su provvedimento del giudice.',
    "Può segnalare all'autorità di controllo ogni ingerenza nella sua vita privata.",
    'Una manutenzione di emergenza può interrompere la trasmissione delle immagini.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Possiamo fornire dati alla polizia in caso di pericolo imminente per la vita di una persona.',
      after: 'Possiamo fornire dati alla polizia in caso di pericolo per la vita di una persona.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: "In un'emergenza potremo consegnare le immagini alle autorità.",
      after: "In un'emergenza consegneremo le immagini alle autorità.",
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: "In un'emergenza Lumicam può comunicare i suoi dati alla polizia.",
      after: "In un'emergenza Lumicam può, previo avviso all'utente, comunicare i suoi dati alla polizia.",
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: [
        'Possiamo condividere informazioni:',
        'per evitare la morte o una lesione grave di una persona.',
      ],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Possiamo condividere informazioni:', 'per tutelare la sicurezza degli utenti.'],
      direction: 'narrower',
    },
    {
      what: 'the vendor decides as it likes',
      before: "Divulghiamo i dati alla polizia se riteniamo in buona fede che un'emergenza minacci una vita.",
      after:
        "Divulghiamo i dati alla polizia se a nostra esclusiva discrezione un'emergenza minaccia una vita.",
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'In caso di emergenza divulghiamo dati se accertiamo che vi è pericolo di morte.',
      after: 'In caso di emergenza divulghiamo dati se riteniamo che vi sia pericolo di morte.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Possiamo comunicare dati alla polizia in caso di emergenza.',
      after:
        'Possiamo comunicare dati alla polizia in caso di emergenza o per tutelare la sicurezza dei nostri utenti.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'In caso di emergenza possiamo comunicare i dati alla polizia.',
      after: 'In caso di emergenza possiamo comunicare alla polizia soltanto i dati indispensabili.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'In caso di emergenza possiamo comunicare dati alla polizia.',
      after: 'In caso di emergenza possiamo comunicare dati alla polizia se segue un decreto successivo.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Non forniamo dati alla polizia, salvo in caso di emergenza.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Se abbiamo fornito dati in un’emergenza, informeremo l’utente successivamente.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after: 'Le richieste di emergenza si presentano con il modulo firmato e da un indirizzo istituzionale.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      "b) Possiamo divulgare l'identità di un cliente in caso di emergenza.",
      'Le nostre telecamere registrano in alta definizione.',
    ],
    after: [
      'Le nostre telecamere registrano in alta definizione.',
      'c) Possiamo divulgare l’identità di un cliente, in caso di emergenza',
    ],
  },
};

import type { LanguageCases } from './language-cases.ts';

export const polish: LanguageCases = {
  language: 'pl',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam może ujawnić informacje organom ścigania, jeśli w dobrej wierze uważa, że nagły przypadek grożący śmiercią lub poważnymi obrażeniami ciała wymaga ujawnienia bez zwłoki.',
    },
    {
      kind: 'emergency',
      text: 'Gdy czyjeś życie jest zagrożone, zastrzegamy sobie prawo do wydania nagrań policji także bez nakazu sądowego.',
    },
    {
      kind: 'emergency',
      text: [
        'Udostępniamy dane właściwym organom, gdy jest to konieczne, aby:',
        'odwrócić bezpośrednie zagrożenie dla zdrowia innych osób;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Przed udzieleniem odpowiedzi powiadamiamy właściciela konta, chyba że istnieje zagrożenie dla dziecka.',
    },
    {
      kind: 'emergency',
      text: 'Funkcjonariusze, którzy składają pilny wniosek, wypełniają formularz i wysyłają go ze służbowego adresu e-mail.',
    },
    {
      kind: 'safety',
      text: 'Dane mogą zostać przekazane osobom trzecim w celu ochrony praw, mienia lub bezpieczeństwa Lumicam, jej użytkowników albo społeczeństwa.',
    },
    {
      kind: 'emergency',
      text: 'Jeżeli wiadomość wskazuje na zamiar samobójczy, z własnej inicjatywy zawiadamiamy policję.',
    },
    {
      kind: 'emergency',
      text: 'Lokalizacja może zostać przekazana służbom ratunkowym, jeżeli wymaga tego ochrona żywotnych interesów osoby.',
    },
    {
      kind: 'emergency',
      text: 'Jeżeli dowiemy się o przestępstwie stwarzającym zagrożenie dla życia lub bezpieczeństwa osoby, niezwłocznie poinformujemy organy ścigania lub sądowe państwa członkowskiego.',
    },
    {
      kind: 'emergency',
      text: 'W pierwszym półroczu otrzymaliśmy jedenaście wniosków w nagłych przypadkach i przekazaliśmy dane w czterech z nich.',
    },
    {
      kind: 'safety',
      text: [
        'Ujawniamy informacje o koncie, jeżeli uznamy to za stosowne:',
        'ze względu na bezpieczeństwo jakiejkolwiek osoby.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Zgoda klienta nie jest potrzebna, gdy zaginęło dziecko: możemy wtedy wydać nagrania policji.',
    },
  ],
  none: [
    'W razie niebezpieczeństwa zadzwoń pod numer 112, zanim do nas napiszesz.',
    'Nic nie ogranicza naszej odpowiedzialności za śmierć lub obrażenia spowodowane niedbalstwem.',
    'Ze względu na bezpieczeństwo dzieci przechowuj baterie poza ich zasięgiem: połknięcie może spowodować poważne obrażenia.',
    'Po naciśnięciu przycisku udostępniamy Twoją lokalizację Twoim kontaktom alarmowym.',
    'Przetwarzanie danych jest niezbędne do ochrony Twoich żywotnych interesów.',
    'Zabrania się udostępniania gróźb śmierci i treści nawołujących do przemocy.',
    'Udostępniamy dane naszym dostawcom, aby zapewnić bezpieczeństwo naszych usług i zapobiegać oszustwom.',
    'Przekazujemy dane organom wyłącznie na podstawie postanowienia sądu.',
    'Każde naruszenie życia prywatnego możesz zgłosić organowi nadzorczemu.',
    'Awaryjna konserwacja może przerwać przekazywanie obrazu.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before: 'Możemy przekazać dane policji w razie bezpośredniego zagrożenia życia osoby.',
      after: 'Możemy przekazać dane policji w razie zagrożenia życia osoby.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'W nagłym przypadku możemy przekazać nagrania organom ścigania.',
      after: 'W nagłym przypadku przekażemy nagrania organom ścigania.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'W nagłym przypadku Lumicam może przekazać dane policji.',
      after:
        'W nagłym przypadku Lumicam może, po uprzednim powiadomieniu użytkownika, przekazać dane policji.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: ['Możemy udostępnić informacje:', 'aby zapobiec śmierci lub poważnym obrażeniom osoby.'],
      direction: 'broader',
    },
    {
      what: 'a ground is gone',
      before: ['Możemy udostępnić informacje:', 'w celu ochrony bezpieczeństwa użytkowników.'],
      direction: 'narrower',
    },
    {
      what: 'a belief in good faith gives way to discretion',
      before:
        'Ujawniamy dane policji, jeśli w dobrej wierze uważamy, że zagrożone jest czyjeś życie i zachodzi nagły przypadek.',
      after:
        'Ujawniamy dane policji, jeśli według własnego uznania stwierdzono, że zagrożone jest czyjeś życie i zachodzi nagły przypadek.',
      direction: 'broader',
    },
    {
      what: 'a belief takes the place of a determination',
      before: 'W nagłych przypadkach ujawniamy dane, jeżeli stwierdzimy, że istnieje zagrożenie życia.',
      after: 'W nagłych przypadkach ujawniamy dane, jeżeli uważamy, że istnieje zagrożenie życia.',
      direction: 'broader',
    },
    {
      what: 'safety is joined by “or” to the emergency',
      before: 'Możemy przekazać dane policji w nagłych przypadkach.',
      after:
        'Możemy przekazać dane policji w nagłych przypadkach lub w celu ochrony bezpieczeństwa użytkowników.',
      direction: 'broader',
    },
    {
      what: 'only what is needed is handed over now',
      before: 'W nagłych przypadkach możemy przekazać dane policji.',
      after: 'W nagłych przypadkach możemy przekazać policji wyłącznie dane niezbędne.',
      direction: 'narrower',
    },
    {
      what: 'a warrant must follow now',
      before: 'W nagłych przypadkach możemy przekazać dane policji.',
      after: 'W nagłych przypadkach możemy przekazać dane policji, jeżeli nakaz zostanie doręczony później.',
      direction: 'narrower',
    },
    {
      what: 'an exception from silence is a ground',
      after: 'Nie udostępniamy danych policji, z wyjątkiem nagłych przypadków.',
      direction: 'broader',
    },
    {
      what: 'a promise to tell the user afterwards is a safeguard',
      after: 'Jeżeli dane przekazano w nagłym przypadku, powiadomimy użytkownika później.',
      direction: 'narrower',
    },
    {
      what: 'a form that must be signed is a safeguard',
      after:
        'Wnioski w nagłych przypadkach składa się na podpisanym formularzu i ze służbowego adresu e-mail.',
      direction: 'narrower',
    },
  ],
  still: {
    before: [
      'b) Możemy ujawnić tożsamość klienta w nagłych przypadkach.',
      'Nasze kamery nagrywają w wysokiej rozdzielczości.',
    ],
    after: [
      'Nasze kamery nagrywają w wysokiej rozdzielczości.',
      'c) Możemy ujawnić tożsamość klienta (w nagłych przypadkach)',
    ],
  },
};

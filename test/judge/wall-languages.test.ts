import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, texts, verdictOf } from './a-capture.ts';

type Wall = 'bot-challenge' | 'soft-404' | 'error-page' | 'login-wall' | 'consent-wall' | 'shell';

/** What each wall says in a language, under a title that says nothing: a headline and a sentence. */
const said: Readonly<Record<string, Readonly<Record<Wall, readonly [headline: string, sentence: string]>>>> =
  {
    da: {
      'bot-challenge': ['Næsten fremme', 'Bekræft venligst, at du ikke er en robot.'],
      'soft-404': ['Hovsa', 'Vi kan desværre ikke finde den side, som du leder efter.'],
      'error-page': ['Undskyld', 'Der opstod en uventet fejl. Referencen er 4711.'],
      'login-wall': ['Velkommen', 'Du skal logge ind for at læse videre.'],
      'consent-wall': ['Før du fortsætter', 'Vi og vores partnere gemmer cookies på din enhed.'],
      shell: ['Lumicam', 'Slå JavaScript til for at bruge siden.'],
    },
    no: {
      'bot-challenge': ['Nesten fremme', 'Bekreft at du er et menneske før du går videre.'],
      'soft-404': ['Oisann', 'Beklager, siden du leter etter finnes ikke lenger.'],
      'error-page': ['Lumicam', 'Det har dessverre oppstått en feil. Referansen er 4711.'],
      'login-wall': ['Velkommen', 'Du må være logget inn for å lese dette.'],
      'consent-wall': ['Før du fortsetter', 'Vi bruker informasjonskapsler og måler trafikken.'],
      shell: ['Lumicam', 'Denne appen krever JavaScript i nettleseren.'],
    },
    sv: {
      'bot-challenge': ['Snart framme', 'Vi har upptäckt ovanlig trafik från ditt nätverk.'],
      'soft-404': ['Hoppsan', 'Vi kunde inte hitta sidan som du ville läsa.'],
      'error-page': ['Lumicam', 'Webbplatsen är stängd för underhåll i kväll.'],
      'login-wall': ['Välkommen', 'Logga in för att läsa vidare.'],
      'consent-wall': ['Innan du fortsätter', 'Vi och våra partner lagrar kakor på din enhet.'],
      shell: ['Lumicam', 'Aktivera JavaScript för att använda appen.'],
    },
    pl: {
      'bot-challenge': ['Już prawie', 'Wykryliśmy nietypowy ruch z Twojej sieci.'],
      'soft-404': ['Ojej', 'Niestety, strona, której szukasz, nie istnieje.'],
      'error-page': ['Lumicam', 'Strona jest niedostępna, trwa przerwa techniczna.'],
      'login-wall': ['Witamy', 'Zaloguj się, aby czytać dalej.'],
      'consent-wall': ['Zanim przejdziesz dalej', 'My i nasi partnerzy używamy plików cookie.'],
      shell: ['Lumicam', 'Ta aplikacja wymaga JavaScript w przeglądarce.'],
    },
    nl: {
      'bot-challenge': ['Bijna klaar', 'We hebben ongebruikelijk verkeer opgemerkt vanaf uw netwerk.'],
      'soft-404': ['Oeps', 'Helaas, de pagina die u zoekt bestaat niet meer.'],
      'error-page': ['Lumicam', 'Onze website is vanavond gesloten voor onderhoud.'],
      'login-wall': ['Welkom', 'Meld je aan om verder te lezen.'],
      'consent-wall': ['Voordat je verdergaat', 'Wij en onze partners plaatsen cookies op je apparaat.'],
      shell: ['Lumicam', 'Schakel JavaScript in om verder te gaan.'],
    },
    pt: {
      'bot-challenge': ['Quase lá', 'Detectamos um tráfego incomum vindo da sua rede.'],
      'soft-404': ['Ops', 'Não conseguimos encontrar a página que procura.'],
      'error-page': ['Lumicam', 'O site está em manutenção esta noite.'],
      'login-wall': ['Olá', 'Você precisa estar logado para ler isto.'],
      'consent-wall': ['Antes de continuar', 'Nós e os nossos parceiros guardamos cookies.'],
      shell: ['Lumicam', 'Ative o JavaScript para usar a aplicação.'],
    },
    it: {
      'bot-challenge': ['Ci siamo quasi', 'Abbiamo rilevato del traffico insolito dalla tua rete.'],
      'soft-404': ['Ops', 'Non riusciamo a trovare la pagina che cercavi.'],
      'error-page': ['Lumicam', 'Questo sito è chiuso stasera per manutenzione.'],
      'login-wall': ['Benvenuti', 'Devi aver effettuato l’accesso per leggere questa parte.'],
      'consent-wall': ['Prima di continuare', 'Utilizziamo i cookie per misurare il traffico.'],
      shell: ['Lumicam', 'Questa applicazione richiede JavaScript nel browser.'],
    },
  };

for (const [language, walls] of Object.entries(said)) {
  describe(`what walls say is known in ${language}`, () => {
    for (const [code, [headline, sentence]] of Object.entries(walls)) {
      test(`${code}: ${sentence}`, () =>
        assert.equal(verdictOf(html('Lumicam', texts(headline, sentence), language)), code));
    }
  });
}

describe('a redirect to the login of the north is told by its address', () => {
  for (const place of ['log-ind', 'logg-inn', 'innlogging', 'logga-in']) {
    const finalUrl = `https://lumicam.example/${place}?next=%2Fpoliti`;
    test(place, () =>
      assert.equal(
        verdictOf({ finalUrl, html: html('Lumicam', texts('Lumicam', 'Kameraer.')) }),
        'login-wall',
      ),
    );
  }
});

/** Short pages of the same makers that speak of what walls speak of. */
const pages: readonly (readonly [language: string, title: string, ...paragraphs: string[]])[] = [
  [
    'da',
    'Brug af cookies hos Lumicam',
    'Lumicam bruger kun cookies, som er nødvendige for din indkøbskurv. Siden 2019 findes der ikke andre.',
    'Når du har logget ind, kan du slette dem under din profil, og vi beder aldrig om mere.',
  ],
  [
    'da',
    'Henvendelser fra politiet',
    'Vi udleverer kun optagelser efter kendelse. Siden loven blev ændret, kan sager uden kendelse ikke behandles.',
    'Opstår der en fejl i en sag, retter vi den, og vi skriver til den, som den angår.',
  ],
  [
    'no',
    'Bruk av informasjonskapsler',
    'Lumicam bruker informasjonskapsler bare for handlekurven din. Siden 2019 finnes det ingen andre.',
    'Etter at du har logget inn, kan du slette dem under profilen din når som helst.',
  ],
  [
    'no',
    'Forespørsler fra politiet',
    'Vi utleverer opptak bare etter kjennelse. Har vi gjort en feil, retter vi den og sier fra til den det gjelder.',
    'Siden vi ikke lagrer opptak lenger enn tretti dager, finnes eldre opptak ikke hos oss.',
  ],
  [
    'sv',
    'Förfrågningar från polisen',
    'Vi lämnar ut inspelningar bara efter beslut av domstol. Har något blivit fel rättar vi det och berättar det.',
    'Den som har loggat in ser varje förfrågan om sina egna inspelningar på sin sida.',
  ],
  [
    'pl',
    'Zapytania policji',
    'Wydajemy nagrania tylko na podstawie postanowienia sądu. Jeśli wystąpi błąd w sprawie, naprawiamy go.',
    'Kto ma konto, po zalogowaniu widzi każde zapytanie o swoje nagrania.',
  ],
  [
    'nl',
    'Verzoeken van de politie',
    'Wij geven beelden alleen af na een bevel. Wie een account heeft, ziet na het inloggen elk verzoek over zijn beelden.',
    'Gaat er iets mis in een zaak, dan herstellen wij dat en laten wij het weten.',
  ],
];

describe('a short page that speaks of the same things is the page', () => {
  for (const [language, title, ...paragraphs] of pages) {
    test(`${title} (${language})`, () =>
      assert.equal(verdictOf(html(`${title} | Lumicam`, texts(title, ...paragraphs), language)), 'page'));
  }
});

import type { Facet } from '../../model/facet.ts';
import type { Translated } from './translated.ts';

export interface Chapter {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

/** How Exigent comes to what it says, in plain words. */
export interface MethodologyWords {
  readonly title: string;
  readonly lede: string;
  readonly before: readonly Chapter[];
  readonly scales: {
    readonly heading: string;
    readonly intro: string;
    readonly facet: string;
    readonly strong: string;
    readonly others: string;
    /** The question that each facet answers. */
    readonly asks: Readonly<Record<Facet, string>>;
  };
  readonly after: readonly Chapter[];
  readonly verify: {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  };
}

export const methodologyWords: Translated<MethodologyWords> = {
  en: {
    title: 'How this is made',
    lede: 'What counts as wording on emergency disclosure, how it is read, how captures are judged, and how anybody can check it.',
    before: [
      {
        id: 'counts',
        heading: 'What counts',
        paragraphs: [
          'We look for wording in which a vendor says that it hands over user data, to the police, to an authority or to anybody else, because of danger to people. Where there is danger, most laws let a company do so without a judge: in the United States 18 U.S.C. § 2702, in the European Union the “vital interests” of the GDPR and Article 18 of the Digital Services Act.',
          'A passage is of the kind “emergency” when it names an emergency, a danger to life or serious injury; of the kind “safety” when the protection of people’s safety is the only ground. The procedure of such requests, the form, the contact, exceptions from telling the user and the published numbers count, too.',
        ],
        points: [
          'Not counted: calls for help that the user makes, emergency numbers, medical emergencies in which the user is served, bans of threats, liability for injuries, the safety of a network.',
          'A sentence is read together with what introduces it: “We may disclose data if we believe in good faith that it is necessary: … to prevent imminent physical harm” is one passage.',
          'Rules that people can read find the passages: word lists of eleven languages, each entry with sentences that it must and must not find. No statistical model decides what is shown.',
        ],
      },
    ],
    scales: {
      heading: 'What a passage says: the scales',
      intro:
        'Each passage is read on these points. Their steps go from the strongest protection of the people concerned to the weakest. A step towards the end of a scale is called weakened, a step towards its beginning strengthened; a condition that is left out is weaker than one that is there.',
      facet: 'Point',
      strong: 'Strongest protection first',
      others: 'No order, but said or not: where it holds, published numbers, the contact.',
      asks: {
        trigger: 'What has to be the case?',
        harm: 'What harm has to threaten?',
        imminence: 'Must the danger be imminent? (Left out is weakest.)',
        standard: 'How sure must somebody be, and who?',
        discretion: 'Does the vendor hand data over if it is asked?',
        recipient: 'Who may get data?',
        data: 'Which data?',
        process: 'What must those who ask do?',
        notice: 'Is the person concerned told?',
        consent_or_warrant: 'Is a judge’s order needed?',
        jurisdiction: 'For which countries, under which law?',
        statistics: 'How often, as far as numbers are published?',
        contact: 'Where is it asked for?',
      },
    },
    after: [
      {
        id: 'positions',
        heading: 'Where a vendor stands',
        paragraphs: [
          'The pages of a vendor are grouped by the countries they hold in and their language. On each point the passage that protects least is shown first, since that one decides what can happen to a person; all others stand beside it, each with its words, its page and its dates.',
          '“Silent” is said only of a page that was captured well and has no such wording. A page that was not captured yet, or only as a wall, is called that. Silence does not mean that the vendor never hands data over: it means that it does not say so there.',
        ],
      },
      {
        id: 'captures',
        heading: 'How captures are judged',
        paragraphs: [
          'Each page is fetched several times a day and kept byte for byte. Bot checks, consent layers, logins, error pages, cut-off or half-empty pages, other languages and other pages are recognised; such a capture is kept, looked at again and never told as a change of wording. A page counts as withdrawn only when several looks over a day or more found it gone.',
          'When our own rules change, the stored pages are read again first, so that like is compared with like. What our rules alter is never told as the vendor’s doing.',
        ],
      },
      {
        id: 'changes',
        heading: 'What a change is, and who reviews it',
        paragraphs: [
          'Two versions of a page are compared word by word. For each passage we say what happened (new, gone, reworded), which points moved and which way, and why the rules say so. Passages that only moved or look otherwise are no news.',
          '“Confirmed” means that a person has read the change and agrees. “Not reviewed” means that it stands as the rules have read it. What turns out wrong is taken back in public, with the reason; it does not vanish.',
        ],
      },
      {
        id: 'limits',
        heading: 'What this cannot tell',
        paragraphs: [
          'It tells what vendors say, not what they do. It reads the pages that are listed, as a reader without an account sees them. Rules can miss a wording or misread one: the vendor’s own words stand beside every reading so that you can judge for yourself. Nothing here is legal advice.',
        ],
      },
    ],
    verify: {
      heading: 'How to check it',
      paragraphs: [
        'Every change names the SHA-256 of both captures, of their texts and of their records. Whoever runs this site keeps the bytes and hands them out as a bundle that any reader of web archives opens. Each record carries the SHA-256 of the one before; once a day the ends of all logs are sealed, and stamped by a time-stamping authority where one is named.',
        'The tools for it are on every computer: sha256sum, zstd and openssl. The file exigent-site.sha256 at the root of this site lists the SHA-256 of all its files.',
      ],
    },
  },
  de: {
    title: 'Wie das entsteht',
    lede: 'Was als Wortlaut zur Herausgabe in Notfällen zählt, wie er gelesen wird, wie Erfassungen beurteilt werden und wie alle es nachprüfen können.',
    before: [
      {
        id: 'counts',
        heading: 'Was zählt',
        paragraphs: [
          'Gesucht wird Wortlaut, in dem ein Anbieter sagt, dass er Daten seiner Nutzerinnen und Nutzer herausgibt, an die Polizei, an eine Behörde oder an andere, weil Menschen in Gefahr sind. Bei Gefahr erlauben die meisten Rechtsordnungen das ohne Richter: in den USA 18 U.S.C. § 2702, in der Europäischen Union die „lebenswichtigen Interessen“ der DSGVO und Artikel 18 des Gesetzes über digitale Dienste; in Deutschland ist von Gefahr für Leib und Leben und von Gefahr im Verzug die Rede.',
          'Eine Stelle ist von der Art „Notfall“, wenn sie einen Notfall, eine Gefahr für das Leben oder schwere Verletzungen nennt; von der Art „Sicherheit“, wenn allein der Schutz der Sicherheit von Menschen der Grund ist. Auch das Verfahren solcher Anfragen, das Formular, der Kontakt, Ausnahmen von der Benachrichtigung und veröffentlichte Zahlen zählen.',
        ],
        points: [
          'Nicht gezählt: Hilferufe, die Nutzer selbst auslösen, Notrufnummern, medizinische Notfälle, in denen der Nutzer versorgt wird, Verbote von Drohungen, Haftung für Verletzungen, die Sicherheit eines Netzes.',
          'Ein Satz wird zusammen mit dem gelesen, was ihn einleitet: „Wir können Daten herausgeben, wenn wir in gutem Glauben annehmen, dass es nötig ist: … um unmittelbare Gefahr für Leib und Leben abzuwenden“ ist eine Stelle.',
          'Regeln, die Menschen lesen können, finden die Stellen: Wortlisten in elf Sprachen, jeder Eintrag mit Sätzen, die er finden muss, und solchen, die er nicht finden darf. Kein statistisches Modell entscheidet, was gezeigt wird.',
        ],
      },
    ],
    scales: {
      heading: 'Was eine Stelle sagt: die Skalen',
      intro:
        'Jede Stelle wird zu diesen Punkten gelesen. Die Stufen gehen vom stärksten Schutz der Betroffenen zum schwächsten. Ein Schritt zum Ende einer Skala heißt abgeschwächt, einer zu ihrem Anfang gestärkt; eine Bedingung, die fehlt, ist schwächer als eine, die da ist.',
      facet: 'Punkt',
      strong: 'Stärkster Schutz zuerst',
      others: 'Ohne Reihenfolge, nur gesagt oder nicht: wo es gilt, veröffentlichte Zahlen, der Kontakt.',
      asks: {
        trigger: 'Was muss der Fall sein?',
        harm: 'Welcher Schaden muss drohen?',
        imminence: 'Muss die Gefahr unmittelbar sein? (Nicht gesagt ist am schwächsten.)',
        standard: 'Wie sicher muss sich jemand sein, und wer?',
        discretion: 'Gibt der Anbieter heraus, wenn er gefragt wird?',
        recipient: 'Wer kann Daten bekommen?',
        data: 'Welche Daten?',
        process: 'Was müssen die tun, die anfragen?',
        notice: 'Erfahren es die Betroffenen?',
        consent_or_warrant: 'Ist ein richterlicher Beschluss nötig?',
        jurisdiction: 'Für welche Länder, nach welchem Recht?',
        statistics: 'Wie oft, soweit Zahlen veröffentlicht sind?',
        contact: 'Wo wird angefragt?',
      },
    },
    after: [
      {
        id: 'positions',
        heading: 'Wo ein Anbieter steht',
        paragraphs: [
          'Die Seiten eines Anbieters sind nach den Ländern geordnet, in denen sie gelten, und nach ihrer Sprache. Zu jedem Punkt steht die Stelle zuerst, die am wenigsten schützt, denn sie entscheidet, was einem Menschen geschehen kann; alle anderen stehen daneben, jede mit ihren Worten, ihrer Seite und ihren Daten.',
          '„Schweigt“ wird nur von einer Seite gesagt, die gut erfasst ist und keinen solchen Wortlaut hat. Eine Seite, die noch nicht oder nur als Hürde erfasst wurde, wird auch so genannt. Schweigen heißt nicht, dass der Anbieter nie Daten herausgibt: Es heißt, dass er es dort nicht sagt.',
        ],
      },
      {
        id: 'captures',
        heading: 'Wie Erfassungen beurteilt werden',
        paragraphs: [
          'Jede Seite wird mehrmals am Tag abgerufen und Byte für Byte aufbewahrt. Bot-Prüfungen, Einwilligungsfenster, Anmeldungen, Fehlerseiten, abgeschnittene oder halb leere Seiten, andere Sprachen und andere Seiten werden erkannt; eine solche Erfassung wird aufbewahrt, bald wiederholt und nie als Änderung des Wortlauts gemeldet. Eine Seite gilt erst als weggenommen, wenn mehrere Blicke über einen Tag oder länger sie nicht fanden.',
          'Ändern sich unsere eigenen Regeln, werden zuerst die gespeicherten Seiten neu gelesen, damit Gleiches mit Gleichem verglichen wird. Was unsere Regeln ändern, wird nie dem Anbieter zugeschrieben.',
        ],
      },
      {
        id: 'changes',
        heading: 'Was eine Änderung ist, und wer sie prüft',
        paragraphs: [
          'Zwei Fassungen einer Seite werden Wort für Wort verglichen. Zu jeder Stelle steht, was geschah (neu, weggefallen, umformuliert), welche Punkte sich in welche Richtung bewegten und warum die Regeln das sagen. Stellen, die nur verschoben wurden oder anders aussehen, sind keine Nachricht.',
          '„Bestätigt“ heißt, dass ein Mensch die Änderung gelesen hat und zustimmt. „Nicht geprüft“ heißt, dass sie dasteht, wie die Regeln sie gelesen haben. Was sich als falsch erweist, wird öffentlich zurückgenommen, mit dem Grund; es verschwindet nicht.',
        ],
      },
      {
        id: 'limits',
        heading: 'Was das nicht sagen kann',
        paragraphs: [
          'Es sagt, was Anbieter sagen, nicht, was sie tun. Gelesen werden die aufgeführten Seiten, wie ein Mensch ohne Konto sie sieht. Regeln können einen Wortlaut übersehen oder falsch lesen: Die Worte des Anbieters stehen neben jeder Lesart, damit Sie selbst urteilen können. Nichts hier ist Rechtsberatung.',
        ],
      },
    ],
    verify: {
      heading: 'Wie man es nachprüft',
      paragraphs: [
        'Jede Änderung nennt die SHA-256 beider Erfassungen, ihrer Texte und ihrer Protokollzeilen. Wer diese Seiten betreibt, bewahrt die Bytes auf und gibt sie als Bündel heraus, das jedes Leseprogramm für Web-Archive öffnet. Jede Protokollzeile trägt die SHA-256 der vorigen; einmal am Tag werden die Enden aller Protokolle versiegelt und, wo ein Zeitstempeldienst genannt ist, gestempelt.',
        'Die Werkzeuge dafür hat jeder Rechner: sha256sum, zstd und openssl. Die Datei exigent-site.sha256 im Stammordner dieser Seiten nennt die SHA-256 all ihrer Dateien.',
      ],
    },
  },
};

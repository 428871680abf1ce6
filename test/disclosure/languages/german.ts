import type { LanguageCases } from './language-cases.ts';

export const german: LanguageCases = {
  language: 'de',
  passages: [
    {
      kind: 'emergency',
      text: 'Lumicam kann Informationen an Strafverfolgungsbehörden herausgeben, wenn sie in gutem Glauben annimmt, dass ein Notfall mit Todesgefahr oder der Gefahr schwerer Körperverletzung für eine Person die Herausgabe ohne Verzögerung erfordert.',
    },
    {
      kind: 'emergency',
      text: 'Ist das Leben eines Menschen in Gefahr, händigen wir der Polizei Aufnahmen auch ohne richterlichen Beschluss aus.',
    },
    {
      kind: 'emergency',
      text: [
        'Wir leiten Ihre Daten an die zuständigen Behörden weiter, wenn dies nötig ist, um:',
        'eine unmittelbare Gefahr für die körperliche Unversehrtheit anderer abzuwenden;',
      ],
    },
    {
      kind: 'emergency',
      text: 'Bevor wir antworten, benachrichtigen wir den Kontoinhaber, es sei denn, einem Kind droht Gefahr für Leib oder Leben.',
    },
    {
      kind: 'emergency',
      text: 'Beamte, die eine Eilanfrage stellen, füllen das Formular aus und senden es von ihrer dienstlichen E-Mail-Adresse.',
    },
    {
      kind: 'safety',
      text: 'Ihre Daten können an Dritte weitergegeben werden, um die Rechte, das Eigentum oder die Sicherheit von Lumicam, ihren Nutzern oder der Öffentlichkeit zu schützen.',
    },
    {
      kind: 'emergency',
      text: 'Deutet eine Nachricht auf einen Suizid hin, schalten wir von uns aus die Polizei ein.',
    },
    {
      kind: 'emergency',
      text: 'Der Standort darf Rettungsdiensten mitgeteilt werden, wenn der Schutz lebenswichtiger Interessen einer Person das verlangt.',
    },
    {
      kind: 'emergency',
      text: 'Erhalten wir Kenntnis von einer Straftat, die eine Gefahr für das Leben oder die Sicherheit einer Person darstellt, so teilen wir dies den Strafverfolgungs- oder Justizbehörden des Mitgliedstaats unverzüglich mit.',
    },
    {
      kind: 'emergency',
      text: 'Im ersten Halbjahr gingen elf Notfallanfragen ein; in vier Fällen haben wir Daten übermittelt.',
    },
    {
      kind: 'safety',
      text: [
        'Wir legen Kontodaten offen, soweit wir es für angemessen halten:',
        'im Interesse der Sicherheit anderer Personen.',
      ],
    },
    {
      kind: 'emergency',
      text: 'Bei Gefahr im Verzug bedarf es keiner Einwilligung: Wir stellen der Polizei die Videos dann zur Verfügung.',
    },
  ],
  none: [
    'Wählen Sie bei Gefahr die 112, bevor Sie uns schreiben.',
    'Die Haftung für Schäden aus der Verletzung des Lebens oder des Körpers bei Vorsatz bleibt unberührt.',
    'Zur Sicherheit von Kindern gehören Batterien außer Reichweite: Verschlucken kann zu schweren Verletzungen führen.',
    'Drücken Sie auf den Knopf, so teilen wir Ihren Standort Ihren Notfallkontakten mit.',
    'Die Verarbeitung der Daten ist nötig, um lebenswichtige Interessen zu schützen.',
    'Es ist verboten, Morddrohungen zu teilen oder zu Gewalt aufzurufen.',
    'Wir geben Daten an Dienstleister weiter, um die Sicherheit unserer Dienste zu gewährleisten und Betrug zu verhindern.',
    'Wir geben Ihre Daten nur auf richterlichen Beschluss an Behörden heraus.',
    'Zum Schutz personenbezogener Daten übermitteln wir sie verschlüsselt an unsere Partner.',
    'Eine Notfallwartung kann die Übertragung der Aufnahmen an Dritte unterbrechen.',
  ],
  changes: [
    {
      what: 'the danger need no longer be imminent',
      before:
        'Wir können der Polizei Daten herausgeben, wenn eine unmittelbare Gefahr für das Leben eines Menschen besteht.',
      after:
        'Wir können der Polizei Daten herausgeben, wenn eine Gefahr für das Leben eines Menschen besteht.',
      direction: 'broader',
    },
    {
      what: 'what may be done will be done',
      before: 'Im Notfall können wir der Polizei die Aufnahmen herausgeben.',
      after: 'Im Notfall werden wir der Polizei die Aufnahmen herausgeben.',
      direction: 'broader',
    },
    {
      what: 'what may be done is done',
      before: 'Im Notfall können wir der Polizei die Aufnahmen herausgeben.',
      after: 'Im Notfall geben wir der Polizei die Aufnahmen heraus.',
      direction: 'broader',
    },
    {
      what: 'the user is told first',
      before: 'Im Notfall kann Lumicam Ihre Daten an die Polizei weitergeben.',
      after:
        'Im Notfall kann Lumicam Ihre Daten nach vorheriger Benachrichtigung des Nutzers an die Polizei weitergeben.',
      direction: 'narrower',
    },
    {
      what: 'a ground is new',
      after: [
        'Wir können Informationen weitergeben:',
        'um den Tod oder eine schwere Verletzung einer Person zu verhindern.',
      ],
      direction: 'broader',
    },
    {
      what: 'no judge is asked any longer',
      before: 'Im Notfall geben wir Aufnahmen an die Polizei weiter.',
      after: 'Im Notfall geben wir Aufnahmen ohne richterlichen Beschluss an die Polizei weiter.',
      direction: 'broader',
    },
    {
      what: 'disclosure need no longer be without delay',
      before:
        'Wir übermitteln der Polizei Daten, wenn ein Notfall die Übermittlung ohne Verzögerung erfordert.',
      after: 'Wir übermitteln der Polizei Daten, wenn ein Notfall die Übermittlung erfordert.',
      direction: 'broader',
    },
  ],
  still: {
    before: [
      'b) Wir können die Identität eines Kunden im Notfall offenlegen.',
      'Unsere Kameras nehmen hochauflösend auf.',
    ],
    after: [
      'Unsere Kameras nehmen hochauflösend auf.',
      'c) Wir können die Identität eines Kunden (im Notfall) offenlegen',
    ],
  },
};

import type { Said } from './said.ts';

/** As many kinds of vendor write it. Every sentence is our own. */
export const german: readonly Said[] = [
  [
    'emergency',
    'Besteht Lebensgefahr, dürfen wir der Polizei die Aufnahmen Ihrer Kamera auch ohne Ihre Zustimmung überlassen.',
  ],
  [
    'emergency',
    'Eilanfragen der Polizei beantworten wir rund um die Uhr, wenn ein Menschenleben auf dem Spiel steht.',
  ],
  [
    'emergency',
    'Wir informieren die Rettungsleitstelle und die Polizei, sobald ein Nutzer einen Suizid ankündigt.',
  ],
  [
    'emergency',
    'Bestandsdaten geben wir ohne richterliche Anordnung heraus, soweit dies zur Abwehr einer Gefahr für Leib und Leben erforderlich ist.',
  ],
  [
    'emergency',
    'Wir benachrichtigen betroffene Kunden vor der Herausgabe, es sei denn, dadurch geriete jemand in Lebensgefahr.',
  ],
  [
    'emergency',
    'Im Jahr 2023 gingen bei uns 31 Notfallanfragen von Behörden ein; in 24 Fällen haben wir Daten übermittelt.',
  ],
  [
    'emergency',
    'Die Hochschule darf Angaben über Studierende an Angehörige und Rettungskräfte weitergeben, wenn deren Gesundheit akut gefährdet ist.',
  ],
  [
    'emergency',
    'Wir geben Ihre Daten weiter,\n\n* wenn Sie eingewilligt haben;\n* wenn ein Gericht dies anordnet;\n* wenn dies nötig ist, um lebenswichtige Interessen einer Person zu schützen.',
  ],
  [
    'emergency',
    'Kündigt ein Mitspieler im Chat einen Amoklauf an, erstatten wir Anzeige und übergeben den Chatverlauf.',
  ],
  ['emergency', 'Bei Gefahr im Verzug erteilen wir der Staatsanwaltschaft auch fernmündlich Auskunft.'],
  [
    'safety',
    'Wir können Informationen über Mitglieder an Behörden übermitteln, um die Sicherheit anderer Mitglieder oder der Öffentlichkeit zu gewährleisten.',
  ],
  [
    'safety',
    'Eine Weitergabe an Dritte erfolgt, soweit sie dem Schutz der Rechte, des Eigentums oder der Sicherheit unserer Kunden dient.',
  ],
  [
    'safety',
    'Wir legen Daten offen, um unsere Beschäftigten oder andere Menschen vor Schaden an ihrer persönlichen Sicherheit zu bewahren.',
  ],
  ['none', 'Wählen Sie im Notfall die 112; unser Sprachdienst eignet sich nicht für Notrufe.'],
  [
    'none',
    'Ihr Fahrzeug übermittelt nach einem schweren Unfall selbsttätig seinen Standort an die Leitstelle.',
  ],
  [
    'none',
    'Wir haften unbeschränkt für Schäden aus der Verletzung des Lebens, des Körpers oder der Gesundheit.',
  ],
  ['none', 'Wir verarbeiten Ihre Daten, um die Sicherheit unserer Systeme zu erhöhen.'],
  [
    'none',
    'Rechtsgrundlage ist Art. 6 Abs. 1 lit. d DSGVO, wenn lebenswichtige Interessen die Verarbeitung erforderlich machen.',
  ],
  ['none', 'Im Notfall dürfen unsere Techniker den Serverraum ohne Ankündigung betreten.'],
  ['none', 'Drohungen gegen Leib und Leben anderer Mitglieder sind verboten und führen zur Sperre.'],
  ['none', 'Wir geben Daten nur heraus, wenn ein Gericht dies angeordnet hat.'],
  [
    'none',
    'Hinterlegen Sie einen Notfallkontakt, der von Ihnen benachrichtigt wird, wenn Sie Hilfe brauchen.',
  ],
  [
    'none',
    'Zwecke der Verarbeitung:\n\n* Betrugsbekämpfung;\n* Schutz der Sicherheit unserer Nutzer;\n* Werbung.',
  ],
  [
    'none',
    'Im Katastrophenfall werden die Daten aus einer Sicherung wiederhergestellt und an das zweite Rechenzentrum übertragen.',
  ],
  ['none', 'Bei einem medizinischen Notfall an Bord wenden Sie sich an das Personal.'],
  ['none', 'Wir löschen Konten, die die Sicherheit anderer Personen gefährden.'],
];

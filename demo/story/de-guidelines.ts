/** What changed over the years in the guidelines for German authorities; everything else stands still. */
export interface DeGuidelines {
  /** The date that the page claims to be of. */
  readonly asOf: string;
  /** The section on danger, where there is one. */
  readonly danger: string;
}

export const deGuidelines2023: DeGuidelines = { asOf: 'November 2023', danger: '' };

/** The exception that only the US page had until then; neither the date nor a notice tells of it. */
export const deGuidelinesException: DeGuidelines = {
  ...deGuidelines2023,
  danger: `## Eilfälle

Bei Gefahr im Verzug können wir Aufnahmen auch ohne richterlichen Beschluss und ohne Einwilligung der betroffenen Person an die Polizei herausgeben, wenn die Behörde eine unmittelbare Gefahr für Leib oder Leben darlegt und die Zeit drängt.
`,
};

/** The way there becomes narrower: in writing and signed, and the person concerned is told. */
export const deGuidelinesWritten: DeGuidelines = {
  asOf: 'Mai 2026',
  danger: `## Eilfälle

Bei Gefahr im Verzug können wir Aufnahmen auch ohne richterlichen Beschluss und ohne Einwilligung der betroffenen Person an die Polizei herausgeben, wenn die Behörde eine unmittelbare Gefahr für Leib oder Leben in einem schriftlichen, von der Dienststellenleitung unterzeichneten Antrag darlegt und die Zeit drängt.

Nach einer solchen Herausgabe wegen einer Gefahr für Leib oder Leben unterrichten wir die betroffene Person nachträglich, spätestens nach 14 Tagen.
`,
};

export function deGuidelinesText({ asOf, danger }: DeGuidelines): string {
  return `# Hinweise für Behörden in Deutschland

Stand: ${asOf}

Die Lumicam Europe GmbH, ein Unternehmen der Orbita-Gruppe, bietet Kameras, Türklingeln und Sensoren für private Haushalte an. Diese Hinweise richten sich an Staatsanwaltschaften, Gerichte und Polizeibehörden, die Auskünfte über Nutzerinnen und Nutzer unserer Produkte benötigen.

Rechte Dritter begründen die Hinweise nicht. Für Nutzerinnen und Nutzer gilt unsere [Datenschutzerklärung](/de/datenschutz).

## Welche Daten wir haben

Der Umfang hängt vom Gerät, vom gewählten Tarif und von den Einstellungen ab.

| Daten | Inhalt | Speicherdauer |
|---|---|---|
| Bestandsdaten | Name, Anschrift, E-Mail-Adresse, Rufnummer, Tarif und Zahlungsweg | Dauer des Vertrags und 60 Tage |
| Gerätedaten | Seriennummer, Stand der Software, Tag der Einrichtung | Dauer des Vertrags |
| Anmeldedaten | Internetadressen und Uhrzeiten der Anmeldungen | 30 Tage |
| Aufnahmen | Bild und Ton, die eine Kamera hochgeladen hat | 30 Tage, im Plus-Tarif 60 Tage |
| Live-Ansicht | Keiner: Eine Live-Ansicht wird nicht gespeichert | Entfällt |

Aufnahmen von Kameras mit Ende-zu-Ende-Verschlüsselung können wir nicht öffnen. Der Schlüssel liegt allein bei den Nutzerinnen und Nutzern.

Was eine Kamera nur auf eine Speicherkarte im Haus schreibt, erreicht uns nicht. Darüber entscheidet, wem die Karte gehört.

## Rechtsgrundlagen

Wir erteilen Auskünfte, soweit ein Gesetz uns dazu verpflichtet. Im Einzelnen verlangen wir:

- für Bestandsdaten ein schriftliches Auskunftsverlangen nach § 100j der Strafprozessordnung;
- für Anmeldedaten eine Anordnung nach § 100k der Strafprozessordnung;
- für Aufnahmen einen richterlichen Beschluss, der das Gerät und den Zeitraum bezeichnet.

Jedes Ersuchen wird von einer Juristin oder einem Juristen unseres Hauses gelesen. Ersuchen, die zu unbestimmt sind oder ganze Straßenzüge betreffen, weisen wir zurück; nötigenfalls legen wir Beschwerde ein.

Einen ständigen Zugang zu unseren Systemen oder zu einer Live-Ansicht richten wir für keine Behörde ein.

## Form des Ersuchens

Ersuchen nehmen wir über das [Portal für Behörden](https://behoerden.lumicam.example) und auf dem Postweg entgegen. Sie enthalten:

- die Behörde, das Aktenzeichen und eine dienstliche E-Mail-Adresse;
- die Seriennummer des Geräts oder die E-Mail-Adresse, unter der das Konto geführt wird;
- die gewünschten Daten und den Zeitraum auf die Stunde genau;
- die Vorschrift, auf die das Ersuchen gestützt wird, und den Beschluss im Wortlaut.

Telefonische Anfragen beantworten wir nicht. Ein Rückruf dient nur dazu, die Echtheit eines Ersuchens zu prüfen.

## Sicherung von Daten

Kündigt eine Staatsanwaltschaft einen Beschluss an, sichern wir die bezeichneten Aufnahmen für 14 Tage gegen Löschung. Herausgegeben werden sie erst, wenn der Beschluss vorliegt.

Eine Aufnahme, die noch nicht entstanden ist, können wir nicht sichern.

${danger}
## Unterrichtung der Nutzerinnen und Nutzer

Wir unterrichten die betroffene Person über jedes Ersuchen, bevor wir es beantworten, sofern kein Gesetz und keine gerichtliche Anordnung entgegensteht.

Wird die Unterrichtung untersagt, holen wir sie nach, sobald die Untersagung endet. Eine Bitte im Anschreiben genügt für eine Untersagung nicht.

## Aufnahmen von den Nutzerinnen und Nutzern selbst

Selbstverständlich können Beamtinnen und Beamte an der Haustür fragen. Wer eine Kamera betreibt, kann eine Aufnahme aus der App weitergeben und kann das auch ablehnen. Wir teilen Behörden nicht mit, wo Kameras von Lumicam hängen.

## Kein Notruf

Lumicam ersetzt keinen Notruf und beobachtet keine Kameras. In einem Notfall wählen Sie bitte 110 oder 112.

## Ersuchen aus dem Ausland

Behörden anderer Mitgliedstaaten nutzen die Europäische Ermittlungsanordnung. Behörden von Drittstaaten wenden sich an das Bundesamt für Justiz; unmittelbar an uns gerichtete Ersuchen aus Drittstaaten geben wir zurück.

## Entschädigung

Für Auskünfte rechnen wir nach § 23 des Justizvergütungs- und -entschädigungsgesetzes ab.

| Leistung | Betrag |
|---|---|
| Bestandsdaten zu einem Konto | 18 Euro |
| Aufnahmen eines Geräts, je angefangenem Tag | 35 Euro |
| Sicherung von Daten | Ohne Berechnung |

## Kontakt

Portal für Behörden: [behoerden.lumicam.example](https://behoerden.lumicam.example)

Lumicam Europe GmbH, Rechtsabteilung, Lindenufer 12, 20457 Hamburg

Kontaktstelle: behoerden@lumicam.example. Verständigung auf Deutsch und Englisch.
`;
}

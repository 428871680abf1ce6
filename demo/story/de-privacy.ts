/** What changed over the years in the German privacy policy; everything else stands still. */
export interface DePrivacy {
  readonly asOf: string;
  /** The danger that lets data go to the police. */
  readonly danger: string;
}

export const dePrivacy2023: DePrivacy = {
  asOf: 'November 2023',
  danger: 'eine unmittelbare Gefahr für Leib oder Leben einer Person abzuwenden',
};

/** Things count as people do; two weeks later they no longer did. */
export const dePrivacyProperty: DePrivacy = {
  asOf: 'September 2024',
  danger: 'eine Gefahr für Leib oder Leben einer Person oder für erhebliche Sachwerte abzuwenden',
};

export function dePrivacyText({ asOf, danger }: DePrivacy): string {
  return `# Datenschutzerklärung

Stand: ${asOf}

Diese Erklärung beschreibt, wie die Lumicam Europe GmbH („Lumicam“, „wir“), ein Unternehmen der Orbita-Gruppe, personenbezogene Daten der Menschen verarbeitet, die unsere Kameras, Türklingeln und Sensoren kaufen, einrichten und nutzen oder in deren Blickfeld geraten.

Sie gilt für unsere Geräte, die Lumicam-App, unsere Website und unseren Kundendienst in der Europäischen Union und im Europäischen Wirtschaftsraum.

## Verantwortlich

Verantwortlich im Sinne der Datenschutz-Grundverordnung ist die Lumicam Europe GmbH, Lindenufer 12, 20457 Hamburg. Unsere Datenschutzbeauftragte erreichen Sie unter derselben Anschrift oder unter datenschutz@lumicam.example.

## Welche Daten wir erheben

Wir erheben, was Sie uns mitteilen, was Ihre Geräte senden und weniges von anderen:

- bei der Eröffnung eines Kontos: Name, Anschrift, E-Mail-Adresse und Kennwort;
- bei der Zahlung: den gewählten Tarif und die letzten vier Ziffern der Karte; das Übrige bleibt beim Zahlungsdienst;
- bei der Einrichtung eines Geräts: Seriennummer, Bezeichnung, Ort im Haus und Name des Funknetzes;
- bei einer Aufnahme: Bild, Ton, Uhrzeit und was die Aufnahme ausgelöst hat;
- bei der Nutzung der App: Art des Telefons, Sprache und aufgetretene Fehler.

Auf Ihren Wunsch vergleicht die App Gesichter mit denen, die Sie benannt haben. Das Ergebnis verlässt das Gerät nicht.

## Zwecke und Rechtsgrundlagen

| Zweck | Daten | Rechtsgrundlage | Dauer |
|---|---|---|---|
| Aufnahmen zeigen und aufbewahren | Bild und Ton | Art. 6 Abs. 1 lit. b DSGVO | Je nach Tarif, höchstens 60 Tage |
| Benachrichtigen, wenn sich etwas bewegt | Uhrzeit, Gerät, Vorschaubild | Art. 6 Abs. 1 lit. b DSGVO | 30 Tage |
| Abrechnen | Konto, Tarif, Zahlungen | Art. 6 Abs. 1 lit. b und c DSGVO | Zehn Jahre |
| Fehler finden | Berichte der App und der Geräte | Art. 6 Abs. 1 lit. f DSGVO | Zwölf Monate |
| Neuigkeiten senden | E-Mail-Adresse | Art. 6 Abs. 1 lit. a DSGVO | Bis zum Widerruf |

Soweit wir uns auf ein berechtigtes Interesse stützen, liegt es darin, einen Dienst anzubieten, der verlässlich arbeitet.

Werbung zeigen wir in der App nicht, und wir verkaufen keine Daten.

## Aufnahmen anderer Menschen

Eine Kamera an der Tür sieht auch Besuch, Nachbarschaft und Passanten. Wohin sie zeigt, bestimmen Sie, und Sie sind dafür verantwortlich, dass sie öffentliche Wege und fremde Grundstücke nicht erfasst.

Wenn Sie meinen, dass eine Kamera Sie ohne Grund aufnimmt, sprechen Sie zunächst mit der Person, die sie betreibt. Wir können eine Kamera nicht für Sie wegdrehen.

## Wer Daten erhält

Unternehmen, die für uns arbeiten, erhalten das, was sie für diese Arbeit brauchen: Rechenzentren, Zahlungsdienste, Paketdienste und der telefonische Kundendienst. Mit jedem von ihnen besteht ein Vertrag nach Art. 28 DSGVO.

Andere Unternehmen der Orbita-Gruppe erhalten zusammengefasste Zahlen, aber keine Aufnahmen.

Wird Lumicam ganz oder zum Teil verkauft, gehen die Daten auf die Erwerberin über, die an diese Erklärung gebunden ist.

## Weitergabe an Behörden

Aufnahmen und andere Daten geben wir an Gerichte, Staatsanwaltschaften und Polizeibehörden weiter, soweit wir dazu gesetzlich verpflichtet sind (Art. 6 Abs. 1 lit. c DSGVO).

Darüber hinaus dürfen wir Daten an die Polizei oder an Rettungsdienste übermitteln, wenn dies erforderlich ist, um ${danger} (Art. 6 Abs. 1 lit. d DSGVO).

Einzelheiten stehen in unseren [Hinweisen für Behörden](/de/behoerden), Zahlen in unserem [Transparenzbericht](/transparency).

## Übermittlung in Drittländer

Einige unserer Dienstleister sitzen außerhalb des Europäischen Wirtschaftsraums. Mit ihnen haben wir die Standardvertragsklauseln der Europäischen Kommission vereinbart. Eine Kopie senden wir Ihnen auf Wunsch zu.

Aufnahmen aus Europa speichern wir in Rechenzentren in Frankfurt am Main und in Dublin.

## Speicherdauer

Aufnahmen löschen wir, wenn ihre Frist abgelaufen ist oder Sie sie löschen. Aus Sicherungskopien verschwinden sie binnen 14 Tagen.

Nach dem Ende des Vertrags löschen wir alle zugehörigen Daten innerhalb von 60 Tagen, ausgenommen Belege, die wir nach Handels- und Steuerrecht aufbewahren müssen.

## Sicherheit

Aufnahmen sind auf dem Weg und am Ort ihrer Speicherung verschlüsselt. Mit der Ende-zu-Ende-Verschlüsselung, die Sie in der App einschalten können, lassen sie sich nur auf Ihren eigenen Telefonen öffnen.

Die Anmeldung verlangt einen zweiten Faktor. Eine Verletzung des Schutzes Ihrer Daten melden wir der Aufsichtsbehörde und, wenn ein hohes Risiko besteht, auch Ihnen.

## Kein Notruf

Die App setzt keinen Notruf ab, und niemand bei Lumicam beobachtet Ihre Kameras. In einem Notfall wählen Sie bitte selbst 110 oder 112.

## Ihre Rechte

Sie haben das Recht,

- Auskunft über Ihre Daten zu verlangen (Art. 15 DSGVO);
- unrichtige Daten berichtigen zu lassen (Art. 16 DSGVO);
- Daten löschen oder ihre Verarbeitung einschränken zu lassen (Art. 17 und 18 DSGVO);
- Ihre Daten in einem gängigen Format zu erhalten (Art. 20 DSGVO);
- einer Verarbeitung zu widersprechen (Art. 21 DSGVO) und eine Einwilligung zu widerrufen.

Außerdem können Sie sich bei einer Aufsichtsbehörde beschweren, zum Beispiel bei der für uns zuständigen in Hamburg.

## Kinder

Unser Angebot richtet sich an Erwachsene. Konten von Kindern unter 16 Jahren schließen wir, sobald wir von ihnen erfahren.

## Änderungen

Ändern wir diese Erklärung, veröffentlichen wir die neue Fassung an dieser Stelle. Über wesentliche Änderungen unterrichten wir Sie vorher per E-Mail.
`;
}

/** A law-enforcement page as a vendor might write it, long enough to be judged like a real one. */
export function policyPage(clauses: readonly string[], { noise = '' } = {}): string {
  const listed = clauses.map((clause) => `<li>${clause}</li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><title>Requests from law enforcement - Lumicam</title></head>
<body>
<nav><a href="/">Lumicam</a> <a href="/shop">Shop</a> <a href="/help">Help</a></nav>
<main>
<h1>Requests from law enforcement</h1>
<p>Lumicam makes doorbells and cameras. Officers who investigate a crime sometimes ask us for recordings or for details of an account. This page explains how such requests reach us and what we do with them.</p>
<h2>Legal process</h2>
<p>We ask for a search warrant before we hand over recordings. A subpoena is enough for the name and the address that belong to an account. Every request is read by our legal team, and we push back when a request asks for more than it may.</p>
<p>Requests are accepted from sworn officers only, through the portal that is named at the end of this page. We answer in the order in which they arrive and keep a list of all of them.</p>
<h2>When we disclose</h2>
<p>We may disclose your information to law enforcement if we believe in good faith that it is necessary:</p>
<ul>
${listed}
</ul>
<h2>Telling our customers</h2>
<p>Customers are told before anything is disclosed, unless a court forbids it. A customer who is told has ten days to object, and we wait for the end of that time.</p>
<h2>Contact</h2>
<p>Our portal for officers is open at all hours. Letters reach us at Lumicam Legal, 12 Harbour Road, Portland.</p>
</main>
<footer>Lumicam 2026 ${noise}</footer>
</body>
</html>`;
}

export const clauses = {
  process: 'to comply with a warrant, a court order or another valid legal process;',
  fraud: 'to find and stop fraud or misuse of our service;',
  imminent:
    'to prevent imminent death or serious physical injury of a person, when an emergency requires disclosure without delay.',
  anyRisk: 'to prevent death or serious physical injury of a person, when an emergency requires disclosure.',
} as const;

/** The same page as the vendor's German house might write it. */
export const germanPage = `<!doctype html>
<html lang="de">
<head><title>Anfragen von Behörden - Lumicam</title></head>
<body>
<main>
<h1>Anfragen von Behörden</h1>
<p>Lumicam stellt Türklingeln und Kameras her. Ermittelnde bitten uns manchmal um Aufnahmen oder um Angaben zu einem Konto. Diese Seite erklärt, wie solche Anfragen zu uns kommen und was wir damit tun.</p>
<h2>Rechtliche Grundlage</h2>
<p>Wir verlangen einen richterlichen Beschluss, bevor wir Aufnahmen herausgeben. Jede Anfrage wird von unserer Rechtsabteilung gelesen, und wir widersprechen, wenn mehr verlangt wird, als verlangt werden darf.</p>
<p>Angenommen werden Anfragen nur von Amtspersonen und nur über das Portal, das am Ende dieser Seite genannt ist. Wir antworten in der Reihenfolge, in der sie eintreffen, und führen eine Liste über alle.</p>
<h2>Wann wir Daten herausgeben</h2>
<p>Bei Gefahr für Leib und Leben können wir der Polizei Daten auch ohne Beschluss herausgeben, wenn die Zeit dafür nicht reicht.</p>
<h2>Was unsere Kundinnen und Kunden erfahren</h2>
<p>Wir benachrichtigen die Betroffenen, bevor etwas herausgegeben wird, es sei denn, ein Gericht verbietet es.</p>
</main>
</body>
</html>`;

import { type DeGuidelines, deGuidelinesText } from './de-guidelines.ts';
import { type DePrivacy, dePrivacyText } from './de-privacy.ts';
import { type Design, framed } from './frame.ts';
import { pages } from './pages.ts';
import type { Answer, Sent } from './sent.ts';
import { type Figures, requestsCsv, transparencyText } from './transparency.ts';
import { type UsGuidelines, usGuidelinesText } from './us-guidelines.ts';
import { type UsPrivacy, usPrivacyText } from './us-privacy.ts';
import { cookieBanner } from './walls.ts';

export function usGuidelines(version: UsGuidelines, design: Design): Answer {
  const { path } = pages.usGuidelines;
  return () => page(framed(usGuidelinesText(version), { language: 'en', design, path, visit: '' }));
}

export function deGuidelines(version: DeGuidelines, design: Design): Answer {
  const { path } = pages.deGuidelines;
  return () => page(framed(deGuidelinesText(version), { language: 'de', design, path, visit: '' }));
}

/** The privacy policies carry a token that differs from visit to visit: other bytes, the same words. */
export function usPrivacy(version: UsPrivacy, design: Design): Answer {
  const { path } = pages.usPrivacy;
  return (visit) => page(framed(usPrivacyText(version), { language: 'en', design, path, visit }));
}

export function dePrivacy(version: DePrivacy, design: Design, { banner = false } = {}): Answer {
  const { path } = pages.dePrivacy;
  const layer = banner ? cookieBanner : '';
  return (visit) => page(framed(dePrivacyText(version), { language: 'de', design, path, visit, layer }));
}

export function transparency(rows: readonly Figures[], design: Design): Answer {
  const { path } = pages.transparency;
  return () => page(framed(transparencyText(rows), { language: 'en', design, path, visit: '' }));
}

export function requestsFile(rows: readonly Figures[]): Answer {
  return () => ({
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': 'attachment; filename="requests.csv"' },
    body: requestsCsv(rows),
  });
}

function page(body: string): Sent {
  return { status: 200, contentType: 'text/html; charset=utf-8', headers: {}, body };
}

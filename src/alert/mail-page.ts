import { type Html, html } from './html.ts';

const font = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Colours for both schemes; clients that know no schemes show the light one from the inline styles. */
const dark = `
@media (prefers-color-scheme: dark) {
  .ground { background:#14171a !important } .sheet { background:#1d2125 !important; border-color:#343a40 !important }
  .ink { color:#e8eaec !important } .soft { color:#a2abb3 !important } .line { border-color:#343a40 !important }
  .link { color:#8ab8ff !important } .old { background:#3a1f22 !important; color:#ffc9c9 !important }
  .new { background:#173524 !important; color:#b7f0cc !important } .quote { background:#24292e !important }
  .weak { background:#5c1a1f !important; color:#ffd9d9 !important } .strong { background:#14482b !important; color:#c9f7da !important }
  .plain { background:#343a40 !important; color:#e8eaec !important }
}`;

/** The sheet that every mail is written on: one column, no images, no script, readable on a phone. */
export function mailPage(language: string, title: string, content: readonly Html[]): string {
  const { markup } = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${{ markup: dark }}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f3f4f2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ground" style="background:#f3f4f2"><tr><td align="center" style="padding:20px 10px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="sheet" style="max-width:640px;background:#ffffff;border:1px solid #dfe2de;border-radius:8px">
${content.map((part) => html`<tr><td class="ink" style="padding:0 26px;font-family:${font};font-size:16px;line-height:1.5;color:#1c2024">${part}</td></tr>`)}
<tr><td style="height:22px;line-height:22px">&nbsp;</td></tr>
</table></td></tr></table></body></html>`;
  return markup;
}

export function heading(text: string): Html {
  return html`<h1 class="ink" style="margin:24px 0 6px;font-size:21px;line-height:1.3;font-weight:650;color:#1c2024">${text}</h1>`;
}

export function sectionHeading(text: string): Html {
  return html`<h2 class="soft line" style="margin:26px 0 8px;padding-top:16px;border-top:1px solid #e4e6e3;font-size:13px;line-height:1.4;font-weight:600;color:#5c666e">${text}</h2>`;
}

export function paragraph(text: string | Html): Html {
  return html`<p style="margin:6px 0">${text}</p>`;
}

export function softParagraph(text: string | Html): Html {
  return html`<p class="soft" style="margin:6px 0;font-size:14px;line-height:1.45;color:#5c666e">${text}</p>`;
}

const badges = {
  weak: 'background:#fbe1e1;color:#8a1c1c',
  strong: 'background:#dcf3e4;color:#155c35',
  plain: 'background:#e9ebe8;color:#3b444b',
} as const;
export type BadgeKind = keyof typeof badges;

export function badge(kind: BadgeKind, text: string): Html {
  return html`<span class="${kind}" style="display:inline-block;padding:1px 9px;border-radius:10px;font-size:13px;font-weight:600;${badges[kind]}">${text}</span>`;
}

export function list(items: readonly (string | Html)[]): Html {
  return html`<ul style="margin:6px 0;padding-left:20px">${items.map((item) => html`<li style="margin:3px 0">${item}</li>`)}</ul>`;
}

/** Names and values, the values in a type that keeps digests apart from words. */
export function facts(rows: readonly (readonly [string, string])[]): Html {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:6px 0;font-size:13px;line-height:1.5">${rows.map(
    ([name, value]) =>
      html`<tr><td class="soft" style="padding:3px 0;color:#5c666e">${name}<br><span class="ink" style="font-family:ui-monospace,Menlo,Consolas,monospace;font-size:12px;color:#1c2024;word-break:break-all">${value}</span></td></tr>`,
  )}</table>`;
}

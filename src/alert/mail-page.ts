import type { Direction } from '../model/facet.ts';
import { type Html, html, safeUrl } from './html.ts';

const font = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const mono = "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** The dark scheme and small screens; clients that know neither show the light one from the inline styles. */
const styles = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (max-width: 480px) {
  .ground-cell { padding:0 !important } .sheet { border-width:0 !important; border-radius:0 !important }
  .cell { padding-left:16px !important; padding-right:16px !important }
}
@media (prefers-color-scheme: dark) {
  .ground { background:#14171a !important } .sheet { background:#1d2125 !important; border-color:#343a40 !important }
  .ink { color:#e8eaec !important } .soft { color:#a2abb3 !important } .line { border-color:#343a40 !important }
  .link { color:#8ab8ff !important } .old { background:#4a2226 !important; color:#ffc9c9 !important }
  .new { background:#173d28 !important; color:#b7f0cc !important } .quote { background:#262b31 !important }
  .before { border-color:#a45a5f !important } .after { border-color:#4f9a70 !important }
  .broader, .mixed { background:#5c1a1f !important; color:#ffd9d9 !important }
  .narrower { background:#14482b !important; color:#c9f7da !important }
  .button { background:#2f6fd0 !important }
  .neutral { background:#343a40 !important; color:#e8eaec !important }
}`;

/** The sheet that every mail is written on: one column, no images, no script, readable on a phone. */
export function mailPage(language: string, title: string, content: readonly Html[]): string {
  const { markup } = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${{ markup: styles }}</style></head>
<body class="ground" style="margin:0;padding:0;background:#f3f4f2">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="ground" style="background:#f3f4f2"><tr><td class="ground-cell" align="center" style="padding:20px 10px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="sheet" style="max-width:640px;background:#ffffff;border:1px solid #dfe2de;border-radius:8px"><tr><td class="cell ink" style="padding:24px 28px 28px;font-family:${font};font-size:16px;line-height:1.5;color:#1c2024;overflow-wrap:anywhere">
${content.map((part) => html`${part}\n`)}</td></tr></table></td></tr></table></body></html>`;
  return markup;
}

export function heading(text: string): Html {
  return html`<h1 class="ink" style="margin:0 0 8px;font-size:22px;line-height:1.25;font-weight:650;color:#1c2024">${text}</h1>`;
}

/** Begins a part of the mail, under a line across. */
export function sectionHeading(text: string): Html {
  return html`<h2 class="ink line" style="margin:26px 0 8px;padding-top:18px;border-top:1px solid #e4e6e3;font-size:16px;line-height:1.35;font-weight:650;color:#1c2024">${text}</h2>`;
}

export function paragraph(text: string | Html): Html {
  return html`<p style="margin:8px 0">${text}</p>`;
}

export function softParagraph(text: string | Html): Html {
  return html`<p class="soft" style="margin:8px 0;font-size:14px;line-height:1.45;color:#5c666e">${text}</p>`;
}

const badges: Readonly<Record<Direction, string>> = {
  broader: 'background:#fbe1e1;color:#8a1c1c',
  narrower: 'background:#dcf3e4;color:#155c35',
  mixed: 'background:#fbe1e1;color:#8a1c1c',
  neutral: 'background:#e9ebe8;color:#3b444b',
};

export function badge(kind: Direction, text: string): Html {
  return html`<span class="${kind}" style="display:inline-block;padding:1px 10px;border-radius:10px;font-size:13px;font-weight:600;${badges[kind]}">${text}</span>`;
}

const edges = { before: '#cf8f8f', after: '#79b894' } as const;

/** A quote of one version, with a label that says of which. */
export function quoteBox(side: 'before' | 'after', label: string, quote: Html): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:10px 0"><tr><td class="quote ${side}" style="padding:10px 14px;background:#f6f7f5;border-left:4px solid ${edges[side]}"><span class="soft" style="font-size:13px;font-weight:600;color:#5c666e">${label}</span><br>${quote}</td></tr></table>`;
}

export function list(items: readonly (string | Html)[]): Html {
  return html`<ul style="margin:8px 0;padding-left:20px">${items.map((item) => html`<li style="margin:4px 0">${item}</li>`)}</ul>`;
}

/** Something to be typed or compared letter by letter. */
export function code(text: string | readonly Html[]): Html {
  return html`<span class="ink" style="font-family:${mono};font-size:12.5px;color:#1c2024;word-break:break-word">${text}</span>`;
}

/** A command, of which no word is broken at a hyphen, so that it can be copied as it is read. */
export function command(line: string): Html {
  return code(
    line
      .split(' ')
      .map(
        (word, index) =>
          html`${index === 0 ? '' : ' '}<span style="display:inline-block;max-width:100%">${word}</span>`,
      ),
  );
}

/** What a mail is sent for: a link that looks like a button, also where styles are left out. */
export function button(url: string, text: string): Html {
  const address = safeUrl(url);
  if (address === '') return html`${text}`;
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:16px 0"><tr><td class="button" style="border-radius:6px;background:#1f5fbf"><a href="${address}" style="display:inline-block;padding:11px 20px;color:#ffffff;font-weight:600;text-decoration:none">${text}</a></td></tr></table>`;
}

/** Names and values of one thing, the values in a type that keeps digests apart from words. */
export function facts(title: string, rows: readonly (readonly [string, string])[]): Html {
  return html`<p style="margin:12px 0 2px;font-size:14px;font-weight:600">${title}</p><table role="presentation" cellpadding="0" cellspacing="0" style="font-size:13px;line-height:1.45">${rows.map(
    ([name, value]) =>
      html`<tr><td class="soft" style="padding:2px 14px 2px 0;vertical-align:top;white-space:nowrap;color:#5c666e">${name}</td><td style="padding:2px 0;vertical-align:top">${code(value)}</td></tr>`,
  )}</table>`;
}

/** Stands between two alerts of one mail. */
export const divider: Html = html`<div class="line" style="margin:34px 0 30px;border-top:3px solid #c9cec9;font-size:0;line-height:0">&nbsp;</div>`;

import { oneLine, withoutControls } from './clean-text.ts';

/** Markup that is safe to send: made by the `html` template only. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | undefined | readonly Value[];

/** Builds markup; every value that is not markup itself is escaped, for text and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(render)) };
}

function render(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(render).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A link that a reader may follow, or its text alone when the address is another sort of thing. */
export function link(url: string, text: string): Html {
  const address = safeUrl(url);
  if (address === '') return html`${oneLine(text)}`;
  return html`<a class="link" href="${address}" style="color:#1f5fbf;word-break:break-word">${oneLine(text)}</a>`;
}

/** The address when it is one that a reader may be sent to, else nothing. */
export function safeUrl(url: string): string {
  const parsed = URL.parse(url);
  return parsed !== null && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : '';
}

import { type Html, html } from '../../alert/html.ts';
import type { SignUpEntry } from '../../model/sign-up.ts';
import type { Kept } from '../../monitor/sign-ups.ts';
import { paths } from '../paths.ts';
import type { Frame } from '../visit.ts';
import { mailLanguages } from '../words/sign-up-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { tokenField } from './form.ts';

export interface SignUpSheet {
  /** What was chosen so far. */
  readonly entry: SignUpEntry;
  /** What there is to choose from. */
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly string[];
  readonly problem?: string;
}

export function signUpView({ words, formToken }: Frame, sheet: SignUpSheet): Html {
  const { signUp: own } = words;
  const { entry, vendors, places, problem } = sheet;
  const [digest, hour, timeZone] =
    entry.delivery === 'immediate'
      ? (['immediate', 8, words.language === 'de' ? 'Europe/Berlin' : 'UTC'] as const)
      : ([entry.delivery.digest, entry.delivery.hour, entry.delivery.timeZone] as const);
  const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
  const hours = Array.from({ length: 24 }, (_, each) => [String(each), `${each}:00`] as const);
  return html`<div class="problem sign-up"><h1>${own.title}</h1><p>${own.about}</p>
${problem === undefined ? '' : html`<p class="warning" role="alert">${problem}</p>`}
<form class="stacked" method="post" action="${paths.signUp}">${tokenField(formToken)}
<label>${own.address} <input type="email" name="address" value="${entry.address}" autocomplete="email" required maxlength="254"></label>
<label>${own.language} ${choice('language', Object.entries(mailLanguages), entry.language)}</label>
<label>${own.what} ${choice('severity', Object.entries(own.severities), entry.severity)}</label>
<label>${own.when} ${choice('delivery', Object.entries(own.deliveries), digest)}</label>
<label class="for-digest">${own.hour} ${choice('hour', hours, String(hour))}</label>
<label class="for-digest">${own.timeZone} ${choice(
    'timeZone',
    zones.map((zone) => [zone, zone.replaceAll('_', ' ')]),
    timeZone,
  )}</label>
${boxes(
  own.vendors,
  own.noneMeansAll,
  'vendor',
  vendors.map(({ id, name }) => [id, name]),
  entry.vendors,
)}
${places.length === 0 ? '' : boxes(own.places, own.noneMeansAll, 'place', places.map(placeName(words)), entry.jurisdictions)}
<p class="soft">${own.kept}</p>
<button class="main" type="submit">${own.send}</button></form></div>`;
}

type Options = readonly (readonly [value: string, text: string])[];

function choice(name: string, options: Options, chosen: string): Html {
  return html`<select name="${name}">${options.map(([value, text]) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  )}</select>`;
}

function boxes(
  legend: string,
  hint: string,
  name: string,
  options: Options,
  chosen: readonly string[],
): Html {
  return html`<fieldset><legend>${legend}</legend><p class="soft">${hint}</p><div class="boxes">${options.map(
    ([value, text]) =>
      chosen.includes(value)
        ? html`<label><input type="checkbox" name="${name}" value="${value}" checked> ${text}</label>`
        : html`<label><input type="checkbox" name="${name}" value="${value}"> ${text}</label>`,
  )}</div></fieldset>`;
}

/** "EU" and "EEA" are no countries, and stay as they are. */
function placeName({ language }: WebWords): (code: string) => readonly [string, string] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return (code) => [code, /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code];
}

export function askedView({ words }: Frame): Html {
  return said(words, words.signUp.askedTitle, words.signUp.asked);
}

export function confirmedView({ words: { signUp, ...words } }: Frame, as: Kept['as']): Html {
  return said(words, signUp.confirmedTitle, as === 'chosen' ? signUp.confirmed : signUp.confirmedByHand);
}

function said({ frame }: Pick<WebWords, 'frame'>, title: string, sentence: string): Html {
  return html`<div class="problem"><h1>${title}</h1><p>${sentence}</p><p><a href="${paths.overview}">${frame.toOverview}</a></p></div>`;
}

/** What the link asks for; it names no address, since whoever has it knows whose it is. */
export function confirmView({ words }: Frame, { entry, vendors }: SignUpSheet): Html {
  const { signUp: own } = words;
  const named = entry.vendors.map((id) => vendors.find((vendor) => vendor.id === id)?.name ?? id);
  const places = entry.jurisdictions.map((code) => placeName(words)(code)[1]);
  const list = (names: readonly string[]) => (names.length === 0 ? own.all : names.join(', '));
  const { delivery } = entry;
  const when =
    delivery === 'immediate'
      ? own.deliveries.immediate
      : `${wordFor(own.deliveries, delivery.digest)}, ${delivery.hour}:00 ${delivery.timeZone}`;
  return html`<div class="problem"><h1>${own.confirmTitle}</h1><p>${own.confirmQuestion}</p>
<dl class="facts">
<div><dt>${own.what}</dt><dd>${wordFor(own.severities, entry.severity)}</dd></div>
<div><dt>${own.vendors}</dt><dd>${list(named)}</dd></div>
<div><dt>${own.places}</dt><dd>${list(places)}</dd></div>
<div><dt>${own.when}</dt><dd>${when}</dd></div>
<div><dt>${own.language}</dt><dd>${wordFor(mailLanguages, entry.language)}</dd></div>
</dl>
<form method="post"><button class="main" type="submit" name="confirm" value="yes">${own.confirm}</button></form></div>`;
}

function wordFor(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

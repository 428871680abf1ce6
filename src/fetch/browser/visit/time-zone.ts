/** Where a country has several, the zone that most of its people live in. */
const MOST_LIVE_IN: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  MX: 'America/Mexico_City',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
};

/**
 * The time zone of a reader of the page: of the country that its language names, else of the first country where it
 * holds, else of where its language is mostly spoken. UTC where none of that is known, and never this machine's.
 */
export function timeZoneFor(language: string | undefined, jurisdictions: readonly string[]): string {
  const locale = language === undefined ? undefined : new Intl.Locale(language);
  const country = jurisdictions.find((code) => code !== 'EU' && code !== 'EEA');
  const region = locale?.region ?? country ?? locale?.maximize().region;
  if (region === undefined) return 'UTC';
  return MOST_LIVE_IN[region] ?? zonesOf(region)[0] ?? 'UTC';
}

function zonesOf(region: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?(): readonly string[] | undefined } = new Intl.Locale('und', {
    region,
  });
  return locale.getTimeZones?.() ?? [];
}

/** Invisible characters that say nothing: soft hyphen, zero-width space, word joiner, byte order and direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Zero-width joiners, which only scripts beyond Latin, Greek and Cyrillic need, and emoji. */
const NEEDLESS_JOINER =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]|^)[\u200c\u200d]+/gu;

const JOINER = /[\u200c\u200d]/;

const CONTROL = /(?!\s)\p{Cc}/gu;

const BEYOND_ASCII = /[^\s!-~]/;

/** Text as it is compared: white space collapsed, invisible characters out, Unicode in its composed form. */
export function cleanText(raw: string): string {
  const text = BEYOND_ASCII.test(raw) ? withoutInvisible(raw) : raw;
  return text.replace(/\s+/g, ' ').trim();
}

function withoutInvisible(raw: string): string {
  const composed = raw.replace(INVISIBLE, '').normalize('NFC');
  return JOINER.test(composed) ? composed.replace(NEEDLESS_JOINER, '').normalize('NFC') : composed;
}

/** Characters that no text has (NUL, escape, C1 controls), out of sources that are not HTML. */
export function withoutControls(raw: string): string {
  return raw.replace(CONTROL, ' ');
}

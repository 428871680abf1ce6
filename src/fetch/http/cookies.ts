/** The cookies of one fetch: they only carry it across the redirects of sites that set one and send it back. */
export interface Cookies {
  /** The `Cookie` header for an origin; undefined when there is none. */
  headerFor(origin: string): string | undefined;
  /** Takes the `Set-Cookie` lines of an answer. */
  store(origin: string, setCookies: readonly string[]): void;
}

/** A name and a printable value, before the attributes (RFC 6265 §4.1.1); anything odd is not sent back. */
const PAIR = /^([!#$%&'*+.^_`|~\w-]+)=([\x20-\x3a\x3c-\x7e]*)(?:;|$)/;

/** More cookies than this are not kept for an origin. */
const MAX_COOKIES = 50;

/** Opens an empty jar. A cookie goes back to the very origin that set it, and to no other; attributes are not read. */
export function openCookies(): Cookies {
  const jars = new Map<string, Map<string, string>>();
  return {
    headerFor(origin) {
      const jar = jars.get(origin);
      if (jar === undefined) return undefined;
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    store(origin, setCookies) {
      for (const line of setCookies) {
        const [, name, value] = PAIR.exec(line) ?? [];
        if (name === undefined || value === undefined) continue;
        const jar = jars.get(origin) ?? new Map<string, string>();
        if (jar.size < MAX_COOKIES || jar.has(name)) jars.set(origin, jar.set(name, value.trim()));
      }
    },
  };
}

/** Header fields as sent: lower-case names, in the order received, one entry for each field line. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Reads the name-value-name-value bytes of undici's parser; values are taken byte by byte, as HTTP defines them. */
export function readHeaderList(raw: readonly (Buffer | string)[]): HeaderList {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    list.push([latin1(raw[index]).toLowerCase(), latin1(raw[index + 1])]);
  }
  return list;
}

/** All field lines of one name, joined as RFC 9110 §5.3 allows; undefined when there is none. */
export function headerOf(headers: HeaderList, name: string): string | undefined {
  const values = headersOf(headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

export function headersOf(headers: HeaderList, name: string): readonly string[] {
  return headers.filter(([other]) => other === name).map(([, value]) => value);
}

function latin1(text: Buffer | string | undefined): string {
  return typeof text === 'string' ? text : (text?.toString('latin1') ?? '');
}

/** A section of a file as it stands there, before it is checked. */
export type Keys = Readonly<Record<string, unknown>>;

/** The keys of a value; none where it is no section. */
export function keysOf(value: unknown): Keys {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The entries of a list of sections; none where it is no list. */
export function entriesOf(value: unknown): readonly Keys[] {
  return Array.isArray(value) ? value.map(keysOf) : [];
}

/** Says how many there are of something, in the number that the count asks for. */
export type Counting = (count: number, one: string, many?: string) => string;

/** Counts in one language: "1,204 blocks", "1 block"; "0 page" where a language says so. */
export function countingIn(language: string): Counting {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  return (count, one, many = `${one}s`) =>
    `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : many}`;
}

export const counted = countingIn('en');

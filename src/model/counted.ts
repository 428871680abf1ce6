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

/** "1 of 3 pages is", "2 of 3 pages are": the verb follows the part. */
export function portion(
  part: number,
  whole: number,
  noun: string,
  [one, many]: readonly [string, string],
): string {
  return `${part} of ${counted(whole, noun)} ${part === 1 || whole === 1 ? one : many}`;
}

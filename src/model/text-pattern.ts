/** Whether a text is a pattern in which `*` stands for any characters. */
export function isLike(text: string, pattern: string): boolean {
  return gapsIn(text, pattern) !== undefined;
}

/**
 * What stands in a text for each `*` of a pattern; undefined where it is not of that pattern. Each piece between two
 * stars is looked for once, from left to right, so that no text makes it slow.
 */
export function gapsIn(text: string, pattern: string): readonly string[] | undefined {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first ? [] : undefined;
  if (!text.startsWith(first)) return undefined;
  const gaps: string[] = [];
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return undefined;
    gaps.push(text.slice(at, found));
    at = found + piece.length;
  }
  const end = text.length - last.length;
  return end >= at && text.endsWith(last) ? [...gaps, text.slice(at, end)] : undefined;
}

/**
 * Whether a text is a pattern in which `*` stands for any characters, but no more than `mostChars` each. Each piece
 * between two stars is looked for once, from left to right, so that no text makes it slow.
 */
export function isLike(text: string, pattern: string, mostChars = Number.POSITIVE_INFINITY): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1 || found - at > mostChars) return false;
    at = found + piece.length;
  }
  const gap = text.length - last.length - at;
  return gap >= 0 && gap <= mostChars && text.endsWith(last);
}

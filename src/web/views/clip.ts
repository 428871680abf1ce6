/** The beginning of a text, and how much of it is not shown. */
export interface Clip {
  readonly shown: string;
  readonly left: number;
}

export function clip(text: string, most: number): Clip {
  if (text.length <= most) return { shown: text, left: 0 };
  const end = splitsPair(text, most) ? most - 1 : most;
  return { shown: text.slice(0, end), left: text.length - end };
}

/** The end of a text. */
export function clipFront(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = text.length - most;
  return text.slice(splitsPair(text, from) ? from + 1 : from);
}

/** Whether a cut there would halve a character that takes two units. */
function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

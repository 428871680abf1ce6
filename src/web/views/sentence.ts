/** A reason as it stands in the store, as a sentence. */
export function sentence(text: string): string {
  return text === '' || /[.…!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`;
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

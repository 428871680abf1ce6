import { capitalised } from '../../alert/page-title.ts';

/** A reason as it stands in the store, as a sentence. */
export function sentence(text: string): string {
  return text === '' || /[.…!?]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`;
}

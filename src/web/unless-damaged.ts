import { type Html, html } from '../alert/html.ts';
import { StoreError } from '../model/store-error.ts';
import type { WebContext } from './web-context.ts';
import type { WebWords } from './words/web-words.ts';

/** What is read from stored evidence, or that it is damaged: then the rest of the page still stands. */
export async function unlessDamaged(
  { log }: Pick<WebContext, 'log'>,
  about: string,
  { reading }: WebWords,
  read: () => Promise<Html>,
): Promise<Html> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'evidence-mismatch')) throw error;
    log.error({ err: error, about }, 'stored evidence cannot be read');
    return html`<p class="warning">${reading.damaged}</p>`;
  }
}

/** From the loudest to the quietest; a subscriber gets alerts of the chosen severity and louder. */
export const severities = ['weakened', 'strengthened', 'changed', 'all'] as const;
export type Severity = (typeof severities)[number];

/** Who is told, and of what. Empty filters let everything through. */
export interface Subscriber {
  /** A mail address; of a webhook, its URL. */
  readonly address: string;
  /** What is told is posted there as JSON, not mailed. */
  readonly webhook?: true;
  readonly name?: string;
  /** The language of the frame, and which pages' languages are wanted; empty means all. */
  readonly languages: readonly string[];
  /** Pages in every language are wanted, whatever the frame is in. */
  readonly everyLanguage?: true;
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly severity: Severity;
  readonly delivery:
    | { readonly kind: 'immediate' }
    | { readonly kind: 'digest'; readonly schedule: import('./page.ts').Schedule };
}

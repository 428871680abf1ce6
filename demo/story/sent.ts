/** What the server sends when a page is asked for. */
export interface Sent {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer of the server; `visit` names one asking and differs from the next. */
export type Answer = (visit: string) => Sent;

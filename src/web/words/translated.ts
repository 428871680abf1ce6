/** The languages that the web page speaks. The vendors' own words stay as they are. */
export const webLanguages = ['en', 'de'] as const;
export type WebLanguage = (typeof webLanguages)[number];

/** A table of words in every language of the web page: one that is missing is a type error. */
export type Translated<T> = Readonly<Record<WebLanguage, T>>;

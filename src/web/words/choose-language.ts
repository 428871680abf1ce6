import { type WebLanguage, webLanguages } from './translated.ts';

/** What a request says about the language that its reader wants. */
export interface LanguageWish {
  /** `?lang=` of the address. */
  readonly asked: string | null;
  /** What was asked for earlier. */
  readonly kept: string | undefined;
  /** The header Accept-Language (RFC 9110 §12.5.4). */
  readonly accepted: string | undefined;
}

/** The language that a reader gets: what was asked for now, else earlier, else by the browser; else English. */
export function chooseLanguage({ asked, kept, accepted }: LanguageWish): WebLanguage {
  return known(asked) ?? known(kept) ?? firstAccepted(accepted ?? '') ?? 'en';
}

export function known(tag: string | null | undefined): WebLanguage | undefined {
  const primary = tag?.split('-')[0]?.toLowerCase();
  return webLanguages.find((language) => language === primary);
}

/** No browser names more; whoever sends a longer list has no wish that we could serve. */
const MOST_ACCEPTED = 20;

function firstAccepted(header: string): WebLanguage | undefined {
  const wishes = header
    .split(',', MOST_ACCEPTED)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return { language: known(tag.trim()), quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0);
  return wishes.toSorted((a, b) => b.quality - a.quality)[0]?.language;
}

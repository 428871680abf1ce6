import { z } from 'zod';
import { pageTypes } from '../model/page.ts';
import { FileId } from './values/file-id.ts';
import { IgnoredTexts } from './values/ignored-text.ts';
import { Line } from './values/line.ts';
import { PageParts } from './values/page-part.ts';
import { Jurisdiction, Language } from './values/place.ts';
import { ScheduleText } from './values/schedule-text.ts';
import { WebAddress } from './values/web-address.ts';

const Jurisdictions = z.array(Jurisdiction);

/** What a page says of itself, and what each of its locales may say otherwise. */
const aspects = {
  title: Line.optional().describe('What the page is called in mails and lists.'),
  type: z.enum(pageTypes).optional().describe('What kind of page it is; "other" when not set.'),
  language: Language.optional().describe(
    'The language that the page is expected in, such as "de" or "en-GB". A page that comes in another one is not compared.',
  ),
  jurisdictions: Jurisdictions.optional().describe(
    'Where the wording holds: two-letter country codes, or EU, EEA. Not set: everywhere.',
  ),
  schedule: ScheduleText.optional().describe(
    'How often the page is looked at: "every 6h", or a cron expression and its time zone.',
  ),
  fetcher: z
    .enum(['auto', 'http', 'browser'])
    .optional()
    .describe(
      '"browser" for pages that only a browser can read; "auto" finds out by itself and is the default.',
    ),
  paused: z.boolean().optional().describe('true: the page is kept, but not looked at.'),
  ignoreRobotsBecause: Line.optional().describe(
    "Why the site's robots.txt is set aside for this page. Not set: it is honoured.",
  ),
  select: PageParts.optional().describe(
    'The parts of the page that count, as CSS selectors, or as stretches from one to another. Each must match. Not set: all of it.',
  ),
  remove: PageParts.optional().describe(
    'The parts that are left out, as CSS selectors, or as stretches from one to another.',
  ),
  ignore: IgnoredTexts.optional().describe(
    'Texts of lines that are left out wherever they stand; "*" stands for any characters ("Viewed * times").',
  ),
};

const idOfPage =
  'Names the page; letters, digits, ".", "_", "-". It never changes: the evidence is filed under it.';

const Locale = z.strictObject({
  id: FileId.describe('Names the edition within the page, such as "de".'),
  url: WebAddress.describe('The address of this edition.'),
  ...aspects,
});

const PageEntry = z
  .strictObject({
    id: FileId.describe(idOfPage),
    url: WebAddress.optional().describe(
      'The address of the page. A page with editions has "locales" instead.',
    ),
    locales: z
      .array(Locale)
      .min(1)
      .optional()
      .describe(
        'The editions of the page, each with its own address; what they do not say holds from the page.',
      ),
    ...aspects,
  })
  .refine(hasOneOfUrlAndLocales, {
    error: 'a page needs either "url", or "locales" with an address each',
    // Also when other keys are wrong, so that this is not found out later.
    when: () => true,
  })
  .meta({ oneOf: [{ required: ['url'] }, { required: ['locales'] }] });

/** `vendors/<id>.yaml`: a company and its pages. */
export const VendorFile = z.strictObject({
  vendor: Line.describe('The name of the company or brand.'),
  parent: Line.optional().describe('The company that it belongs to.'),
  language: Language.optional().describe('For pages that say none: the language that they are expected in.'),
  jurisdictions: Jurisdictions.optional().describe('For pages that say none: where their wording holds.'),
  schedule: ScheduleText.optional().describe(
    'For pages that say none: how often they are looked at. Not set: the default of settings.yaml.',
  ),
  select: PageParts.optional().describe('For pages that say none: the parts that count.'),
  remove: PageParts.optional().describe('For pages that say none: the parts that are left out.'),
  ignore: IgnoredTexts.optional().describe('For pages that say none: the texts of lines that are left out.'),
  pages: z.array(PageEntry).min(1).describe('The pages that are watched; the least is "id" and "url".'),
});
export type VendorFile = z.output<typeof VendorFile>;
export type PageEntry = VendorFile['pages'][number];

function hasOneOfUrlAndLocales(page: unknown): boolean {
  if (typeof page !== 'object' || page === null) return true;
  const isSet = (key: string): boolean => Reflect.get(page, key) !== undefined;
  return isSet('url') !== isSet('locales');
}

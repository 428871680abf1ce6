/**
 * Filters of Open Terms Archive that we can do without, and why. They are JavaScript of their repository, so none is
 * ever run; what is not listed here is named for a person.
 */
export const NEEDLESS_FILTERS: ReadonlyMap<string, string> = new Map([
  ...[
    'removeQueryParams',
    'cleanUrls',
    'removeLabelAndSidFromUrls',
    'removeAmpDeviceId',
    'removeEmptyAnchorsLinks',
    'removeEmptySVGLinks',
    'removeEmptyLinks',
  ].map((name) => [name, 'addresses of links are no part of the text'] as const),
  ...['downloadImages', 'removeImgFromCookiesPolicy'].map((name) => [name, 'images are not read'] as const),
  ['removeScripts', 'scripts are not read'],
  ['removeInvisibleText', 'what no reader can open is not read'],
  ['correctTitleIndentation', 'levels of headings are form'],
  ['numberListCorrectly', 'numbers of lists are form'],
]);

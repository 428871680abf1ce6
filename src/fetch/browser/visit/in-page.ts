/**
 * What the scripts that run in a page share: `everywhere` finds elements in the document, or in the trees that are given, and in open shadow
 * trees; `isShown` says whether an element takes up room, `pause` waits.
 */
export const IN_PAGE = `
  const trees = (from = [document]) => {
    const found = [...from];
    for (let index = 0; index < found.length && index < 500; index += 1)
      for (const element of found[index].querySelectorAll('*'))
        if (element.shadowRoot) found.push(element.shadowRoot);
    return found;
  };
  const everywhere = (selector, among = trees()) => among.flatMap((tree) => [...tree.querySelectorAll(selector)]);
  const isShown = (element) => {
    const { visibility } = getComputedStyle(element);
    return visibility === 'visible' && [...element.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
`;

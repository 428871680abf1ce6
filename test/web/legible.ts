import type { Page as Tab } from 'playwright';

/** What is wider than the window, so that a reader would have to scroll sideways. */
export function tooWide(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(TOO_WIDE);
}

/** Texts whose contrast is below 4.5 : 1 (WCAG 2.2, 1.4.3). */
export function tooFaint(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(TOO_FAINT);
}

const TOO_WIDE = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => element.tagName + '.' + element.className);
})()`;

const TOO_FAINT = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element) => {
    if (element === null) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return channels(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.body.querySelectorAll('*')].filter(hasText).flatMap((element) => {
    const [one, other] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast < 4.5 ? [element.tagName + '.' + element.className + ' ' + contrast.toFixed(2)] : [];
  });
})()`;

import { AxeBuilder } from '@axe-core/playwright';
import type { Page as Tab } from 'playwright';

/** What axe finds wrong with a page by WCAG 2.2 (A and AA) and by its best practices: the rule, and where. */
export async function inaccessible(tab: Tab): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: tab })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with a page as it stands: the rule broken and the first element that breaks it; empty if nothing.
 * The rules and the elements looked at are always all of them. Only violations are described in full, and a page without
 * frames is judged where it is instead of in a second, empty page that puts frames together: the same finds in a third
 * of the time.
 */
export async function axeFinds(page: Page): Promise<[rule: string, element: string | undefined][]> {
  const alone = page.frames().length === 1;
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(alone);
  const { violations } = await builder.analyze();
  return violations.map((one) => [one.id, one.nodes[0]?.html]);
}

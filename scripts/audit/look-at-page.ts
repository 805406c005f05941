/// <reference lib="dom" />
/** One page in each look: what axe finds, what the browser complains of, what does not fit. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface Look {
  name: string;
  media: { colorScheme: 'light' | 'dark'; forcedColors: 'none' | 'active' };
  size: { width: number; height: number };
}

/** Light on a desk, dark on a phone, and four times enlarged in the system's own few colours. */
const LOOKS: readonly Look[] = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, size: { width: 1200, height: 900 } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, size: { width: 360, height: 740 } },
  {
    name: 'forced colours',
    media: { colorScheme: 'light', forcedColors: 'active' },
    size: { width: 320, height: 512 },
  },
];

/** The same page is looked at in all looks without being loaded anew: a look is a matter of its style sheets. */
export async function lookAtPage(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  let look = '';
  const complain = (text: string): void => void faults.push(`${look}: ${text}`);
  const onConsole = (message: { text(): string }): void => complain(message.text());
  const onError = (error: Error): void => complain(error.message);
  page.on('console', onConsole).on('pageerror', onError);
  for (const [at, { name, media, size }] of LOOKS.entries()) {
    look = name;
    await page.emulateMedia(media);
    await page.setViewportSize(size);
    if (at === 0) {
      const answer = await page.goto(address);
      if (!answer?.ok()) complain(`answered ${answer?.status()}`);
    }
    const found = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    for (const { id, nodes } of found.violations) for (const { html } of nodes.slice(0, 3)) complain(`${id}: ${html}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) complain(`${wide} pixels wider than the window`);
  }
  page.off('console', onConsole).off('pageerror', onError);
  return faults;
}

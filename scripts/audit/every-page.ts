/** Every public page in every language and look. What was found in order is noted, so that a round can be taken up again. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../bring-browser.ts';
import { lookAtPage } from './look-at-page.ts';
import { publicPaths } from './public-paths.ts';

export interface Round {
  /** Where the barometer answers. */
  address: string;
  /** Which part of the pages: `{ part: 2, of: 4 }`. */
  share: { part: number; of: number };
  /** A file with a path a line: those found in order in an earlier round, which are passed over. */
  noted: string | null;
}

/** A new page now and then: one that has shown hundreds grows slow. */
const PER_CONTEXT = 40;

/** Walks the pages, prints what is not in order, and gives how many were so. */
export async function everyPage({ address, share, noted }: Round): Promise<number> {
  const known = new Set(noted !== null && existsSync(noted) ? readFileSync(noted, 'utf8').split('\n') : []);
  const all = await publicPaths(address);
  const paths = all.filter((path, at) => at % share.of === share.part - 1 && !known.has(path));
  console.log(`${all.length} pages, ${paths.length} of them to look at`);
  const { path: executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, '--no-sandbox', '--disable-gpu'] });
  let faulty = 0;
  try {
    for (let from = 0; from < paths.length; from += PER_CONTEXT) {
      const context = await browser.newContext();
      const page = await context.newPage();
      for (const path of paths.slice(from, from + PER_CONTEXT)) {
        const faults = await lookAtPage(page, address + path);
        if (faults.length > 0) {
          faulty += 1;
          console.log([path, ...faults].join('\n  '));
        } else if (noted !== null) appendFileSync(noted, `${path}\n`);
      }
      console.log(`${Math.min(from + PER_CONTEXT, paths.length)} of ${paths.length} looked at, ${faulty} not in order`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return faulty;
}

import type { Family, FamilyInput, FamilyRule } from './families/family.ts';
import { imdi, udir } from './families/norway.ts';
import { openSdg } from './families/open-sdg.ts';
import { sdmxCsv } from './families/sdmx-csv.ts';
import { statbank } from './families/statbank.ts';
import { statcan } from './families/statcan.ts';
import { wien } from './families/wien.ts';

/** In the order in which they are asked; their marks exclude one another. */
const RULES: readonly FamilyRule[] = [sdmxCsv, statcan, statbank, openSdg, wien, imdi, udir];

/** The family a text with delimiters belongs to by its header, and what follows from its rules; undefined for all others. */
export function recogniseFamily(input: FamilyInput): Family | undefined {
  for (const rule of RULES) {
    const family = rule(input);
    if (family) return family;
  }
  return undefined;
}

import type { OpenedFile } from '../catalogue/catalogue-editor.ts';
import { AppError } from '../errors.ts';
import { withCodes } from './code-rows.ts';
import { untiedReasons, withTies } from './factor-ties.ts';
import { typedOr } from './fields.ts';
import { withEntries } from './growing-lists.ts';
import { withStructure } from './indicator-structure.ts';
import { shownValue } from './shown-value.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';
import { withTyped } from './text-places.ts';

/** Deeper than any file of ours; what goes on for ever would exhaust whoever walks through it. */
const DEEPEST = 40;

function isShallow(content: unknown): boolean {
  let level: unknown[] = [content];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/** What the form says, over the file as it was opened. @throws AppError `invalid-input` for a whole file that is no JSON */
export function editedContent(opened: OpenedFile, visit: Visit, deps: StudioDeps): unknown {
  const whole = typedOr(visit.typed, 'whole', '').trim();
  if (whole !== '') {
    try {
      const content = JSON.parse(whole) as unknown;
      if (isShallow(content)) return content;
    } catch {
      // Said below.
    }
    throw new AppError('invalid-input', { where: 'body', field: visit.words.catalogue.whole, problem: 'JSON' });
  }
  const { identity, catalogue } = cityOf(deps);
  const { typed } = visit;
  const own = identity.defaultLanguage;
  const factors = {
    keyFactors: catalogue.keyFactors.map((one) => one.id),
    contextualFactors: catalogue.contextualFactors.map((one) => one.id),
  };
  const [untied] = untiedReasons(opened.content, typed, factors);
  if (untied !== undefined) {
    const { rows } = visit.words.catalogue;
    const factor = shownValue(untied, visit, deps);
    throw new AppError('invalid-input', {
      where: 'body',
      field: `${factor} · ${rows.why}`,
      problem: rows.reasonWithoutTie,
    });
  }
  const worded = withStructure(withTyped(opened.content, typed), typed);
  return withEntries(withCodes(withTies(worded, typed, factors), typed, own), typed, identity.name[own], own);
}

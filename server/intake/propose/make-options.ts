import type { Area, Catalogue } from '../../../indicators/definition.ts';
import { TOTAL } from '../../../indicators/observation.ts';
import type { MappingPatch, Option, Saying } from '../../contract/upload.ts';
import type { CodeCandidate, CodeMatcher } from './code-matcher.ts';

/** From this likeness on a code is proposed, if no other is nearly as alike. */
const PROPOSED = 0.6;
const MARGIN = 0.05;
/** Lists of areas can be long. */
const MOST_AREAS = 1000;

export function option(
  id: string,
  says: Saying,
  patch: MappingPatch,
  isProposed = false,
  rows: number | null = null,
): Option {
  return { id, says, patch, isProposed, rows };
}

export const leaveRows = (column: string, texts: string[], isProposed = false): Option =>
  option('leave-rows', { code: 'leave-rows', facts: {} }, { drop: { [column]: texts } }, isProposed);

export const leaveColumn = (column: string, isProposed = false): Option =>
  option('leave-column', { code: 'leave-column', facts: {} }, { ignore: [column] }, isProposed);

/** The code that may be proposed: alike enough, and no other nearly as much. */
export function proposedOf(candidates: readonly CodeCandidate[]): string | undefined {
  const [first, second] = candidates;
  if (!first || first.likeness < PROPOSED) return undefined;
  return second && second.likeness > first.likeness - MARGIN ? undefined : first.code;
}

/** What texts can mean: for a dimension its codes, for `area` the city's areas, for `indicator` those it uses. */
export class MeaningOptions {
  readonly #matcher: CodeMatcher;
  readonly #catalogue: Catalogue;
  readonly #areas: readonly Area[];

  constructor(matcher: CodeMatcher, catalogue: Catalogue, areas: readonly Area[]) {
    this.#matcher = matcher;
    this.#catalogue = catalogue;
    this.#areas = areas;
  }

  /** All there are, the likeliest first; `patchOf` says what choosing one changes, `header` where the text stands. */
  all(kind: string, text: string, patchOf: (code: string) => MappingPatch, header = ''): Option[] {
    const candidates = this.#matcher.candidates(kind, text, header);
    const proposed = proposedOf(candidates);
    const likely = candidates.slice(0, 5).map((one) => one.code);
    const rest = this.#codes(kind).filter((code) => !likely.includes(code));
    return [...likely, ...rest].map((code) => option(code, saying(kind, code), patchOf(code), code === proposed));
  }

  #codes(kind: string): string[] {
    if (kind === 'area') return this.#areas.slice(0, MOST_AREAS).map((one) => one.code);
    if (kind === 'indicator') return this.#catalogue.indicators.map((one) => one.id);
    const list = this.#catalogue.dimensions.find((one) => one.id === kind)?.codelist;
    const codes = this.#catalogue.codelists.find((one) => one.id === list)?.codes.map((one) => one.id) ?? [];
    return codes.toSorted((a, b) => Number(b === TOTAL) - Number(a === TOTAL));
  }
}

export function saying(kind: string, code: string): Saying {
  if (kind === 'area') return { code: 'area', facts: { area: code } };
  if (kind === 'indicator') return { code: 'indicator', facts: { indicator: code } };
  return { code: 'code', facts: { dimension: kind, code } };
}

/** Looking things up in code lists: labels, the codes of a dimension, and which group definitions go together. */
import type { Catalogue, Code, Comparability } from './definition.ts';
import type { Language } from './text.ts';

type Lists = Pick<Catalogue, 'codelists' | 'dimensions'>;

const ORIGIN = 'CL_ORIGIN';
/** Scheme of the codes that fit every group definition, such as the total. */
const EVERY_SCHEME = 'all';

/** @returns undefined when list or code do not exist */
export function codeOf(catalogue: Lists, list: string, code: string): Code | undefined {
  return catalogue.codelists.find((one) => one.id === list)?.codes.find((one) => one.id === code);
}

/** The codes of a dimension in the order of their list; none for a dimension that does not exist. */
export function codesOf(catalogue: Lists, dimension: string): readonly Code[] {
  const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
  return catalogue.codelists.find((one) => one.id === list)?.codes ?? [];
}

/** A code's name as a reader sees it; the code itself where nothing is known of it. */
export function labelOf(catalogue: Lists, dimension: string, code: string, language: Language): string {
  return codesOf(catalogue, dimension).find((one) => one.id === code)?.label[language] ?? code;
}

/** The group definitions an origin code belongs to. */
export function schemesOf(catalogue: Lists, code: string): readonly string[] {
  return codeOf(catalogue, ORIGIN, code)?.schemes ?? [];
}

/** Whether two origin codes come from one group definition: only then may they share a line, a gap or a ranking. */
export function sameScheme(catalogue: Lists, a: string, b: string): boolean {
  const [first, second] = [schemesOf(catalogue, a), schemesOf(catalogue, b)];
  if (first.includes(EVERY_SCHEME) || second.includes(EVERY_SCHEME)) return true;
  return first.some((scheme) => second.includes(scheme));
}

/** What must be said where both codes are shown; undefined when nothing is known of the pair. */
export function comparabilityOf(
  catalogue: Pick<Catalogue, 'comparability'>,
  a: string,
  b: string,
): Comparability | undefined {
  return catalogue.comparability.find(
    (one) => (one.a.includes(a) && one.b.includes(b)) || (one.a.includes(b) && one.b.includes(a)),
  );
}

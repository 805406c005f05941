import type { Draft } from './draft.ts';

/**
 * Eurostat's words for groups of people, which mean citizenship in one column and birth in the next: only the header
 * says which. By the header's words: text → code.
 */
const BY_HEADER: readonly (readonly [header: RegExp, codes: Readonly<Record<string, string>>])[] = [
  [/^(?:citizen|country of citizenship|citizenship)$/iu, groups('NAT_CIT', 'FOR_CIT', 'EU_CIT', 'NEU_CIT')],
  [/^(?:c_?birth|country of birth|country\/region of birth)$/iu, groups('NB', 'FB', 'FB_EU', 'FB_NEU')],
];

function groups(own: string, foreign: string, eu: string, other: string): Record<string, string> {
  return {
    NAT: own,
    'Reporting country': own,
    FOR: foreign,
    'Foreign country': foreign,
    EU27_2020_FOR: eu,
    EU28_FOR: eu,
    'EU27 countries (from 2020) except reporting country': eu,
    'EU28 countries (2013-2020) except reporting country': eu,
    NEU27_2020_FOR: other,
    NEU28_FOR: other,
    'Non-EU27 countries (from 2020) nor reporting country': other,
    'Non-EU28 countries (2013-2020) nor reporting country': other,
  };
}

/** Puts the codes of such texts into the mapping, where the column was taken for a dimension that has them. */
export function readEurostatGroups(draft: Draft): void {
  const { catalogue } = draft.input.city;
  for (const { id, codelist } of catalogue.dimensions) {
    const column = codelist === 'CL_ORIGIN' ? draft.columnOf(id) : undefined;
    const known = column && BY_HEADER.find(([header]) => header.test(column.header.trim()))?.[1];
    if (!known) continue;
    const has = new Set(catalogue.codelists.find((one) => one.id === codelist)?.codes.map((one) => one.id));
    const found = [...column.texts.keys()].flatMap((text) => {
      const code = known[text];
      return code !== undefined && has.has(code) ? [[text, code] as const] : [];
    });
    if (found.length === 0) continue;
    draft.extra.codes ??= {};
    draft.extra.codes[id] = { ...Object.fromEntries(found), ...draft.extra.codes[id] };
  }
}

import type { Option } from '../../contract/upload.ts';
import type { Draft } from './draft.ts';
import { option } from './make-options.ts';

/** More unknown places than these are asked about together: the file is of a whole country, the city one row of it. */
const MOST_SINGLY = 6;
/** So many texts can be chosen as the city itself. */
const MOST_CHOICES = 400;
const NAMED = 8;

/** What is asked once about all texts of one kind, instead of one by one. */
export interface AskedTogether {
  named: string[];
  /** Answers beside that of leaving their rows out. */
  options: Option[];
  /** Whether leaving them out is the likeliest: some rows would be left to read. */
  isLeaving: boolean;
}

/** A column of places of which most are not this city's: one question about all of them. Undefined where there is none. */
export function manyAreas(draft: Draft): AskedTogether | undefined {
  const column = draft.columnOf('area');
  if (!column) return undefined;
  const { city } = draft.input;
  const { codes, drop, filter } = draft.given;
  const isSaid = (text: string): boolean =>
    codes?.['area']?.[text] !== undefined ||
    drop?.[column.name]?.includes(text) === true ||
    (filter?.[column.name] !== undefined && !filter[column.name]?.includes(text));
  const texts = [...column.texts.keys()].filter((text) => !isSaid(text));
  const unknown = texts.filter((text) => city.matcher.match('area', text) === undefined);
  if (unknown.length <= MOST_SINGLY) return undefined;
  const isLeaving = unknown.length < texts.length || Object.keys(codes?.['area'] ?? {}).length > 0;
  const dimensions = draft.dimensions.filter((one) => draft.columnOf(one) === undefined);
  return {
    named: unknown.slice(0, NAMED),
    isLeaving,
    options: [
      ...(isLeaving
        ? []
        : unknown
            .slice(0, MOST_CHOICES)
            .map((text) =>
              option(
                `city|${text}`,
                { code: 'only-area', facts: { text, area: city.cityArea } },
                { codes: { area: { [text]: city.cityArea } }, filter: { [column.name]: [text] } },
                false,
                column.texts.get(text) ?? null,
              ),
            )),
      ...dimensions.map((dimension) =>
        option(
          dimension,
          { code: 'no-area-but', facts: { dimension } },
          { columns: { area: null, [dimension]: column.name } },
        ),
      ),
    ],
  };
}

/** The text of a column of places that names one place throughout. */
export function onlyArea(draft: Draft): { text: string; city: string } | undefined {
  const column = draft.columnOf('area');
  const [text] = column?.texts.keys() ?? [];
  // Figures of the whole country are not the city's.
  if (column?.texts.size !== 1 || text === undefined || draft.input.city.matcher.isHomeName(text)) return undefined;
  return { text, city: draft.input.city.cityArea };
}

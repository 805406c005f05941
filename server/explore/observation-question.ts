import { z } from 'zod';
import type { Dimension } from '../../indicators/definition.ts';
import { breakdownKey, TOTAL } from '../../indicators/observation.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { AppError } from '../errors.ts';
import { asOfInstant } from './as-of.ts';
import { boundary, hiddenSeries, lastYears, queryList } from './chart-choice.ts';
import type { PublishedObservation } from './observation-queries.ts';

const anyOf = z.union([z.string(), z.array(z.string())]);

/** What every question about figures may say. Dimensions come beside it; anything else is refused by name. */
export const QUESTION = {
  area: anyOf.optional().describe('Codes of areas'),
  from: z.string().optional().describe('First year, month or day, e.g. 2015'),
  to: z.string().optional().describe('Last year, month or day'),
  last: z.string().optional().describe('A rolling window: the last so many years, counted back from the newest figure'),
  asOf: z.string().optional().describe('What was known then: an instant, or a day to its end in the city’s time zone'),
  hide: anyOf.optional().describe('Series that are switched off, as in the address of a page'),
  lang: z.enum(LANGUAGES).optional(),
};

/** A schema of a question with further parameters; each dimension is one, and repeated or separated by commas means "any of". */
export function questionSchema<Shape extends z.ZodRawShape>(shape: Shape, dimensions: readonly Dimension[]) {
  const own = Object.fromEntries(
    dimensions.map((one) => [one.id, anyOf.optional().describe(`Codes of ${one.codelist}; _T is the total`)]),
  );
  // The shape's own keys keep their types; a dimension is read by name.
  return z.looseObject({ ...own, ...QUESTION, ...shape });
}

export interface ObservationQuestion {
  areas: string[];
  from: string | undefined;
  to: string | undefined;
  /** Years counted back from the newest figure. */
  last: number | undefined;
  asOf: string | undefined;
  choice: Record<string, string[]>;
  hide: string[];
}

/** Reads a question. `dimensions` are those that can be asked for here. @throws AppError `invalid-input`, naming what is not known */
export function readQuestion(
  query: Readonly<Record<string, unknown>>,
  { dimensions, others, timeZone }: { dimensions: readonly string[]; others: readonly string[]; timeZone: string },
): ObservationQuestion {
  const known = [...Object.keys(QUESTION), ...others, ...dimensions];
  const foreign = Object.keys(query).find((name) => !known.includes(name));
  if (foreign !== undefined)
    throw new AppError('invalid-input', { where: 'query', field: foreign, problem: known.join(', ') });
  const asOf = queryList(query['asOf'])[0];
  return {
    areas: queryList(query['area']),
    from: boundary(query['from'], 'from', 'start'),
    to: boundary(query['to'], 'to', 'end'),
    last: lastYears(query['last']),
    asOf: asOf === undefined ? undefined : asOfInstant(asOf, timeZone),
    choice: Object.fromEntries(
      dimensions.map((name) => [name, queryList(query[name])] as const).filter(([, codes]) => codes.length > 0),
    ),
    hide: hiddenSeries(query['hide']),
  };
}

/** Whether an observation belongs to the chosen groups and to no series that is switched off. */
export function isChosen(
  one: Pick<PublishedObservation, 'breakdown'>,
  { choice, hide }: { choice: Readonly<Record<string, readonly string[]>>; hide: readonly string[] },
): boolean {
  return (
    Object.entries(choice).every(([name, codes]) => codes.includes(one.breakdown[name] ?? TOTAL)) &&
    !hide.includes(breakdownKey(one.breakdown) || TOTAL)
  );
}

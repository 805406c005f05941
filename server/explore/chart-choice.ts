import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { AppError } from '../errors.ts';
import { asOfInstant, asOfQuery } from './as-of.ts';

/** The views of an indicator. */
export const CHART_VIEWS = ['trend', 'gap', 'breakdown', 'areas'] as const;
export type ChartViewName = (typeof CHART_VIEWS)[number];

/** @throws AppError `invalid-input` */
export function chartViewName(value: unknown): ChartViewName {
  const text = queryList(value)[0] ?? 'trend';
  const found = CHART_VIEWS.find((one) => one === text);
  if (!found) throw new AppError('invalid-input', { where: 'query', field: 'view', problem: CHART_VIEWS.join(', ') });
  return found;
}

/** What a reader chose on a page or asked of the API: which groups, from when to when, which lines are off. */
export interface ChartChoice {
  /** Code of an area other than the city itself. */
  area?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Years counted back from the newest figure: a window that rolls along. */
  last?: number | undefined;
  /** UTC instant: what was known then. */
  asOf?: string | undefined;
  hide: string[];
  choice: Record<string, string[]>;
  /** The same as parts of an address, `&origin=…`. */
  address: string[];
}

/** A parameter's values: repeated or separated by commas means "any of". */
export function queryList(value: unknown): string[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= 200);
}

/** Ids of series, separated by semicolons: an id holds commas itself. */
export function hiddenSeries(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (typeof one === 'string' ? one.split(';') : [])).filter(Boolean);
}

/** `2019`, `2019-06` or `2019-06-30` as the first or last day it means. @throws AppError `invalid-input` */
export function boundary(value: unknown, name: string, side: 'start' | 'end'): string | undefined {
  const text = queryList(value)[0];
  if (text === undefined) return undefined;
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text);
  if (!match) throw new AppError('invalid-input', { where: 'query', field: name, problem: text });
  const [, year = '', month, day] = match;
  if (day !== undefined) {
    if (new Date(Date.parse(text)).toISOString().slice(0, 10) === text) return text;
    throw new AppError('invalid-input', { where: 'query', field: name, problem: text });
  }
  if (side === 'start') return `${year}-${month ?? '01'}-01`;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10);
}

/** `last=10`: as a number of years. @throws AppError `invalid-input` */
export function lastYears(value: unknown): number | undefined {
  const text = queryList(value)[0];
  if (text === undefined) return undefined;
  const years = Number(text);
  if (!/^\d{1,3}$/.test(text) || years < 1 || years > 200)
    throw new AppError('invalid-input', { where: 'query', field: 'last', problem: text });
  return years;
}

export function chartChoice(
  query: Readonly<Record<string, unknown>>,
  definition: Pick<IndicatorDefinition, 'dimensions'>,
  timeZone: string,
): ChartChoice {
  const choice: Record<string, string[]> = {};
  for (const dimension of definition.dimensions) {
    const codes = queryList(query[dimension]);
    if (codes.length > 0) choice[dimension] = codes;
  }
  const hide = hiddenSeries(query['hide']);
  const address = Object.entries(choice).map(
    ([dimension, codes]) => `&${dimension}=${codes.map(encodeURIComponent).join(',')}`,
  );
  const from = boundary(query['from'], 'from', 'start');
  const to = boundary(query['to'], 'to', 'end');
  const last = lastYears(query['last']);
  const known = queryList(query['asOf'])[0];
  return {
    area: queryList(query['area'])[0],
    from,
    to,
    last,
    asOf: known === undefined ? undefined : asOfInstant(known, timeZone),
    hide,
    choice,
    address: [
      ...address,
      ...(from ? [`&from=${from}`] : []),
      ...(to ? [`&to=${to}`] : []),
      ...(last === undefined ? [] : [`&last=${last}`]),
      ...(known === undefined ? [] : [asOfQuery(known)]),
      ...(hide.length > 0 ? [`&hide=${encodeURIComponent(hide.join(';'))}`] : []),
    ],
  };
}

/** A choice whose address gives the view too. */
export const addressed = (choice: ChartChoice, view: ChartViewName): ChartChoice => ({
  ...choice,
  address: [...choice.address, ...(view === 'trend' ? [] : [`&view=${view}`])],
});

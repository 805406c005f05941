/** Whether what a statement names is there: indicators, objectives, areas, codes, contextual factors. */
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { Content, StatementKind } from './statement.ts';

/** Everything a statement of any kind may name. */
interface Names {
  about?: { indicator?: string; objective?: string };
  indicator?: string;
  indicators?: string[];
  objectives?: string[];
  factor?: string | null;
  area?: string | null;
  areas?: string[];
  breakdown?: Record<string, string>;
  start?: string;
  end?: string;
  value?: number | null;
  text?: unknown;
}

/** The first name that leads nowhere; undefined where all do. */
export function checkNames(
  kind: StatementKind,
  content: Content<StatementKind>,
  { catalogue, areas }: CityCatalogue,
): { field: string; problem: string } | undefined {
  const names = content as Names;
  const known = {
    indicator: new Set(catalogue.indicators.map((one) => one.id)),
    objective: new Set(catalogue.objectives.map((one) => one.id)),
    factor: new Set(catalogue.contextualFactors.map((one) => one.id)),
    area: new Set(areas.map((one) => one.code)),
  };
  const named: [keyof typeof known, string, (string | null | undefined)[]][] = [
    ['indicator', 'indicator', [names.about?.indicator, names.indicator]],
    ['indicator', 'indicators', names.indicators ?? []],
    ['objective', 'objective', [names.about?.objective]],
    ['objective', 'objectives', names.objectives ?? []],
    ['factor', 'factor', [names.factor]],
    ['area', 'area', [names.area]],
    ['area', 'areas', names.areas ?? []],
  ];
  for (const [kindOfName, field, values] of named)
    for (const value of values)
      if (value !== undefined && value !== null && !known[kindOfName].has(value)) return { field, problem: value };
  for (const [dimension, code] of Object.entries(names.breakdown ?? {})) {
    const list = catalogue.dimensions.find((one) => one.id === dimension)?.codelist;
    const codes = catalogue.codelists.find((one) => one.id === list)?.codes;
    if (!codes?.some((one) => one.id === code)) return { field: `breakdown.${dimension}`, problem: code };
  }
  if (names.start !== undefined && names.end !== undefined && names.start > names.end)
    return { field: 'end', problem: `${names.end} < ${names.start}` };
  if (kind === 'action' && (names.indicators ?? []).length + (names.objectives ?? []).length === 0)
    return { field: 'indicators', problem: '–' };
  if (kind === 'target') {
    if (names.about?.indicator !== undefined && (names.value === null || names.value === undefined))
      return { field: 'value', problem: '–' };
    if (names.about?.objective !== undefined && !names.text) return { field: 'text', problem: '–' };
  }
  return undefined;
}

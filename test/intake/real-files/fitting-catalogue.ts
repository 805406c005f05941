import type { Area, Catalogue, CodeList, Dimension, IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Text } from '../../../indicators/text.ts';
import type { Mapping } from '../../../server/contract/upload.ts';
import type { IntakeContext } from '../../../server/intake/intake.ts';
import { openTable } from '../../../server/intake/table/open-table.ts';
import { ProblemList } from '../../../server/intake/problems.ts';
import { CONTEXT } from '../read-case.ts';

/** Our own test indicators: one for each unit a real file may be in, broken down by whatever its profile names. */
const UNITS: Readonly<Record<string, string>> = {
  'x-share': 'PC',
  'x-count': 'NR',
  'x-rate': 'P1000',
  'x-index': 'IX',
  'x-points': 'PP',
  'x-thousands': 'NR',
  'x-change': 'PC_CHG',
};

const FIELDS = new Set(['indicator', 'area', 'period', 'value', 'lower', 'upper', 'numerator', 'denominator', 'n']);
const TEXTS = new Set(['status', 'conf', 'reason', 'note', 'field']);

const inAllLanguages = (text: string): Text => ({ en: text, fr: text, da: text, de: text });

/** A code that may stand in the written form of a breakdown. */
const asCode = (text: string): string => text.replaceAll(',', ';').replaceAll('=', ':');

/**
 * The catalogue of a city whose lists fit a file: each dimension the profile names has the texts of its column as codes,
 * and so have the areas. What is tested is that each figure is found under its own texts, not that the texts are known.
 */
export function fittingContext(bytes: Uint8Array, mapping: Mapping, today: string): IntakeContext {
  const texts = textsByField(bytes, mapping);
  const areas = [...(texts.get('area') ?? [])].map((text): Area => area(text));
  texts.delete('area');
  const template = CONTEXT.catalogue.indicators[0] as IndicatorDefinition;
  const indicators = Object.entries(UNITS).map(([id, unit]): IndicatorDefinition => ({
    ...template,
    id,
    unit,
    measureType: 'count',
    validRange: null,
    dimensions: [...texts.keys()],
    byArea: true,
    name: inAllLanguages(id),
    minCell: 0,
  }));
  const dimensions = [...texts.keys()].map((id): Dimension => ({
    id,
    codelist: `CL_${id}`,
    label: inAllLanguages(`x ${id}`),
  }));
  const codelists = [...texts].map(([id, found]): CodeList => ({
    id: `CL_${id}`,
    name: inAllLanguages(id),
    codes: [...new Set(['_T', ...found])].map((text) => ({
      id: asCode(text),
      label: inAllLanguages(text),
      schemes: ['all'],
    })),
  }));
  const catalogue: Catalogue = { ...CONTEXT.catalogue, indicators, dimensions, codelists };
  return { ...CONTEXT, catalogue, areas: [area('T'), ...areas], convention: mapping.convention ?? null, today };
}

function area(code: string): Area {
  return { code, name: inAllLanguages(code), parent: null, kind: 'district', validFrom: null, validTo: null };
}

/** The texts that may stand for each dimension (and the area): those of its column, of its constants, of its codes. */
function textsByField(bytes: Uint8Array, mapping: Mapping): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  const listOf = (field: string): Set<string> | undefined => {
    if ((FIELDS.has(field) && field !== 'area') || TEXTS.has(field)) return undefined;
    const known = texts.get(field) ?? new Set();
    texts.set(field, known);
    return known;
  };
  const optional = Object.entries(mapping.optional ?? {}).map(([column, field]): [string, string] => [field, column]);
  const columns = [...Object.entries(mapping.columns ?? {}), ...optional].flatMap(([field, column]) => {
    const list = listOf(field);
    return list ? [{ list, column, codes: mapping.codes?.[field] ?? {} }] : [];
  });
  const constants = [mapping.constants ?? {}, ...Object.values(mapping.valueColumns ?? {})];
  for (const entry of constants) for (const [field, text] of Object.entries(entry)) listOf(field)?.add(text);
  if (columns.length === 0) return texts;
  const places: { at: number; list: Set<string>; codes: Record<string, string> }[] = [];
  for (const { rows } of openTable(bytes, mapping, new ProblemList())?.rows(new ProblemList()) ?? []) {
    for (const cells of rows) {
      for (const { at, list, codes } of places) {
        const text = (cells[at] ?? '').trim();
        if (text !== '') list.add(codes[text] ?? text);
      }
      if (places.length > 0) continue;
      const found = columns.map(({ column, ...rest }) => ({
        ...rest,
        at: cells.findIndex((cell) => isNamed(cell, column)),
      }));
      if (found.some(({ at }) => at >= 0)) places.push(...found.filter(({ at }) => at >= 0));
    }
  }
  return texts;
}

/** A column of several header rows is found by any of them. */
const isNamed = (cell: string, column: string): boolean =>
  cell.trim() !== '' && column.split(' · ').some((part) => part.trim() === cell.trim());

import { parsePeriod } from '../../../../indicators/period.ts';
import type { ProblemList } from '../../problems.ts';
import { askSheet } from '../ask-sheet.ts';
import { BrokenFile } from '../broken-file.ts';
import { decode } from '../decode.ts';
import type { OpenForm, RowBatch } from '../table.ts';
import { CubeColumns, placesOf } from './cube.ts';
import { readDataset, type JsonDataset, type JsonDimension } from './json-stat/dataset.ts';
import { findDatasets, type NamedDataset } from './json-stat/find-datasets.ts';
import { cellsOf } from './json-stat/json-cells.ts';
import { parseJson } from './json-stat/parse-json.ts';

const ROWS_AT_ONCE = 4096;

/** JSON of any kind: what is no JSON-stat is refused by name, not read as text with delimiters. */
export function claims(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1000)).toString('latin1');
  return /^(?:ï»¿)?\s*(?:\{\s*(?:"[^"]{0,200}"\s*:|\})|\[\s*[[{])/.test(start);
}

/**
 * JSON-STAT → TABLE (versions 1.0 to 2.0, json-stat.org). A row for each cell: the label of each dimension's category, its id beside
 * it, the figure, its status and notes. Of several data sets one is read, as of a workbook's sheets.
 */
export const openJsonStat: OpenForm = (bytes, mapping, problems) => {
  const decoded = decode(bytes, mapping.encoding, problems);
  if (!decoded) return undefined;
  try {
    const datasets = findDatasets(parseJson([...decoded.pieces()].map(({ text }) => text).join('')));
    if (datasets.length === 0) {
      problems.add('document-refused', {}, { kind: 'json' });
      return undefined;
    }
    const chosen = choose(datasets, mapping.sheet, problems);
    if (!chosen) return undefined;
    const dataset = readDataset(chosen.content);
    const statuses = statusesOf(dataset);
    const columns = layOut(dataset, statuses);
    return {
      format: 'json-stat',
      encoding: decoded.encoding,
      dialect: null,
      sheets: datasets.map(({ name }) => name),
      sheet: chosen.name,
      known: columns.known,
      outline: {
        headerRow: 1,
        headerRows: 1,
        lastRow: null,
        above: lines([dataset.label, ...unitsOfAll(dataset)]),
        below: lines([...dataset.notes, dataset.source, dataset.updated]),
      },
      rows: () => jsonRows(dataset, columns),
    };
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    problems.add('file-damaged', {}, { form: 'JSON-stat', what: error.message });
    return undefined;
  }
};

function choose(
  datasets: readonly NamedDataset[],
  wanted: string | undefined,
  problems: ProblemList,
): NamedDataset | undefined {
  const sheets = datasets.map(({ name }) => name);
  if (wanted !== undefined) {
    const named = datasets.find(({ name }) => name === wanted);
    if (!named) problems.add('sheet-missing', { value: wanted }, { sheets }, () => askSheet(sheets));
    return named;
  }
  const [first] = datasets;
  if (first && datasets.length > 1)
    problems.add('sheet-unclear', { value: first.name }, { sheets }, () => askSheet(sheets));
  return first;
}

const lines = (texts: readonly (string | undefined)[]): { line: number; text: string }[] =>
  texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [{ line: 1, text: text.trim() }]));

/** A unit that holds for the whole data set. */
function unitsOfAll({ dimensions }: JsonDataset): string[] {
  return dimensions.flatMap(({ units }) => (new Set(units).size === 1 ? units.slice(0, 1) : []));
}

/** Goes through the cells once, so that what is broken is known before any is read. */
function statusesOf(dataset: JsonDataset): ReadonlySet<string> {
  const statuses = new Set<string>();
  for (const { text, status } of cellsOf(dataset)) if (text !== '' && status !== '') statuses.add(status);
  return statuses;
}

const isSdmxStatus = (status: string): boolean => /^[ABDEFGHIJKLMNOPQSUVW]$/.test(status);

function layOut(dataset: JsonDataset, statuses: ReadonlySet<string>): CubeColumns {
  const { dimensions } = dataset;
  const columns = new CubeColumns(
    dimensions.map(({ label, categories, labels }) => ({
      name: label,
      texts: labels,
      codes: labels.every((text, at) => text === categories[at]) ? undefined : categories,
      periods: undefined,
    })),
  );
  const { known } = columns;
  const time = onlyOne(dimensions, 'time');
  if (time >= 0) {
    const code = columns.codes[time];
    const label = columns.variables[time] ?? '';
    const column =
      code !== undefined && !isPeriods(dimensions[time]?.labels) && isPeriods(dimensions[time]?.categories)
        ? code
        : label;
    known.columns['period'] = column;
    if (code !== undefined) known.twins[column === code ? label : code] = column;
  }
  const place = onlyOne(dimensions, 'geo');
  if (place >= 0) known.columns['area'] = columns.variables[place] ?? '';
  for (const [at, { units }] of dimensions.entries()) columns.addUnits(at, units);
  // Eurostat's flags are read with the figure, under its convention, which knows the confidential ones too.
  const glued = dataset.isEurostat;
  if (glued) known.convention = 'eurostat';
  known.columns['value'] = columns.add('value', (_, text, status) => shown(text, status, glued));
  if (statuses.size > 0 && !glued) {
    const column = columns.add('status', (_, text, status) => (text === '' ? '' : status));
    if ([...statuses].every(isSdmxStatus)) known.columns['status'] = column;
  }
  if (dimensions.some(({ notes }) => notes.some((note) => note !== '')))
    known.columns['note'] = columns.add('note', (places) =>
      dimensions
        .map(({ notes }, at) => notes[places[at] ?? 0] ?? '')
        .filter((note) => note !== '')
        .join(' '),
    );
  return columns;
}

/** A cell as a table shows it: its status where there is no figure, beside the figure where they are read together. */
function shown(text: string, status: string, isGlued: boolean): string {
  if (text !== '') return isGlued && status !== '' ? `${text} ${status}` : text;
  return isGlued && /^[a-z]+$/i.test(status) ? `: ${status}` : status;
}

/** The dimension of a role, where there is just one: of two places (residence, birth) only a person can say. */
function onlyOne(dimensions: readonly JsonDimension[], role: JsonDimension['role']): number {
  const found = dimensions.flatMap((dimension, at) => (dimension.role === role ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

const isPeriods = (texts: readonly string[] = []): boolean => texts.every((text) => parsePeriod(text).ok);

function* jsonRows(dataset: JsonDataset, columns: CubeColumns): Generator<RowBatch> {
  const sizes = dataset.dimensions.map(({ categories }) => categories.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  let rows: string[][] = [columns.header];
  let line = 1;
  for (const { cell, text, status } of cellsOf(dataset)) {
    rows.push(columns.row(placesOf(cell, sizes), text, status));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield { rows, line, share: cell / count };
    line += rows.length;
    rows = [];
  }
  yield { rows, line, share: 1 };
}

/** CITY AND FIGURES → everything that can be taken along: pure. */
import { FIGURE_FIELDS } from '../../../indicators/observation.ts';
import type { Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import { DATA_WORDS } from '../../words/data.ts';
import type { DataWords } from '../../words/data-words.ts';
import { yearsOf, type FigureCount } from './figure-counts.ts';

const KINDS = ['csv', 'xlsx', 'json'] as const;
/** A JSON answer holds so many figures at most, a sheet of a workbook so many rows: a file of all is offered only whole. */
export const MOST: Readonly<Record<(typeof KINDS)[number], number>> = { csv: Infinity, xlsx: 1_000_000, json: 50_000 };

export interface DataFile {
  kind: string;
  href: string;
}

export interface DataView {
  /** Files of all figures; none where nothing is published. */
  all: DataFile[];
  rows: {
    name: string;
    href: string;
    figures: string;
    years: string;
    release: string;
    sources: { text: string; url: string | null; licence: string | null }[];
    files: DataFile[];
  }[];
  columns: { name: string; meaning: string }[];
  lists: { name: string; href: string }[];
  /** Lines that fetch one indicator, by the tool they are for. */
  lines: { tool: string; code: string }[];
}

export interface DataFacts {
  city: CityCatalogue;
  language: Language;
  /** With those of places elsewhere: the files hold them too. */
  counts: readonly FigureCount[];
  publicUrl: string;
  number(value: number): string;
}

export function dataView({ city, language, counts, publicUrl, number }: DataFacts): DataView {
  const { catalogue, sources } = city;
  const words = DATA_WORDS[language];
  const byIndicator = Map.groupBy(counts, (one) => one.indicator);
  const rows = catalogue.indicators.flatMap(({ id, name }) => {
    const own = byIndicator.get(id);
    if (!own) return [];
    const used = new Set(own.map((one) => one.sourceId));
    return [
      {
        id,
        name: name[language],
        href: `/${language}/indicators/${id}`,
        count: totalOf(own),
        figures: number(totalOf(own)),
        years: yearsOf(
          own.map((one) => one.from).sort()[0] ?? '',
          own
            .map((one) => one.to)
            .sort()
            .at(-1) ?? '',
        ),
        release:
          own
            .map((one) => one.release)
            .sort()
            .at(-1) ?? '',
        sources: sources
          .filter((one) => used.has(one.id))
          .map((one) => ({ text: `${one.publisher}: ${one.title}`, url: one.url, licence: one.licence })),
        files: KINDS.filter((kind) => totalOf(own) <= MOST[kind]).map((kind) => ({
          kind: kind.toUpperCase(),
          href: `/api/v1/indicators/${id}/observations?lang=${language}${wholeJson(kind)}&format=${kind}`,
        })),
      },
    ];
  });
  // The richest: a line to try should bring something.
  const first = rows.toSorted((a, b) => b.count - a.count)[0];
  const every = rows.map((one) => `&indicator=${one.id}`).join('');
  return {
    all: first
      ? KINDS.filter((kind) => totalOf(counts) <= MOST[kind]).map((kind) => ({
          kind: kind.toUpperCase(),
          href: `/api/v1/observations?lang=${language}${every}${wholeJson(kind)}&format=${kind}`,
        }))
      : [],
    rows,
    columns: columnsOf(words),
    lists: listsOf(city, language, words),
    lines: first ? linesFor(`${publicUrl}/api/v1/indicators/${first.id}/observations.csv`) : [],
  };
}

const totalOf = (counts: readonly FigureCount[]): number => counts.reduce((sum, one) => sum + one.count, 0);
const wholeJson = (kind: string): string => (kind === 'json' ? `&limit=${MOST.json}` : '');

function columnsOf({ meanings }: DataWords): DataView['columns'] {
  return [
    ...(['indicator', 'area', 'period'] as const).map((name) => ({ name, meaning: meanings[name] })),
    { name: 'origin, sex, age …', meaning: meanings.breakdown },
    ...FIGURE_FIELDS.map((name) => ({ name, meaning: meanings[name] })),
  ];
}

/** Lists of the catalogue, and the code list of each dimension. */
function listsOf({ catalogue }: CityCatalogue, language: Language, { lists }: DataWords): DataView['lists'] {
  const list = (name: string, path: string): { name: string; href: string } => ({
    name,
    href: `/api/v1/${path}?lang=${language}`,
  });
  const codes = new Map(
    catalogue.dimensions.map(({ codelist }) => [
      codelist,
      catalogue.codelists.find((one) => one.id === codelist)?.name[language] ?? codelist,
    ]),
  );
  return [
    list(lists.indicators, 'indicators'),
    list(lists.keyFactors, 'key-factors'),
    list(lists.areas, 'areas'),
    list(lists.sources, 'sources'),
    list(lists.releases, 'releases'),
    ...[...codes].map(([id, name]) => list(name, `codelists/${id}`)),
  ];
}

const linesFor = (address: string): DataView['lines'] => [
  { tool: 'curl', code: `curl -O "${address}"` },
  { tool: 'Python', code: `import pandas\nfigures = pandas.read_csv("${address}")` },
  { tool: 'R', code: `figures <- read.csv("${address}", encoding = "UTF-8")` },
  { tool: 'Excel, Power Query', code: `= Csv.Document(Web.Contents("${address}"), [Encoding = 65001])` },
];

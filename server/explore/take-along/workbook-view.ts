/** FIGURES → WORKBOOK: what somebody opens at a desk. Words for people in it, codes beside them for programs. */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { unitLabel } from '../../../indicators/format.ts';
import { labelPeriod } from '../../../indicators/period.ts';
import { resolveText, type Language } from '../../../indicators/text.ts';
import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';
import type { WorkbookCell, WorkbookView } from '../../contract/workbook.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import type { VerdictView } from '../../contract/verdicts.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import { receiptRows } from '../verdict/receipt-rows.ts';

export interface WorkbookParts {
  language: Language;
  city: CityCatalogue;
  definitions: readonly IndicatorDefinition[];
  observations: readonly PublishedObservation[];
  /** The verdicts on the same figures, with their receipts. */
  verdicts: readonly VerdictView[];
  /** Of each indicator, how to cite these very figures. */
  citations: ReadonlyMap<string, { text: string; known: string; url: string }>;
}

const number = (value: number | null, decimals = 0): WorkbookCell =>
  value === null ? null : { number: value, decimals };
/** As many digits as a computed figure has, for a bound that was never "sent". */
const digits = (value: number | null): number => Math.min(String(value ?? 0).split('.')[1]?.length ?? 0, 6);

export function workbookView(parts: WorkbookParts): WorkbookView {
  const words = TAKE_ALONG_WORDS[parts.language];
  return {
    sheets: [
      figures(parts),
      verdictSheet(parts),
      { name: words.sheet.about, widths: [24, 100], head: null, rows: about(parts) },
      {
        name: words.sheet.reasons,
        widths: [22, 80],
        head: [words.columns.sign, words.columns.meaning],
        rows: signs(parts),
      },
    ],
  };
}

function figures({ language, city, definitions, observations }: WorkbookParts): WorkbookView['sheets'][number] {
  const { sheet, columns } = TAKE_ALONG_WORDS[language];
  const { reasons } = SITE_WORDS[language];
  const { catalogue } = city;
  const dimensions = catalogue.dimensions.filter((one) =>
    observations.some((own) => own.breakdown[one.id] !== undefined),
  );
  const dimensionsOf = new Map(definitions.map((one) => [one.id, one.dimensions]));
  const names = new Map(definitions.map((one) => [one.id, one.name[language]]));
  const places = new Map(city.areas.map((one) => [one.code, one.name[language]]));
  const sources = new Map(city.sources.map((one) => [one.id, `${one.publisher}: ${one.title}`]));
  const labels = new Map(
    dimensions.map(({ id, codelist }) => {
      const codes = catalogue.codelists.find((one) => one.id === codelist)?.codes ?? [];
      return [id, new Map(codes.map((one) => [one.id, one.label[language]]))];
    }),
  );
  const label = (dimension: string, code: string): string => labels.get(dimension)?.get(code) ?? code;
  return {
    name: sheet.figures,
    widths: [26, 36, 16, 14, 12, 12, ...dimensions.map(() => 26), 12, 12, 12, 12, 12, 10, 10, 28, 40, 40, 12],
    head: [
      columns.id,
      columns.indicator,
      columns.place,
      columns.period,
      columns.start,
      columns.end,
      ...dimensions.map((one) => one.label[language]),
      columns.value,
      columns.lower,
      columns.upper,
      columns.numerator,
      columns.denominator,
      columns.n,
      columns.marks,
      columns.reason,
      columns.note,
      columns.source,
      columns.release,
    ],
    rows: observations.map((one) => [
      one.indicator,
      names.get(one.indicator) ?? one.indicator,
      places.get(one.area) ?? one.area,
      // A plain year is a number, so that a chart of the spreadsheet takes it for an axis.
      /^\d{4}$/.test(one.period) ? number(Number(one.period)) : labelPeriod(one.period, language),
      one.start,
      one.end,
      // A dimension the indicator does not have stays empty; one it has stands at its total.
      ...dimensions.map(({ id }) =>
        dimensionsOf.get(one.indicator)?.includes(id) ? label(id, one.breakdown[id] ?? '_T') : null,
      ),
      number(one.value, one.decimals ?? digits(one.value)),
      number(one.lower, digits(one.lower)),
      number(one.upper, digits(one.upper)),
      number(one.numerator, digits(one.numerator)),
      number(one.denominator, digits(one.denominator)),
      number(one.n),
      one.status.filter((letter) => letter !== 'A').join(' '),
      one.value === null ? reasons[one.reason ?? 'not-yet-available'] : null,
      one.note,
      sources.get(one.sourceId) ?? '',
      one.release,
    ]),
  };
}

/** The receipt of every verdict on these figures: what it rests on, in full precision. */
function verdictSheet({ language, verdicts }: WorkbookParts): WorkbookView['sheets'][number] {
  const { sheet, columns } = TAKE_ALONG_WORDS[language];
  const plain = (value: number | null): WorkbookCell => number(value, digits(value));
  return {
    name: sheet.verdict,
    widths: [26, 14, 20, 14, 26, 12, 14, 14, 14, 80, 12],
    head: [
      columns.id,
      columns.place,
      columns.group,
      columns.question,
      columns.item,
      columns.period,
      columns.value,
      columns.lower,
      columns.upper,
      columns.text,
      columns.release,
    ],
    rows: verdicts.flatMap((verdict) =>
      receiptRows(verdict).map((row): WorkbookCell[] => [
        verdict.record.indicator,
        verdict.record.area,
        verdict.record.series,
        row.question,
        row.item,
        row.period,
        plain(row.value),
        plain(row.lower),
        plain(row.upper),
        row.text,
        row.release,
      ]),
    ),
  };
}

function about({ language, city, definitions, observations, citations }: WorkbookParts): WorkbookCell[][] {
  const { columns } = TAKE_ALONG_WORDS[language];
  return definitions.flatMap((one): WorkbookCell[][] => {
    const used = new Set(observations.filter((own) => own.indicator === one.id).map((own) => own.sourceId));
    const cited = citations.get(one.id);
    const text = (long: Parameters<typeof resolveText>[0]): string =>
      resolveText(long, language, city.identity.defaultLanguage).text;
    return [
      [columns.indicator, one.name[language]],
      [columns.id, one.id],
      [columns.unit, unitLabel(one.unit, language)],
      [columns.definition, text(one.definition.text)],
      ...(one.difference ? [[columns.note, text(one.difference)]] : []),
      ...one.pitfalls.map((own): WorkbookCell[] => [columns.note, text(own)]),
      ...city.sources
        .filter((own) => used.has(own.id))
        .flatMap((own): WorkbookCell[][] => [
          [columns.source, `${own.publisher}: ${own.title}${own.url === null ? '' : `, ${own.url}`}`],
          ...(own.licence === null ? [] : [[columns.licence, own.licence]]),
        ]),
      ...(cited
        ? [
            [columns.known, cited.known],
            [columns.citation, cited.text],
            [columns.address, cited.url],
          ]
        : []),
      [null, null],
    ];
  });
}

/** Every mark and every reason that occurs, with what it means. */
function signs({ language, observations }: WorkbookParts): WorkbookCell[][] {
  const { statuses } = TAKE_ALONG_WORDS[language];
  const used = new Set(observations.flatMap((one) => one.status));
  return Object.entries(statuses).flatMap(([letter, meaning]) => (used.has(letter) ? [[letter, meaning]] : []));
}

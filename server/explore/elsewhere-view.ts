/** Figures of other places, one by one and marked for what they are; never in one series with the city's own. */
import type { IndicatorDefinition, PublishedValue } from '../../indicators/definition.ts';
import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { ElsewhereView } from '../contract/page-views.ts';
import type { SiteWords } from '../words/site-words.ts';
import type { PublishedObservation } from './observation-queries.ts';

type Labels = Pick<CityCatalogue, 'catalogue' | 'areas' | 'sources'>;

function codeLabel({ catalogue }: Labels, list: string, code: string, language: Language): string {
  const codes = catalogue.codelists.find((one) => one.id === list)?.codes;
  return codes?.find((one) => one.id === code)?.label[language] ?? code;
}

const marked = (text: string, marks: readonly string[]): string =>
  marks.length === 0 ? text : `${text} (${marks.join(', ')})`;

/** What must be known of a figure beside it, by its status letters (SDMX CL_OBS_STATUS). */
function statusMarks(status: readonly string[], words: SiteWords): string[] {
  const marks: Readonly<Record<string, string>> = {
    P: words.provisional,
    U: words.lowReliability,
    B: words.breakBefore,
    E: words.published.estimated,
    D: words.published.otherDefinition,
  };
  return status.flatMap((letter) => marks[letter] ?? []);
}

/** An aim is no figure, and what was worked out from printed figures was not printed itself. */
function kindMarks(kind: PublishedValue['kind'], words: SiteWords): string[] {
  if (kind === 'TARGET') return [words.published.target];
  return kind === 'DERIVED' ? [words.published.derived] : [];
}

/** Values the catalogue knows from publications, with as many digits as were printed. */
export function publishedElsewhere(
  definition: IndicatorDefinition,
  city: Labels,
  language: Language,
  words: SiteWords,
): ElsewhereView[] {
  return definition.published.flatMap((one) => {
    if (one.value === null) return [];
    const source = city.catalogue.bibliography.find((entry) => entry.id === one.source);
    const decimals = String(one.value).split('.')[1]?.length ?? 0;
    const figure = `${one.qualifier ? `${one.qualifier} ` : ''}${formatValue(one.value, { unit: one.unit, decimals, language })}`;
    const group = [
      ...(one.group === '_Z' ? [] : [codeLabel(city, 'CL_ORIGIN', one.group, language)]),
      ...Object.entries(one.breakdown ?? {}).map(([dimension, code]) =>
        codeLabel(city, `CL_${dimension.toUpperCase()}`, code, language),
      ),
    ];
    return [
      {
        indicator: definition.id,
        name: definition.name[language],
        place: city.catalogue.areas.find((entry) => entry.code === one.area)?.name[language] ?? one.area,
        period: one.period,
        group: group.join(', '),
        text: marked(figure, [...kindMarks(one.kind, words), ...statusMarks([one.status], words)]),
        source: source ? `${source.publisher}: ${source.title} (${source.year})` : one.source,
        url: source?.url ?? null,
        note: one.note ?? null,
      },
    ];
  });
}

/** Observations the city keeps of areas elsewhere. */
export function keptElsewhere(
  definition: IndicatorDefinition,
  observations: readonly PublishedObservation[],
  city: Labels,
  language: Language,
  words: SiteWords,
): ElsewhereView[] {
  const listOf = (dimension: string): string =>
    city.catalogue.dimensions.find((one) => one.id === dimension)?.codelist ?? '';
  return observations.map((one) => {
    const source = city.sources.find((own) => own.id === one.sourceId);
    const group = Object.entries(one.breakdown).map(([dimension, code]) =>
      codeLabel(city, listOf(dimension), code, language),
    );
    return {
      indicator: definition.id,
      name: definition.name[language],
      place: city.areas.find((own) => own.code === one.area)?.name[language] ?? one.area,
      period: labelPeriod(one.period, language),
      group: group.join(', '),
      text:
        one.value === null
          ? words.reasons[one.reason ?? 'not-yet-available']
          : marked(
              formatValue(one.value, { unit: definition.unit, decimals: definition.decimals, language }),
              statusMarks(one.status, words),
            ),
      source: source ? `${source.publisher}: ${source.title}` : '',
      url: source?.url ?? null,
      note: one.note,
    };
  });
}

import { formatValue } from '../../../indicators/format.ts';
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey } from '../../../indicators/observation.ts';
import { labelPeriod, readPeriod } from '../../../indicators/period.ts';
import { resolveText, type Language } from '../../../indicators/text.ts';
import type {
  AreaPageView,
  CompareIndicatorView,
  ComparePageView,
  ComparisonView,
  OtherPlaceView,
} from '../../contract/compare-views.ts';
import type { TrendView } from '../../contract/views.ts';
import { AppError } from '../../errors.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { headlineSeries } from '../answer.ts';
import { publishedElsewhere } from '../elsewhere-view.ts';
import type { ExploreService } from '../explore-service.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { comparedRows, sizeOf, type RowFigure } from './compared-rows.ts';
import { benchmarksOf } from './benchmarks.ts';
import { figureDifference } from './figure-difference.ts';
import { together } from './together.ts';
import { placeComparability, type ComparabilityReason } from './place-comparability.ts';

/** More lines of charts than this are no comparison. */
export const MOST_COMPARED = 4;

/** An observation as a row; `label` is the group's or the district's. */
function rowOf(one: PublishedObservation, label: string, href: string | null, text: string): RowFigure {
  const { value, lower, upper, numerator, denominator, n } = one;
  return { label, href, text, value, lower, upper, numerator, denominator, n };
}

const seriesId = (one: PublishedObservation): string => breakdownKey(one.breakdown) || '_T';

/** Groups, districts, indicators and places beside each other. */
export class CompareReader {
  readonly #explore: ExploreService;

  constructor(explore: ExploreService) {
    this.#explore = explore;
  }

  /** `group`: whom the table by period is to be about. */
  async page(language: Language, ids: readonly string[], group?: string): Promise<ComparePageView> {
    const { used } = this.#explore;
    const chosen: CompareIndicatorView[] = [];
    for (const id of ids.slice(0, MOST_COMPARED)) chosen.push(await this.#indicator(id, language));
    const collator = new Intl.Collator(language);
    return {
      options: used
        .map((one) => ({ id: one.id, label: one.name[language] }))
        .sort((a, b) => collator.compare(a.label, b.label)),
      chosen,
      together:
        chosen.length < 2
          ? null
          : together(
              chosen.map(({ name, trend }) => ({ name, series: trend?.series ?? [] })),
              group,
            ),
    };
  }

  async #indicator(id: string, language: Language): Promise<CompareIndicatorView> {
    const explore = this.#explore;
    const definition = explore.definition(id);
    const { identity } = explore.city;
    const trend = await explore.trend(id, language);
    const observations = trend ? await explore.chosen(id, identity.area, {}) : [];
    const comparisons = trend
      ? [
          ...this.#groups(definition, trend, observations, language),
          await this.#districts(definition, trend, observations, language),
        ].filter((one) => one !== null)
      : [];
    return {
      id,
      name: definition.name[language],
      href: `/${language}/indicators/${id}`,
      trend,
      empty: trend ? null : SITE_WORDS[language].headings.noFigures,
      comparisons,
      places: this.#places(definition, trend, observations, language),
    };
  }

  /**
   * Groups against the reference group of the same sex, age …, else against all of whom they are parts, each in the
   * newest period that has both.
   */
  #groups(
    definition: IndicatorDefinition,
    trend: TrendView,
    observations: readonly PublishedObservation[],
    language: Language,
  ): ComparisonView[] {
    return benchmarksOf(
      definition,
      trend.series.map((one) => one.id),
    ).flatMap(({ benchmark, others, areParts }) => {
      const figure = (id: string, period: string): RowFigure | null => {
        const series = trend.series.find((one) => one.id === id);
        const point = series?.points.find((one) => one.period === period);
        const observation = observations.find((one) => seriesId(one) === id && one.period === period);
        return series && point && observation ? rowOf(observation, series.label, null, point.text) : null;
      };
      const has = (id: string, period: string): boolean => (figure(id, period)?.value ?? null) !== null;
      const period = trend.periods.findLast(
        (one) => has(benchmark, one.period) && others.some((own) => has(own, one.period)),
      );
      const first = period && figure(benchmark, period.period);
      if (!first || first.value === null) return [];
      return [
        comparedRows(
          others.flatMap((id) => figure(id, period.period) ?? []),
          { ...first, value: first.value },
          { kind: 'groups', period: period.label, areParts, definition, language, words: COMPARE_WORDS[language] },
        ),
      ];
    });
  }

  /** Districts against the city as a whole, of the series that stands for all. */
  async #districts(
    definition: IndicatorDefinition,
    trend: TrendView,
    observations: readonly PublishedObservation[],
    language: Language,
  ): Promise<ComparisonView | null> {
    const { city } = this.#explore;
    const main = headlineSeries(trend.series) ?? trend.series[0];
    if (!main) return null;
    const found: { code: string; name: string; own: PublishedObservation[] }[] = [];
    for (const area of city.areas.filter((one) => one.kind === 'district')) {
      const own = (await this.#explore.chosen(definition.id, area.code, {})).filter((one) => seriesId(one) === main.id);
      if (own.length > 0) found.push({ code: area.code, name: area.name[language], own });
    }
    const whole = observations.filter((one) => seriesId(one) === main.id);
    const benchmark = whole.findLast(
      (one) => one.value !== null && found.some(({ own }) => own.some((district) => district.period === one.period)),
    );
    if (!benchmark || benchmark.value === null) return null;
    const text = (one: PublishedObservation): string =>
      one.value === null
        ? SITE_WORDS[language].reasons[one.reason ?? 'not-yet-available']
        : formatValue(one.value, { unit: definition.unit, decimals: definition.decimals, language });
    const rows = found.flatMap(({ code, name, own }) => {
      const same = own.find((one) => one.period === benchmark.period);
      return same ? [rowOf(same, name, `/${language}/areas/${code}`, text(same))] : [];
    });
    const all = rowOf(benchmark, city.identity.name[language], null, text(benchmark));
    return comparedRows(
      rows,
      { ...all, value: benchmark.value },
      {
        kind: 'districts',
        period: labelPeriod(benchmark.period, language),
        areParts: true,
        definition,
        language,
        words: COMPARE_WORDS[language],
      },
    );
  }

  /** What other places published, each with how comparable it is. */
  #places(
    definition: IndicatorDefinition,
    trend: TrendView | null,
    observations: readonly PublishedObservation[],
    language: Language,
  ): OtherPlaceView[] {
    const { city } = this.#explore;
    const words = COMPARE_WORDS[language];
    const source = city.catalogue.indicators.find((one) => one.id === definition.basedOn) ?? definition;
    const shown = source.published.filter((one) => one.value !== null);
    const views = publishedElsewhere(source, city, language, SITE_WORDS[language]);
    const groupOf = (one: PublishedObservation): string => one.breakdown['origin'] ?? '_T';
    const onlyOrigin = (one: PublishedObservation): boolean =>
      Object.keys(one.breakdown).every((name) => name === 'origin');
    return shown.flatMap((one, at) => {
      const view = views[at];
      if (!view || one.value === null) return [];
      const year = Number(/\d{4}(?!.*\d{4})/.exec(one.period)?.[0] ?? Number.NaN);
      const wanted = one.group === '_Z' ? '_T' : one.group;
      const candidates = observations.filter((own) => own.value !== null && onlyOrigin(own));
      const group = candidates.some((own) => groupOf(own) === wanted) ? wanted : (definition.targetGroup ?? '_T');
      const near = candidates
        .filter((own) => groupOf(own) === group)
        .map((own) => ({ own, years: Math.abs(Number(readPeriod(own.period).end.slice(0, 4)) - year) }))
        .sort((a, b) => a.years - b.years)[0]?.own;
      const { state, reasons } = placeComparability(
        { definition, group, year: near ? Number(near.end.slice(0, 4)) : null },
        { ...one, year: Number.isNaN(year) ? null : year },
        city.catalogue,
      );
      const said = (reason: ComparabilityReason): string =>
        words.reasons[reason.code]({
          years: reason.code === 'years-apart' ? reason.years : 0,
          text:
            'text' in reason && reason.text
              ? resolveText(reason.text, language, city.identity.defaultLanguage).text
              : '',
        });
      return [
        {
          place: view.place,
          period: view.period,
          group: view.group,
          text: view.text,
          source: view.source,
          url: view.url,
          state,
          said:
            state === 'refused' || !near || near.value === null || trend === null
              ? null
              : this.#against(definition, { ...near, value: near.value }, one.value, language),
          reasons: reasons.map(said),
        },
      ];
    });
  }

  /** Our figure set against a published one, whose uncertainty nobody printed. */
  #against(
    definition: IndicatorDefinition,
    own: PublishedObservation & { value: number },
    other: number,
    language: Language,
  ): string {
    const unknown = { lower: null, upper: null, numerator: null, denominator: null };
    const { word, difference } = figureDifference(own, { value: other, ...unknown });
    return COMPARE_WORDS[language].said[word](sizeOf(difference, definition, language));
  }

  /** The whole barometer of one district. @throws AppError `not-found` */
  async area(language: Language, code: string): Promise<AreaPageView> {
    const explore = this.#explore;
    const { city } = explore;
    const area = city.areas.find((one) => one.code === code && (one.kind === 'district' || one.kind === 'city'));
    if (!area) throw new AppError('not-found', { what: 'area', id: code });
    const { used } = explore;
    const cards = await explore.cards(used, language, code);
    const shown: AreaPageView['cards'] = [];
    for (const card of cards.filter((one) => one.headline !== null)) {
      const definition = explore.definition(card.id);
      shown.push({
        card: { ...card, href: `${card.href}?area=${encodeURIComponent(code)}` },
        said: area.kind === 'city' ? null : await this.#cityBeside(definition, code, language),
      });
    }
    return {
      code,
      name: area.name[language],
      city: city.identity.name[language],
      isCity: area.kind === 'city',
      cards: shown,
      without: cards.flatMap((one) => (one.headline ? [] : [{ name: one.name, href: one.href }])),
      others: city.areas
        .filter((one) => one.kind === 'district' && one.code !== code)
        .map((one) => ({ name: one.name[language], href: `/${language}/areas/${one.code}` })),
    };
  }

  /** What is said of a district's newest figure beside the city's of the same period. */
  async #cityBeside(definition: IndicatorDefinition, code: string, language: Language): Promise<string | null> {
    const trend = await this.#explore.trend(definition.id, language);
    if (!trend) return null;
    const whole = await this.#explore.chosen(definition.id, trend.area.code, {});
    const districts = await this.#districts(definition, trend, whole, language);
    const row = districts?.rows.find((one) => one.href?.endsWith(`/areas/${code}`));
    return row && districts
      ? `${row.said} (${COMPARE_WORDS[language].cityIs(districts.benchmark.text)}, ${districts.period})`
      : null;
  }
}

import { formatValue } from '../../indicators/format.ts';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { ChartView, TrendView } from '../contract/views.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { VIEW_WORDS } from '../words/views.ts';
import { areasTrend, ownAreas } from './areas-trend.ts';
import type { ChartViewName } from './chart-choice.ts';
import type { CityReader } from './city-reader.ts';
import type { FigureReader, PlacedChoice, TrendChoice } from './figure-reader.ts';
import { gapView } from './gap-view.ts';
import { groupsView } from './groups-view.ts';
import { spacedText } from './pages/french-spacing.ts';
import type { PublishedObservation } from './observation-queries.ts';
import type { SaidReader } from './said/said-reader.ts';
import { eventsOf } from './said/said-view.ts';
import { trendView } from './trend-view.ts';
import type { FindPromises } from './verdict/promises.ts';

export interface TrendReaderParts {
  city: CityReader;
  figures: FigureReader;
  said: SaidReader;
  promises: FindPromises;
}

/** Trends of indicators, and what else is drawn from them. */
export class TrendReader {
  readonly #parts: TrendReaderParts;

  constructor(parts: TrendReaderParts) {
    this.#parts = parts;
  }

  /** The trend of a choice, or null without figures. */
  async trend(id: string, language: Language, options: PlacedChoice = {}): Promise<TrendView | null> {
    const { city, figures } = this.#parts;
    const definition = city.definition(id);
    const area = options.area ?? city.current.identity.area;
    const chosen = await figures.chosen(id, [area], options);
    return chosen.length === 0 ? null : this.trendOf(definition, chosen, language, area);
  }

  /** A view of an indicator: a trend, or groups or places side by side. Null where there is nothing of that kind. */
  async chart(
    id: string,
    language: Language,
    view: ChartViewName,
    options: PlacedChoice = {},
    /** The trend of the same choice, where it is at hand. */
    known: TrendView | null = null,
  ): Promise<ChartView | null> {
    const context = { words: SITE_WORDS[language], viewWords: VIEW_WORDS[language] };
    const definition = this.#parts.city.definition(id);
    if (view === 'areas') {
      const trend = await this.#areas(definition, language, options);
      return trend && groupsView(trend, definition, { ...context, of: 'places' });
    }
    const trend = known ?? (await this.trend(id, language, options));
    if (!trend || view === 'trend') return trend;
    return view === 'gap'
      ? gapView(trend, definition, context)
      : groupsView(trend, definition, { ...context, of: 'groups' });
  }

  async #areas(definition: IndicatorDefinition, language: Language, choice: TrendChoice): Promise<TrendView | null> {
    const { city, figures } = this.#parts;
    const { areas, identity } = city.current;
    const own = ownAreas(areas);
    if (own.length < 2) return null;
    const codes = own.map((one) => one.code);
    const chosen = await figures.chosen(definition.id, codes, choice);
    return areasTrend(definition, chosen, own, identity.area, (observations, area) =>
      this.trendOf(definition, observations, language, area),
    );
  }

  /** The trend of observations that are at hand: of one area, oldest first, at least one. @param today ISO day */
  trendOf(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    language: Language,
    areaCode: string,
    today = this.#parts.city.now.slice(0, 10),
  ): TrendView {
    const { city, said } = this.#parts;
    const { catalogue, areas, sources, identity } = city.current;
    const area = areas.find((one) => one.code === areaCode);
    return trendView(definition, observations, {
      target: areaCode === identity.area ? this.#targetOf(definition, areaCode, language, today) : null,
      events: eventsOf(definition.id, said.contextOf(language), today).map((one) => ({
        number: one.number,
        date: one.iso,
        label: spacedText(`${one.date}: ${one.title}`, language),
      })),
      language,
      cityLanguage: identity.defaultLanguage,
      words: SITE_WORDS[language],
      dimensions: catalogue.dimensions,
      codelists: catalogue.codelists,
      area: { code: areaCode, name: area?.name[language] ?? areaCode },
      isElsewhere: areaCode !== identity.area,
      sources,
    });
  }

  /** The target of the group an indicator is about, for its chart. */
  #targetOf(definition: IndicatorDefinition, area: string, language: Language, today: string): TrendView['target'] {
    const group = definition.targetGroup;
    const breakdown: Record<string, string> = group === null || group === '_T' ? {} : { origin: group };
    const { promises } = this.#parts;
    const { target } = promises({ indicator: definition.id, area, breakdown, today, language, asOf: null });
    if (!target) return null;
    const text = formatValue(target.value, { unit: definition.unit, decimals: definition.decimals, language });
    const period = labelPeriod(target.period, language);
    const label = spacedText(`${VERDICT_WORDS[language].receipt.target} ${period}: ${text}`, language);
    return { value: target.value, text, period: target.period, label };
  }
}

import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { IndicatorCard, TrendView } from '../contract/views.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { CityReader } from './city-reader.ts';
import type { FigureReader } from './figure-reader.ts';
import { indicatorCard } from './indicator-card.ts';
import type { PublishedObservation } from './observation-queries.ts';
import { underRule } from './pages/rule-notice.ts';
import type { TrendReader } from './trend-reader.ts';
import type { Judge } from './verdict/judge.ts';
import type { VerdictReader } from './verdict/verdict-reader.ts';

export interface CardReaderParts {
  city: CityReader;
  figures: FigureReader;
  trends: TrendReader;
  verdicts: VerdictReader;
}

/** How indicators stand, a line each. */
export class CardReader {
  readonly #parts: CardReaderParts;

  constructor(parts: CardReaderParts) {
    this.#parts = parts;
  }

  /** Those of indicators in an area, by default the city. @param rule a published rule to judge by instead of ours */
  async cards(
    indicators: readonly IndicatorDefinition[],
    language: Language,
    area: string = this.#parts.city.current.identity.area,
    rule: OtherRule | null = null,
  ): Promise<IndicatorCard[]> {
    const observations = await this.#parts.figures.find({
      indicators: indicators.map((one) => one.id),
      areas: [area],
    });
    const byIndicator = Map.groupBy(observations, (one) => one.indicator);
    return indicators.map((one) => this.card(one, byIndicator.get(one.id) ?? [], language, rule));
  }

  /** The card of observations that are at hand, of one area. */
  card(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    language: Language,
    rule: OtherRule | null,
    /** Their trend, where it is at hand. */
    known: TrendView | null = null,
  ): IndicatorCard {
    const { trends, verdicts } = this.#parts;
    const place = observations[0]?.area;
    const trend = known ?? (place === undefined ? null : trends.trendOf(definition, observations, language, place));
    const judge = trend && verdicts.judge(definition, observations, trend, { rule });
    const card = this.cardOf(definition, trend, judge, language);
    // Under a rule of others a line leads to what that rule says on the indicator's own page.
    return rule ? { ...card, href: `${card.href}${underRule(rule)}${card.headline ? '#verdict' : ''}` } : card;
  }

  /** The card of a trend and its judge that are at hand. */
  cardOf(
    definition: IndicatorDefinition,
    trend: TrendView | null,
    judge: Judge | null,
    language: Language,
  ): IndicatorCard {
    const { city } = this.#parts;
    const { catalogue, bodies } = city.current;
    const owner = bodies.find((one) => one.key === city.adoption(definition.id).owner);
    return indicatorCard(definition, trend, {
      verdictOf: (series) => judge?.card(series) ?? null,
      movementOf: (series, until) => judge?.movementUntil(series, until) ?? null,
      language,
      words: SITE_WORDS[language],
      domainLabel: catalogue.domains.find((one) => one.id === definition.domain)?.label[language] ?? definition.domain,
      owner: owner?.name[language] ?? null,
    });
  }
}

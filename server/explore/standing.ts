import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { IndicatorCard, TrendView } from '../contract/views.ts';
import type { ExploreReaders } from './explore-readers.ts';
import type { PublishedObservation } from './observation-queries.ts';
import type { Judge } from './verdict/judge.ts';

/** An indicator as it stood at a moment, with everything a page says of it. */
export interface StandingPart {
  definition: IndicatorDefinition;
  /** Of one area, oldest first; empty without figures. */
  observations: PublishedObservation[];
  trend: TrendView | null;
  judge: Judge | null;
  card: IndicatorCard;
}

/** The end of a day, the instant at which it was known, and the area. */
export interface StandingMoment {
  until: string;
  known: string;
  area: string;
}

/**
 * Every indicator in use as it stood: judged at the end of a day, from what is about the time until then and was known
 * at an instant. The same trends, judges and cards that the pages show.
 */
export async function standing(
  { city, figures, trends, verdicts, cards }: ExploreReaders,
  language: Language,
  { until, known, area }: StandingMoment,
): Promise<StandingPart[]> {
  const { used } = city;
  const found = await figures.find({ indicators: used.map((one) => one.id), areas: [area], asOf: known });
  const byIndicator = Map.groupBy(
    found.filter((one) => one.end <= until),
    (one) => one.indicator,
  );
  return used.map((definition) => {
    const observations = byIndicator.get(definition.id) ?? [];
    const trend = observations.length === 0 ? null : trends.trendOf(definition, observations, language, area, until);
    const judge = trend && verdicts.judge(definition, observations, trend, { asOf: known, today: until });
    return { definition, observations, trend, judge, card: cards.cardOf(definition, trend, judge, language) };
  });
}

import { breakdownKey } from '../../../indicators/observation.ts';
import { seriesOfQuote, type FigureQuote, type QuotedFigure } from '../../commitments/figure-quotes.ts';
import type { Database } from '../../store/database.ts';
import { findObservations, type PublishedObservation } from '../observation-queries.ts';

/** The observations quotes are bound to, as readers see them now, by the quote's own text. */
export async function findQuoted(
  database: Database,
  quotes: readonly FigureQuote[],
  city: { cityId: number; area: string },
): Promise<Map<string, PublishedObservation>> {
  if (quotes.length === 0) return new Map();
  const found = await findObservations(database, {
    cityId: city.cityId,
    indicators: [...new Set(quotes.map((one) => one.indicator))],
    areas: [...new Set(quotes.map((one) => one.area ?? city.area))],
  });
  const bySeries = new Map(
    found.map((one) => [`${one.indicator} ${one.area} ${breakdownKey(one.breakdown)} ${one.period}`, one]),
  );
  return new Map(
    quotes.flatMap((one) => {
      const observation = bySeries.get(`${seriesOfQuote(one, city.area)} ${one.period}`);
      return observation ? [[one.source, observation] as const] : [];
    }),
  );
}

/** The same as they are kept with a text. */
export const asQuoted = (found: ReadonlyMap<string, PublishedObservation>): QuotedFigure[] =>
  [...found].map(([source, { value, release }]) => ({ source, value, release }));

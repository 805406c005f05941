import type { Area, IndicatorDefinition } from '../../indicators/definition.ts';
import { breakdownKey } from '../../indicators/observation.ts';
import type { Database } from '../store/database.ts';
import type { CityReader } from './city-reader.ts';
import { findObservations, type ObservationFilter, type PublishedObservation } from './observation-queries.ts';
import { isChosen } from './observation-question.ts';
import { rolling } from './time-window.ts';

/** Which figures of an indicator a reader chose. */
export interface TrendChoice {
  from?: string | undefined;
  to?: string | undefined;
  /** Years counted back from the newest figure. */
  last?: number | undefined;
  /** UTC instant. */
  asOf?: string | undefined;
  choice?: Readonly<Record<string, readonly string[]>>;
}

/** A choice, in an area; by default in the city. */
export type PlacedChoice = TrendChoice & { area?: string | undefined };

/** The city's published figures. */
export class FigureReader {
  readonly #database: Database;
  readonly #city: CityReader;

  constructor(database: Database, city: CityReader) {
    this.#database = database;
    this.#city = city;
  }

  find(filter: Omit<ObservationFilter, 'cityId'>): Promise<PublishedObservation[]> {
    return findObservations(this.#database, { cityId: this.#city.current.cityId, ...filter });
  }

  /** Those of an indicator in some areas that a reader chose. */
  async chosen(
    id: string,
    areas: readonly string[],
    { from, to, last, asOf, choice = {} }: TrendChoice,
  ): Promise<PublishedObservation[]> {
    const found = await this.find({ indicators: [id], areas, from, to, asOf });
    return rolling(
      found.filter((one) => isChosen(one, { choice, hide: [] })),
      last,
    );
  }

  /** The newest observation of each series, absent ones with their reason. */
  async latest({ id }: IndicatorDefinition): Promise<PublishedObservation[]> {
    const all = await this.find({ indicators: [id] });
    const series = Map.groupBy(all, (one) => `${one.area} ${breakdownKey(one.breakdown)}`);
    return [...series.values()].flatMap((own) => own.slice(-1));
  }

  /** What the city keeps of other places. */
  elsewhere({ id }: IndicatorDefinition): Promise<PublishedObservation[]> {
    return this.find({ indicators: [id], areas: elsewhereCodes(this.#city.current.areas) });
  }
}

/** Places whose figures are never the city's own: other cities, their districts, countries. */
const elsewhereCodes = (areas: readonly Area[]): string[] =>
  areas.filter((one) => one.kind === 'elsewhere' || one.kind === 'country').map((one) => one.code);

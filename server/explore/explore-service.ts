import type { Adoption, IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import type { IndicatorListView, IndicatorPageView, KeyFactorPageView, OverviewView } from '../contract/page-views.ts';
import type { VerdictView } from '../contract/verdicts.ts';
import type { ChartView, IndicatorCard, TrendView } from '../contract/views.ts';
import type { PublicationService } from '../publication/publication-service.ts';
import type { Database } from '../store/database.ts';
import { CardReader } from './card-reader.ts';
import type { ChartViewName } from './chart-choice.ts';
import { CityReader } from './city-reader.ts';
import type { ExploreReaders } from './explore-readers.ts';
import { FigureReader, type PlacedChoice, type TrendChoice } from './figure-reader.ts';
import type { PublishedObservation } from './observation-queries.ts';
import type { MethodsPageView } from './pages/methods-page.ts';
import { readIndicatorPage, type IndicatorPageQuery } from './read-indicator-page.ts';
import { readKeyFactor } from './read-key-factor.ts';
import { readOverview } from './read-overview.ts';
import { SaidReader } from './said/said-reader.ts';
import { readIndicatorList, type IndicatorListQuery } from './search/read-indicator-list.ts';
import { SearchService } from './search/search-service.ts';
import { standing, type StandingMoment, type StandingPart } from './standing.ts';
import { TrendReader } from './trend-reader.ts';
import { methodExamples } from './verdict/method-examples.ts';
import type { FindPromises } from './verdict/promises.ts';
import { VerdictReader } from './verdict/verdict-reader.ts';

/** What the public side is made of. */
export interface ExploreParts {
  database: Database;
  catalogue: CatalogueService;
  publication: PublicationService;
  timeZone: string;
  now(): Date;
  promises: FindPromises;
  /** What the city promised and says, as it stands. */
  statements(): StatementBook;
}

/** Releases of an indicator that are looked through for later revisions. */
const MOST_RELEASES = 200;

/**
 * Everything the public reads:
 *
 *     current observations ─figures─► series ─trends─► trend ─verdicts─► verdict ─cards─► card
 *     all of these, with what was said ─read…─► views of pages
 */
export class ExploreService {
  readonly #parts: ExploreParts;
  readonly #readers: ExploreReaders;

  constructor(parts: ExploreParts) {
    const { database, publication, promises, statements, now } = parts;
    const city = new CityReader(parts);
    const figures = new FigureReader(database, city);
    const said = new SaidReader({
      database,
      city: () => city.current,
      statements,
      cards: (indicators, language) => this.cards(indicators, language),
      releases: (indicator) =>
        publication.releases(city.current.cityId, { limit: MOST_RELEASES, before: null, indicator }),
      now,
      date: (instant, language) => city.date(instant, language),
    });
    const trends = new TrendReader({ city, figures, said, promises });
    const verdicts = new VerdictReader({ city, figures, trends, promises });
    const cards = new CardReader({ city, figures, trends, verdicts });
    const search = new SearchService(() => city.current);
    this.#parts = parts;
    this.#readers = { city, search, figures, said, trends, verdicts, cards, publication };
  }

  /** The same over another state of the database: a rehearsal's. */
  over(database: Database, publication: PublicationService): ExploreService {
    return new ExploreService({ ...this.#parts, database, publication });
  }

  get timeZone(): string {
    return this.#parts.timeZone;
  }

  /** The newest year that is over, where the city is. */
  get lastYear(): number {
    return this.#readers.city.lastYear;
  }

  get city(): CityCatalogue {
    return this.#readers.city.current;
  }

  /** The indicators the city uses, in the catalogue's order. */
  get used(): IndicatorDefinition[] {
    return this.#readers.city.used;
  }

  /** What was promised and said. */
  get said(): SaidReader {
    return this.#readers.said;
  }

  get search(): SearchService {
    return this.#readers.search;
  }

  /** The definition of an indicator. @throws AppError `not-found` */
  definition(id: string): IndicatorDefinition {
    return this.#readers.city.definition(id);
  }

  adoption(id: string): Adoption {
    return this.#readers.city.adoption(id);
  }

  placeInReport(id: string, language: Language): { title: string; href: string } | null {
    return this.#readers.city.placeInReport(id, language);
  }

  /** An instant as a date of the reader's language and the city's zone. */
  date(instant: string, language: Language): string {
    return this.#readers.city.date(instant, language);
  }

  /** The newest observation of each series, absent ones with their reason. @throws AppError `not-found` */
  async latest(id: string): Promise<PublishedObservation[]> {
    return this.#readers.figures.latest(this.definition(id));
  }

  /** The figures of an indicator in an area that a reader chose. */
  chosen(id: string, area: string, choice: TrendChoice): Promise<PublishedObservation[]> {
    return this.#readers.figures.chosen(id, [area], choice);
  }

  /** The trend of an indicator in an area (by default the city), or null without figures. */
  trend(id: string, language: Language, options?: PlacedChoice): Promise<TrendView | null> {
    return this.#readers.trends.trend(id, language, options);
  }

  /** A trend, or groups or places side by side. @param known the trend of the same choice, where it is at hand */
  chart(
    id: string,
    language: Language,
    view: ChartViewName,
    options?: PlacedChoice,
    known: TrendView | null = null,
  ): Promise<ChartView | null> {
    return this.#readers.trends.chart(id, language, view, options, known);
  }

  /** The verdict on an indicator in an area, with its receipt; null where no one series stands for all, or without figures. */
  verdict(id: string, language: Language, options?: PlacedChoice): Promise<VerdictView | null> {
    return this.#readers.verdicts.verdict(id, language, options);
  }

  /** The verdicts on all series of a choice, each with its receipt. */
  verdicts(id: string, language: Language, options?: PlacedChoice): Promise<VerdictView[]> {
    return this.#readers.verdicts.verdicts(id, language, options);
  }

  /** How indicators stand in an area, by default the city. */
  cards(
    indicators: readonly IndicatorDefinition[],
    language: Language,
    area?: string,
    rule: OtherRule | null = null,
  ): Promise<IndicatorCard[]> {
    return this.#readers.cards.cards(indicators, language, area, rule);
  }

  /** Every indicator in use as it stood at a moment. */
  standing(language: Language, moment: StandingMoment): Promise<StandingPart[]> {
    return standing(this.#readers, language, moment);
  }

  /** For each rule an indicator of the city on which it can be worked through. */
  methodExamples(language: Language): Promise<MethodsPageView['examples']> {
    const { city, verdicts } = this.#readers;
    return methodExamples(city, verdicts, language);
  }

  /** @param rule a published rule to judge by instead of ours */
  overview(language: Language, rule: OtherRule | null = null): Promise<OverviewView> {
    return readOverview(this.#readers, language, rule);
  }

  indicators(language: Language, query: IndicatorListQuery): Promise<IndicatorListView> {
    return readIndicatorList(this.#readers, language, query);
  }

  /** @throws AppError `not-found` */
  indicator(language: Language, id: string, query: IndicatorPageQuery = {}): Promise<IndicatorPageView> {
    return readIndicatorPage(this.#readers, language, id, query);
  }

  /** @throws AppError `not-found` */
  keyFactor(language: Language, id: string): Promise<KeyFactorPageView> {
    return readKeyFactor(this.#readers, language, id);
  }
}

import type { PublicationService } from '../publication/publication-service.ts';
import type { CardReader } from './card-reader.ts';
import type { CityReader } from './city-reader.ts';
import type { FigureReader } from './figure-reader.ts';
import type { SaidReader } from './said/said-reader.ts';
import type { SearchService } from './search/search-service.ts';
import type { TrendReader } from './trend-reader.ts';
import type { VerdictReader } from './verdict/verdict-reader.ts';

/** What the views of pages are read with, each made of those before it. */
export interface ExploreReaders {
  city: CityReader;
  search: SearchService;
  figures: FigureReader;
  said: SaidReader;
  trends: TrendReader;
  verdicts: VerdictReader;
  cards: CardReader;
  publication: PublicationService;
}

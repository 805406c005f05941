import type { ChartService } from '../charts/chart-service.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { ReceiptOf, ReceiptRow } from '../contract/verdicts.ts';
import type { WorkbookView } from '../contract/workbook.ts';
import type { Database } from '../store/database.ts';
import { barometerRoutes } from './barometer-routes.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { chartRoutes } from './chart-routes.ts';
import { compareRoutes } from './compare/compare-routes.ts';
import type { ExploreService } from './explore-service.ts';
import type { PublishedObservation } from './observation-queries.ts';
import { observationRoutes } from './observation-routes.ts';
import { summaryRoutes } from './summary-routes.ts';
import { receiptRoutes } from './verdict/receipt-routes.ts';
import { citationRoutes } from './take-along/citation-routes.ts';
import type { TakeAlongReader } from './take-along/take-along-reader.ts';

export interface ExploreRoutesDeps {
  explore: ExploreService;
  charts: ChartService;
  database: Database;
  timeZone: string;
  observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string;
  receiptCsv(receipts: readonly { of: ReceiptOf; rows: readonly ReceiptRow[] }[]): string;
  takeAlong: TakeAlongReader;
  workbook(view: WorkbookView): Promise<Buffer>;
}

/** What the public reads as data. */
export function exploreRoutes(deps: ExploreRoutesDeps): ApiRoute[] {
  const { explore } = deps;
  const toAnswer = ({ sourceId, ...one }: PublishedObservation): unknown => ({
    ...one,
    source: explore.city.sources.find((own) => own.id === sourceId)?.key ?? '',
  });
  return [
    ...catalogueRoutes({ explore, toAnswer }),
    ...observationRoutes({ ...deps, toAnswer }),
    ...summaryRoutes(deps),
    ...barometerRoutes(explore),
    ...receiptRoutes(deps),
    ...chartRoutes(deps),
    ...citationRoutes(explore, deps.takeAlong),
    ...compareRoutes(explore),
  ];
}

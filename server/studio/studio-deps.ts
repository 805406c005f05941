import type { RequestHandler } from 'express';
import type { ChartService } from '../charts/chart-service.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { ReportService } from '../council/report-service.ts';
import type { ExploreService } from '../explore/explore-service.ts';
import type { Assets } from '../http/assets.ts';
import type { Services } from '../services.ts';

/** What the pages of the studio are made with. */
export interface StudioDeps {
  services: Services;
  explore: ExploreService;
  charts: ChartService;
  reports: ReportService;
  assets: Assets;
  isSecure: boolean;
  /** The same that stand before the API's sign-in. */
  signInLimits: readonly RequestHandler[];
  passwordLimits: readonly RequestHandler[];
  linkLimits: readonly RequestHandler[];
  letterLimits: readonly RequestHandler[];
}

export const cityOf = ({ services }: Pick<StudioDeps, 'services'>): CityCatalogue => services.catalogue.current();

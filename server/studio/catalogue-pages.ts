import type { ApiRoute } from '../http/api-route.ts';
import type { StudioDeps } from './studio-deps.ts';
import type { StudioRoutes } from './studio-route.ts';

export function cataloguePages(_routes: StudioRoutes, _deps: StudioDeps): ApiRoute[] {
  return [];
}

import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { sourceSchema } from './city-schemas.ts';

export { sourceSchema } from './city-schemas.ts';

/** Sources: every figure leads to one, so whoever sends figures can record where they come from. */
export function sourceRoutes({ catalogue }: { catalogue: CatalogueService }): ApiRoute[] {
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/sources',
      roles: ['statistician'],
      tag: 'catalogue',
      summary: 'Record a source: who published figures, under which title and terms',
      body: sourceSchema,
      responses: {
        201: { description: 'The source', schema: sourceSchema },
        409: { description: 'There is one of this key already' },
      },
      handle: async ({ body, person }, response) => {
        await catalogue.addSource(body, person?.accountId ?? null);
        response.status(201).json(body);
      },
    }),
  ];
}

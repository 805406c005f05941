import { z } from 'zod';
import { LANGUAGES } from '../../../indicators/text.ts';
import { AppError } from '../../errors.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import { queryList } from '../chart-choice.ts';
import type { ExploreService } from '../explore-service.ts';
import { CompareReader, MOST_COMPARED } from './compare-reader.ts';

const said = z.looseObject({ said: z.string().nullable() });

/** Comparisons as data: what a page of them says. */
export function compareRoutes(explore: ExploreService): ApiRoute[] {
  const reader = new CompareReader(explore);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/compare',
      roles: 'public',
      tag: 'observations',
      summary:
        'Groups, districts and other places set against each other, never ranked; refused where definitions differ',
      query: z.object({
        indicator: z.union([z.string(), z.array(z.string())]).describe(`Ids of indicators, ${MOST_COMPARED} at most`),
        lang: z.enum(LANGUAGES).optional(),
      }),
      responses: {
        200: {
          description: 'Comparisons',
          schema: z.object({
            items: z.array(
              z.object({
                indicator: z.string(),
                comparisons: z.array(z.looseObject({ kind: z.string(), sentence: z.string(), rows: z.array(said) })),
                places: z.array(said),
              }),
            ),
          }),
        },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ query, language }, response) => {
        const ids = queryList(query.indicator);
        if (ids.length === 0)
          throw new AppError('invalid-input', { where: 'query', field: 'indicator', problem: 'indicator=…' });
        const { chosen } = await reader.page(query.lang ?? language, ids);
        response.vary('Accept-Language').json({
          items: chosen.map(({ id, comparisons, places }) => ({ indicator: id, comparisons, places })),
        });
      },
    }),
  ];
}

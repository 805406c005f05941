import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import { addressed, CHART_VIEWS, chartChoice } from '../chart-choice.ts';
import type { ExploreService } from '../explore-service.ts';
import { questionSchema, readQuestion } from '../observation-question.ts';
import type { TakeAlongReader } from './take-along-reader.ts';

const TYPES = {
  text: 'text/plain',
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/json',
} as const;

/** A citation of exactly what a page shows, with its date of knowledge. */
export function citationRoutes(explore: ExploreService, takeAlong: TakeAlongReader): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/citation',
      roles: 'public',
      tag: 'observations',
      summary: 'How to cite the figures: plain, BibTeX or RIS, with their date of knowledge',
      params: z.object({ id: z.string() }),
      query: questionSchema(
        {
          format: z.enum(['text', 'bibtex', 'ris', 'json']).default('json'),
          view: z.enum(CHART_VIEWS).default('trend'),
        },
        explore.city.catalogue.dimensions,
      ),
      responses: {
        200: { description: 'The citation', types: Object.values(TYPES) },
        400: { description: 'A parameter that is unknown here, or not well formed' },
        404: { description: 'No such indicator, or nothing was published of it' },
      },
      handle: async ({ params, query, language: spoken }, response) => {
        const definition = explore.definition(params.id);
        const { dimensions } = definition;
        readQuestion(query, { dimensions, others: ['format', 'view'], timeZone: explore.timeZone });
        const choice = addressed(chartChoice(query, definition, explore.timeZone), query.view);
        const found = await takeAlong.citation(params.id, query.lang ?? spoken, choice);
        if (!found) throw new AppError('not-found', { what: 'citation', id: params.id });
        response.vary('Accept-Language');
        if (query.format === 'json') response.json(found);
        else {
          const ending = { text: 'txt', bibtex: 'bib', ris: 'ris' }[query.format];
          response
            .type(`${TYPES[query.format]}; charset=utf-8`)
            .set('Content-Disposition', `attachment; filename="${params.id}.${ending}"`)
            .send(found[query.format]);
        }
      },
    }),
  ];
}

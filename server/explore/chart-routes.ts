import { z } from 'zod';
import type { ChartService } from '../charts/chart-service.ts';
import type { LiveChart } from '../contract/chart.ts';
import { AppError } from '../errors.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VIEW_WORDS } from '../words/views.ts';
import { CHART_VIEWS } from './chart-choice.ts';
import { linesNamed } from './lines-named.ts';
import type { ExploreService } from './explore-service.ts';
import { questionSchema, readQuestion } from './observation-question.ts';

const PICTURE = {
  view: z.enum(CHART_VIEWS).default('trend'),
  format: z.enum(['svg', 'png', 'vega-lite', 'vega', 'json']).default('svg'),
  theme: z.enum(['light', 'dark', 'page']).default('light'),
  width: z.coerce.number().int().min(280).max(2000).default(860),
  /** Of the whole picture of a trend; without it, as the lines ask for. */
  height: z.coerce.number().int().min(160).max(2000).optional(),
};

export interface ChartRoutesDeps {
  explore: ExploreService;
  charts: ChartService;
  timeZone: string;
}

/** The chart of a page by itself: the same choices give the same picture. */
export function chartRoutes({ explore, charts, timeZone }: ChartRoutesDeps): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/chart',
      roles: 'public',
      tag: 'observations',
      summary: 'The chart as picture, specification or data',
      params: z.object({ id: z.string() }),
      query: questionSchema(PICTURE, explore.city.catalogue.dimensions),
      responses: {
        200: { description: 'The chart', types: ['image/svg+xml', 'image/png', 'application/json'] },
        400: { description: 'A parameter that is unknown here, or not well formed' },
        404: { description: 'No such indicator, or no figures to draw' },
      },
      handle: async ({ params, query, language: spoken }, response) => {
        const { dimensions } = explore.definition(params.id);
        const { areas, ...question } = readQuestion(query, { dimensions, others: Object.keys(PICTURE), timeZone });
        if (areas.length > 1)
          throw new AppError('invalid-input', { where: 'query', field: 'area', problem: areas.join(', ') });
        const language = query.lang ?? spoken;
        const view = await explore.chart(params.id, language, query.view, { ...question, area: areas[0] });
        if (!view) throw new AppError('not-found', { what: 'chart', id: params.id });
        response.vary('Accept-Language');
        const picture = {
          theme: query.theme === 'dark' ? ('dark' as const) : ('light' as const),
          width: query.width,
          ...(query.height === undefined ? {} : { fit: query.height }),
          hidden: question.hide,
        };
        // On a page the colours are those of its style sheet.
        const drawn = { ...picture, theme: query.theme === 'light' ? ('page' as const) : query.theme };
        const named = query.view === 'trend' ? params.id : `${params.id}-${query.view}`;
        // Who keeps several pictures tells them apart by their names.
        const kept = (ending: string): string => `inline; filename="${named}.${ending}"`;
        switch (query.format) {
          case 'svg':
            response
              .type('image/svg+xml')
              .set('Content-Disposition', kept('svg'))
              .send(await charts.svg(view, picture));
            break;
          case 'png':
            response
              .type('image/png')
              .set('Content-Disposition', kept('png'))
              .send(await charts.png(view, picture));
            break;
          case 'json':
            response.json(view);
            break;
          case 'vega-lite':
            response.json({ spec: charts.spec(view, drawn), view, words: SITE_WORDS[language].chart });
            break;
          case 'vega': {
            const { series } = SITE_WORDS[language].chart;
            const { walk } = VIEW_WORDS[language];
            const { named, ...drawing } = charts.live(view, drawn);
            const live: LiveChart = { ...drawing, lines: linesNamed(named, language), words: { series, ...walk } };
            response.json(live);
          }
        }
      },
    }),
  ];
}

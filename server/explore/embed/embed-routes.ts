import type { Request, Response } from 'express';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../indicators/text.ts';
import type { ChartService } from '../../charts/chart-service.ts';
import type { EmbedView } from '../../contract/embed.ts';
import { AppError } from '../../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../../http/api-route.ts';
import type { Assets } from '../../http/assets.ts';
import { framePolicy } from '../../http/security.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { CHART_VIEWS, chartChoice, chartViewName } from '../chart-choice.ts';
import { cityStyleAddress } from '../city-style.ts';
import type { ExploreService } from '../explore-service.ts';
import { FigureParts } from '../figure-parts.ts';
import { questionSchema } from '../observation-question.ts';
import { escapeHtml, type Markup } from '../pages/html.ts';
import { embedFragment } from './embed-fragment.ts';
import { embedPage } from './embed-page.ts';
import { EMBED_SIZES, heightsOf } from './frame-height.ts';
import { frameSize, indicatorOf, oembedXml, type OEmbed } from './oembed.ts';
import { socialAddress, SOCIAL_SIZE } from './social-address.ts';

export interface EmbedRoutesDeps {
  explore: ExploreService;
  charts: ChartService;
  assets: Assets;
  publicUrl: string;
  /** Who may show our frames. */
  embedOrigins: readonly string[];
}

interface Embedded {
  name: string;
  sentence: string | null;
  page: string;
  fragment: Markup;
}

/** Everything other people's pages show of us. */
export function embedRoutes(deps: EmbedRoutesDeps): ApiRoute[] {
  const { explore, assets, publicUrl } = deps;
  const figures = new FigureParts(explore, deps.charts);

  const shown = async (id: string, language: Language, query: Request['query']) => {
    const choice = chartChoice(query, explore.definition(id), explore.timeZone);
    const trend = await explore.trend(id, language, choice);
    const viewName = chartViewName(query['view']);
    return { choice, viewName, view: trend && (await explore.chart(id, language, viewName, choice, trend)) };
  };

  const embedded = async (id: string, language: Language, query: Request['query']): Promise<Embedded> => {
    const { choice, viewName, view } = await shown(id, language, query);
    const name = explore.definition(id).name[language];
    const area = `&area=${encodeURIComponent(choice.area ?? explore.city.identity.area)}`;
    const chosen = [...choice.address, viewName === 'trend' ? '' : `&view=${viewName}`].join('');
    const page = `${publicUrl}/${language}/indicators/${id}${`${choice.area === undefined ? '' : area}${chosen}`.replace(/^&/, '?')}`;
    const chart =
      view &&
      (await figures.part(view, {
        id,
        language,
        query: area + chosen,
        hide: choice.hide,
        prefix: 'w',
        sizes: EMBED_SIZES,
      }));
    return {
      name,
      sentence: view?.title ?? null,
      page,
      fragment: embedFragment({ name, page, view, chart }, language),
    };
  };

  return [
    apiRoute({
      method: 'get',
      path: '/embed.js',
      roles: 'public',
      tag: 'embedding',
      summary: 'The one script a foreign page loads for <barometer-chart indicator="…">',
      responses: { 200: { description: 'A script', types: ['text/javascript'] } },
      handle: (_request, response) => {
        forAnyPage(response)
          .type('text/javascript')
          .set('Cache-Control', 'public, max-age=300')
          // A stable address in front of a file whose name changes with its content; works with and without type="module".
          .send(`import(${JSON.stringify(assets.embedScript)});\n`);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/indicators/:id/embed',
      roles: 'public',
      tag: 'embedding',
      summary: 'Chart, sentence, table and source as markup for a foreign page',
      params: z.object({ id: z.string() }),
      query: questionSchema({ view: z.enum(CHART_VIEWS).default('trend') }, explore.city.catalogue.dimensions),
      responses: {
        200: {
          description: 'What the script of a foreign page shows',
          schema: z.object({
            name: z.string(),
            language: z.string(),
            sentence: z.string().nullable(),
            page: z.string(),
            html: z.string(),
          }),
        },
        404: { description: 'There is no such indicator' },
      },
      handle: async ({ params, query, language: spoken, raw }, response) => {
        const language = query.lang ?? spoken;
        const { fragment, ...facts } = await embedded(params.id, language, raw.query);
        response.vary('Accept-Language').json({ ...facts, language, html: fragment.text } satisfies EmbedView);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/:lang/embed/:id',
      roles: 'public',
      tag: 'embedding',
      summary: 'One chart, for a frame in a foreign page',
      params: pathParams('/:lang/embed/:id'),
      responses: { 200: { description: 'A page', types: ['text/html'] }, 404: { description: 'There is none' } },
      handle: async ({ params, raw }, response) => {
        const language = params['lang'];
        if (!isLanguage(language)) throw new AppError('not-found');
        const { name, page, fragment } = await embedded(String(params['id']), language, raw.query);
        framePolicy(response, deps.embedOrigins);
        forAnyPage(response)
          .type('html')
          .send(
            embedPage({
              language,
              name,
              title: `${name} · ${SITE_WORDS[language].site}, ${explore.city.identity.name[language]}`,
              canonical: page,
              assets,
              accent: cityStyleAddress(explore.city.identity),
              body: fragment,
            }),
          );
      },
    }),
    apiRoute({
      method: 'get',
      path: '/oembed',
      roles: 'public',
      tag: 'embedding',
      summary: 'What to put into a page for an address of ours (oEmbed 1.0)',
      query: z.object({
        url: z.string().max(2000).describe('Address of the page of an indicator'),
        format: z.enum(['json', 'xml']).default('json'),
        maxwidth: z.coerce.number().int().min(200).optional(),
        maxheight: z.coerce.number().int().min(200).optional(),
      }),
      responses: {
        200: { description: 'oEmbed, rich', types: ['application/json', 'text/xml'] },
        404: { description: 'Not the address of an indicator here' },
      },
      handle: async ({ query }, response) => {
        const found = indicatorOf(query.url, publicUrl);
        if (!found || !isLanguage(found.language))
          throw new AppError('not-found', { what: 'indicator', id: query.url });
        const { id, language, search } = found;
        const { name } = explore.definition(id);
        const title = name[language];
        const { view, choice } = await shown(id, language, Object.fromEntries(new URLSearchParams(search)));
        const heights = heightsOf(view, { charts: deps.charts, language, name: title, hidden: choice.hide });
        const { width, height } = frameSize({ width: query.maxwidth, height: query.maxheight }, heights);
        const answer: OEmbed = {
          version: '1.0',
          type: 'rich',
          title,
          author_name: explore.city.identity.publisher[language],
          provider_name: `${SITE_WORDS[language].site}, ${explore.city.identity.name[language]}`,
          provider_url: `${publicUrl}/${language}/`,
          cache_age: 3600,
          thumbnail_url: `${publicUrl}${socialAddress(language, id)}`,
          thumbnail_width: SOCIAL_SIZE.width,
          thumbnail_height: SOCIAL_SIZE.height,
          html: `<iframe src="${escapeHtml(`${publicUrl}/${language}/embed/${id}${search}`)}" title="${escapeHtml(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
          width,
          height,
        };
        forAnyPage(response).set('Access-Control-Allow-Origin', '*');
        if (query.format === 'xml') response.type('text/xml').send(oembedXml(answer));
        else response.json(answer);
      },
    }),
  ];
}

/** May be loaded by any page, without a reader's cookies. */
function forAnyPage(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}

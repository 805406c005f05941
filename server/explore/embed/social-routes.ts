import type { Request, Response } from 'express';
import { isLanguage, type Language } from '../../../indicators/text.ts';
import type { ChartService } from '../../charts/chart-service.ts';
import { AppError } from '../../errors.ts';
import { apiRoute, pathParams, type ApiRoute } from '../../http/api-route.ts';
import { SITE_WORDS } from '../../words/site.ts';
import type { ExploreService } from '../explore-service.ts';

/** Pictures for shared links, one for every indicator and language. */
export function socialRoutes({ explore, charts }: { explore: ExploreService; charts: ChartService }): ApiRoute[] {
  const spoken = (request: Request): Language => {
    const language = request.params['lang'];
    if (!isLanguage(language)) throw new AppError('not-found');
    return language;
  };
  const site = (language: Language): string => `${SITE_WORDS[language].site}, ${explore.city.identity.name[language]}`;
  const send = (response: Response, picture: Buffer): void => {
    response.set('Cross-Origin-Resource-Policy', 'cross-origin').type('png').send(picture);
  };
  const responses = { 200: { description: '1200 × 630', types: ['image/png'] }, 404: { description: 'There is none' } };
  return [
    apiRoute({
      method: 'get',
      path: '/:lang/social.png',
      roles: 'public',
      tag: 'embedding',
      summary: 'The picture a link to the barometer is shown with',
      params: pathParams('/:lang/social.png'),
      responses,
      handle: async ({ raw }, response) => {
        const language = spoken(raw);
        const { tagline } = SITE_WORDS[language];
        const { accent } = explore.city.identity;
        send(
          response,
          await charts.social({ site: site(language), name: tagline, sentence: null, trend: null, accent }),
        );
      },
    }),
    apiRoute({
      method: 'get',
      path: '/:lang/social/:id.png',
      roles: 'public',
      tag: 'embedding',
      summary: 'The picture a link to an indicator is shown with',
      params: pathParams('/:lang/social/:id'),
      responses,
      handle: async ({ raw }, response) => {
        const language = spoken(raw);
        const { id, name } = explore.definition(String(raw.params['id']));
        const trend = await explore.trend(id, language);
        const { accent } = explore.city.identity;
        const facts = { site: site(language), name: name[language], sentence: trend?.title ?? null, trend, accent };
        send(response, await charts.social(facts));
      },
    }),
  ];
}

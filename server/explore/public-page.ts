import type { Request, Response } from 'express';
import { isLanguage, type Language } from '../../indicators/text.ts';
import { AppError } from '../errors.ts';
import type { ExploreService } from './explore-service.ts';
import { frameOf } from './page-routes.ts';
import { pageLayout, type PageOptions } from './pages/page-layout.ts';
import { apiRoute, pathParams, type ApiRoute } from '../http/api-route.ts';
import type { Assets } from '../http/assets.ts';

export interface PublicPageDeps {
  explore: ExploreService;
  assets: Assets;
  publicUrl: string;
}

export type PublicPage = Pick<PageOptions, 'title' | 'description' | 'path' | 'current' | 'indicator' | 'body'>;

/** The language of a page's address. @throws AppError `not-found` */
export function languageOf(request: Request): Language {
  const language = request.params['lang'];
  if (!isLanguage(language)) throw new AppError('not-found');
  return language;
}

/** A page as a document in the frame of all pages. */
export const writePage = (
  { explore, assets, publicUrl }: PublicPageDeps,
  page: PublicPage,
  language: Language,
  search: string,
): string => pageLayout({ ...page, search, frame: frameOf(explore, language), publicUrl, assets });

export const searchOf = ({ originalUrl }: Request): string =>
  originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';

/** A public page below a language. */
export function publicPage(
  deps: PublicPageDeps,
  path: string,
  summary: string,
  make: (request: Request, language: Language, response: Response) => PublicPage | Promise<PublicPage>,
): ApiRoute {
  return apiRoute({
    method: 'get',
    path: `/:lang${path}`,
    roles: 'public',
    tag: 'pages',
    summary,
    params: pathParams(`/:lang${path}`),
    responses: { 200: { description: summary, types: ['text/html'] }, 404: { description: 'There is none' } },
    handle: async ({ raw }, response) => {
      const language = languageOf(raw);
      const page = await make(raw, language, response);
      response.type('html').send(writePage(deps, page, language, searchOf(raw)));
    },
  });
}

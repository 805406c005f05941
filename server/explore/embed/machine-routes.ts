import { z } from 'zod';
import { LANGUAGES } from '../../../indicators/text.ts';
import { apiRoute, type ApiRoute } from '../../http/api-route.ts';
import type { PublicationService } from '../../publication/publication-service.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import type { ExploreService } from '../explore-service.ts';
import { atomFeed, type FeedEntry } from './feed.ts';
import { sitePaths } from './site-paths.ts';

export interface MachineRoutesDeps {
  explore: ExploreService;
  publication: PublicationService;
  publicUrl: string;
}

const MOST_ENTRIES = 50;
/** Indicators named in a title. */
const NAMED = 3;
/** A feed must say when it changed; before the first release it never did. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** For other people's programs: what is new, and which pages there are. */
export function machineRoutes({ explore, publication, publicUrl }: MachineRoutesDeps): ApiRoute[] {
  return [
    apiRoute({
      method: 'get',
      path: '/feed.atom',
      roles: 'public',
      tag: 'meta',
      summary: 'Releases as an Atom feed',
      query: z.object({ lang: z.enum(LANGUAGES).optional() }),
      responses: { 200: { description: 'Atom 1.0', types: ['application/atom+xml'] } },
      handle: async ({ query, language: spoken }, response) => {
        const language = query.lang ?? spoken;
        const { city } = explore;
        const words = TAKE_ALONG_WORDS[language];
        const names = new Map(city.catalogue.indicators.map((one) => [one.id, one.name[language]]));
        const releases = await publication.releases(city.cityId, {
          limit: MOST_ENTRIES,
          before: null,
          indicator: null,
        });
        const entries = releases.map((one): FeedEntry => {
          const sum = (key: 'added' | 'changed' | 'removed'): number =>
            one.indicators.reduce((all, own) => all + own[key], 0);
          const withdrawn = one.indicators.filter((own) => own.withdrawnAt !== null);
          const touched = one.indicators.map((own) => names.get(own.indicator) ?? own.indicator);
          const [only, ...more] = one.indicators;
          const counts = { added: sum('added'), changed: sum('changed'), removed: sum('removed') };
          return {
            id: `${publicUrl}/api/v1/releases/${one.id}`,
            title: words.feed.entry(one.id, touched.slice(0, NAMED).join(', '), Math.max(0, touched.length - NAMED)),
            published: one.publishedAt,
            updated:
              [one.publishedAt, ...withdrawn.map((own) => own.withdrawnAt ?? '')].sort().at(-1) ?? one.publishedAt,
            href: `${publicUrl}/${language}/${only && more.length === 0 ? `indicators/${only.indicator}` : 'indicators'}`,
            summary: [
              `${SITE_WORDS[language].releaseCounts(counts)}.`,
              one.note ?? '',
              touched.length > NAMED ? `${touched.join(', ')}.` : '',
              ...withdrawn.map(
                (own) =>
                  `${words.feed.withdrawn}: ${names.get(own.indicator) ?? own.indicator}. ${own.withdrawnReason ?? ''}`,
              ),
            ]
              .filter(Boolean)
              .join(' '),
          };
        });
        response
          .vary('Accept-Language')
          .type('application/atom+xml; charset=utf-8')
          .set('Access-Control-Allow-Origin', '*')
          .send(
            atomFeed({
              language,
              title: words.feed.title(city.identity.name[language]),
              author: city.identity.publisher[language],
              publicUrl,
              updated:
                entries
                  .map((one) => one.updated)
                  .sort()
                  .at(-1) ?? NEVER,
              entries,
            }),
          );
      },
    }),
    apiRoute({
      method: 'get',
      path: '/sitemap.xml',
      roles: 'public',
      tag: 'meta',
      summary: 'Every public page in every language',
      responses: { 200: { description: 'Sitemap', types: ['application/xml'] } },
      handle: (_request, response) => {
        const { languages } = explore.city.identity;
        const urls = sitePaths(explore.city).flatMap((path) =>
          languages.map(
            (language) =>
              `<url><loc>${publicUrl}/${language}/${path}</loc>${languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${publicUrl}/${other}/${path}"/>`).join('')}</url>\n`,
          ),
        );
        response
          .type('application/xml')
          .send(
            `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`,
          );
      },
    }),
    apiRoute({
      method: 'get',
      path: '/robots.txt',
      roles: 'public',
      tag: 'meta',
      summary: 'What search engines may read',
      responses: { 200: { description: 'Text', types: ['text/plain'] } },
      handle: (_request, response) => {
        response
          .type('text/plain')
          .send(`User-agent: *\nDisallow: /studio\nDisallow: /api/\n\nSitemap: ${publicUrl}/sitemap.xml\n`);
      },
    }),
  ];
}

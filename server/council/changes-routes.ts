import { z } from 'zod';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import { AppError } from '../errors.ts';
import { asOfInstant } from '../explore/as-of.ts';
import { atomFeed } from '../explore/embed/feed.ts';
import { apiRoute, type ApiRoute } from '../http/api-route.ts';
import { NEWS_WORDS } from '../words/news.ts';
import type { NewsReader } from './news-reader.ts';
import { changesPage } from './pages/changes-page.ts';
import { publicPage, type PublicPageDeps } from '../explore/public-page.ts';
import type { ReportService } from './report-service.ts';
import { topicChoices, topicName } from './topic.ts';

export interface ChangesRoutesDeps extends PublicPageDeps {
  reports: ReportService;
  news: NewsReader;
  now(): Date;
}

const YEAR = 365 * 24 * 3600_000;
const MOST_ENTRIES = 100;
/** A feed must say when it changed; before anything was published it never did. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** What changed since: as page and as feed. */
export function changesRoutes(deps: ChangesRoutesDeps): ApiRoute[] {
  const { explore, reports, news, publicUrl, now } = deps;
  const yearAgo = (): Date => new Date(now().getTime() - YEAR);
  return [
    publicPage(deps, '/changes', 'What changed since a day the reader names', async (request, language) => {
      const { city } = explore;
      const text = (name: string): string => {
        const value = request.query[name];
        return typeof value === 'string' ? value : '';
      };
      const since = text('since') || yearAgo().toISOString().slice(0, 10);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(since))
        throw new AppError('invalid-input', { where: 'query', field: 'since', problem: since });
      const instant = asOfInstant(since, explore.timeZone);
      const committee = text('committee');
      const topic = committee === '' ? 'all' : `committee:${committee}`;
      if (committee !== '' && !city.bodies.some((one) => one.key === committee))
        throw new AppError('not-found', { what: 'body', id: committee });
      const date = (at: string): string => explore.date(at, language);
      return {
        title: NEWS_WORDS[language].title,
        description: NEWS_WORDS[language].lead,
        path: 'changes',
        body: changesPage(
          {
            since,
            sinceText: date(`${since}T12:00:00Z`),
            committee,
            committees: city.bodies
              .filter((one) => one.kind === 'committee')
              .map((one) => ({ key: one.key, name: one.name[language] })),
            comparison: await reports.since(since, instant, topic, language),
            news: (await news.since(instant, topic)).slice(0, MOST_ENTRIES).map((item) => {
              const view = news.view(item, language);
              return { ...view, date: date(view.at) };
            }),
            years: (await reports.years()).map((one) => one.year),
            feed: `/changes.atom?lang=${language}&topic=${encodeURIComponent(topic)}`,
            form: { topic, choices: topicChoices(city, language), problem: null, email: '' },
          },
          language,
        ),
      };
    }),
    apiRoute({
      method: 'get',
      path: '/changes.atom',
      roles: 'public',
      tag: 'meta',
      summary: 'What was published about a topic, as an Atom feed',
      query: z.object({
        lang: z.enum(LANGUAGES).optional(),
        topic: z.string().max(120).default('all'),
        since: z.iso.date().optional(),
      }),
      responses: { 200: { description: 'Atom 1.0', types: ['application/atom+xml'] } },
      handle: async ({ query, language: spoken }, response) => {
        const language: Language = query.lang ?? spoken;
        const { city } = explore;
        const since = query.since === undefined ? yearAgo().toISOString() : asOfInstant(query.since, explore.timeZone);
        const items = (await news.since(since, query.topic)).slice(0, MOST_ENTRIES);
        const entries = items.map((item) => {
          const view = news.view(item, language);
          return {
            id: `${publicUrl}/changes#${encodeURIComponent(view.id)}`,
            title: view.title,
            published: view.at,
            updated: view.at,
            href: publicUrl + view.path,
            summary: view.summary,
          };
        });
        response
          .vary('Accept-Language')
          .type('application/atom+xml; charset=utf-8')
          .set('Access-Control-Allow-Origin', '*')
          .send(
            atomFeed({
              language,
              title: `${city.identity.name[language]}: ${topicName(query.topic, city, language)}`,
              author: city.identity.publisher[language],
              publicUrl,
              path: `/changes.atom?lang=${language}&topic=${encodeURIComponent(query.topic)}`,
              updated: entries[0]?.updated ?? NEVER,
              entries,
            }),
          );
      },
    }),
  ];
}

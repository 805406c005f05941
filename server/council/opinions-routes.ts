import type { StatementBook } from '../commitments/statement-book.ts';
import type { ApiRoute } from '../http/api-route.ts';
import type { PublicationService } from '../publication/publication-service.ts';
import { OPINION_WORDS } from '../words/opinions.ts';
import { opinionsView } from './opinions-view.ts';
import { opinionsPage } from './pages/opinions-page.ts';
import { publicPage, type PublicPageDeps } from '../explore/public-page.ts';

export interface OpinionsRoutesDeps extends PublicPageDeps {
  publication: PublicationService;
  statements(): StatementBook;
}

/** Releases that are looked through for later revisions. */
const MOST_RELEASES = 200;

/** Opinions and analyses given to council and committees, and the ledger of what they decided with figures. */
export function opinionsRoutes(deps: OpinionsRoutesDeps): ApiRoute[] {
  const { explore, publication, statements } = deps;
  return [
    publicPage(
      deps,
      '/opinions',
      'Opinions, analyses and the decisions that used a figure',
      async (request, language) => {
        const text = (name: string): string => {
          const value = request.query[name];
          return typeof value === 'string' ? value.slice(0, 200).trim() : '';
        };
        const releases = await publication.releases(explore.city.cityId, {
          limit: MOST_RELEASES,
          before: null,
          indicator: null,
        });
        const said = await explore.said.saying(language, statements().published('commentary'));
        const view = opinionsView({ indicator: text('indicator') || null, q: text('q') }, releases, said);
        const words = OPINION_WORDS[language];
        return {
          title: words.title,
          description: words.lead,
          path: 'opinions',
          body: opinionsPage(view, text('q'), language),
        };
      },
    ),
  ];
}

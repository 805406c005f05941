import type { ApiRoute } from '../../http/api-route.ts';
import type { Database } from '../../store/database.ts';
import { ACCESSIBILITY_WORDS } from '../../words/accessibility.ts';
import { DATA_WORDS } from '../../words/data.ts';
import { MISSING_WORDS } from '../../words/missing.ts';
import { PRIVACY_WORDS } from '../../words/privacy.ts';
import { textPage } from '../pages/text-page.ts';
import { publicPage, type PublicPageDeps } from '../public-page.ts';
import { dataPage } from './data-page.ts';
import { dataView } from './data-view.ts';
import { countFigures, dimensionsWithFigures } from './figure-counts.ts';
import { missingPage } from './missing-page.ts';
import { missingView } from './missing-view.ts';

export interface BehindRoutesDeps extends PublicPageDeps {
  database: Database;
  now(): Date;
}

/** What stands behind the barometer: its data, its gaps, and what becomes of what people leave here. */
export function behindRoutes(deps: BehindRoutesDeps): ApiRoute[] {
  const { explore, database, publicUrl } = deps;
  return [
    publicPage(deps, '/data', 'All figures to take along, and how programs get them', async (_request, language) => {
      const { title, lead } = DATA_WORDS[language];
      const { city } = explore;
      const counts = await countFigures(database, { cityId: city.cityId, without: [] });
      const written = new Intl.NumberFormat(language);
      const view = dataView({ city, language, counts, publicUrl, number: (value) => written.format(value) });
      return { title, description: lead, path: 'data', body: dataPage(view, language) };
    }),

    publicPage(
      deps,
      '/missing',
      'What is not known: gaps, delays, and figures that are withheld',
      async (_request, language) => {
        const { title, lead } = MISSING_WORDS[language];
        const { city } = explore;
        const elsewhere = city.areas.filter((one) => one.kind === 'elsewhere' || one.kind === 'country');
        const places = { cityId: city.cityId, without: elsewhere.map((one) => one.code) };
        const view = missingView({
          city,
          language,
          cards: await explore.cards(explore.used, language),
          counts: await countFigures(database, places),
          brokenDown: await dimensionsWithFigures(database, places, city.identity.area),
          adoption: (id) => explore.adoption(id),
          today: deps.now().toISOString().slice(0, 10),
          date: (iso) => explore.date(`${iso}T12:00:00Z`, language),
        });
        return { title, description: lead, path: 'missing', body: missingPage(view, language) };
      },
    ),

    publicPage(deps, '/privacy', 'What becomes of what people leave here', (_request, language) => {
      const words = PRIVACY_WORDS[language];
      return { title: words.title, description: words.lead, path: 'privacy', body: textPage(words) };
    }),

    publicPage(deps, '/accessibility', 'Who can use these pages, and how', (_request, language) => {
      const words = ACCESSIBILITY_WORDS[language];
      return { title: words.title, description: words.lead, path: 'accessibility', body: textPage(words) };
    }),
  ];
}

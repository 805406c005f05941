/** An indicator's page as publishing an upload would make it. */
import type { Language } from '../../indicators/text.ts';
import type { DiffItem } from '../contract/upload.ts';
import { html, type Markup } from '../explore/pages/html.ts';
import { indicatorPage } from '../explore/pages/indicator-page.ts';
import type { UploadRecord } from '../intake/upload-service.ts';
import { PublicationService } from '../publication/publication-service.ts';
import { SITE_WORDS } from '../words/site.ts';
import { indicatorText } from './choices.ts';
import type { Bench } from './pages/workbench-page.ts';
import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';

/** A rehearsal holds the writer's place: only for publications up to this many changes. */
const MOST_REHEARSED = 5000;

/** The page of each indicator as it would become: rehearsed in the database, and taken back. */
export async function preview({ visit, view, city }: Bench, deps: StudioDeps): Promise<Markup | null> {
  const { words, language } = visit;
  const touched = view.diff?.byIndicator.filter((one) => one.added + one.changed + one.removed > 0) ?? [];
  if (touched.length === 0) return null;
  return html`<section aria-labelledby="page">
    <h2 id="page">${words.workbench.page}</h2>
    <ul>
      ${touched.map((one) => html`<li><a href="/studio/uploads/${view.upload.id}/page/${one.indicator}">${indicatorText(city, one.indicator, language)}</a></li>`)}
    </ul>
    ${touched.length === 1 && touched[0] ? await rehearsedPage(view.upload, touched[0].indicator, language, deps, visit) : null}
  </section>`;
}

const WIDTHS = { wide: { width: 920 }, narrow: { width: 360 } } as const;

/** An indicator's page after publishing this upload. */
export async function rehearsedPage(
  upload: UploadRecord,
  indicator: string,
  language: Language,
  deps: StudioDeps,
  visit: Visit,
): Promise<Markup> {
  const { services, charts } = deps;
  const { publication, cityId } = services;
  const { counts, items } = await publication.preview([upload.id], cityId);
  if (counts.added + counts.changed + counts.removed > MOST_REHEARSED)
    return html`<p class="quiet">${visit.words.workbench.tooLargeToShow}</p>`;
  const problems = await services.uploads.problems(upload.id);
  const acknowledge = problems.map(({ code }) => ({ code, reason: 'rehearsal' }));
  const definition = deps.explore.definition(indicator);
  // Without a source nothing is published, and nothing is rehearsed either.
  if (upload.sourceKey === null) return html`<p class="quiet">${visit.words.workbench.sourceFirst}</p>`;
  const publish = { uploadIds: [upload.id], note: null, acknowledge, accountId: null, cityId };
  const view = await publication.rehearse({ publish }, (database) =>
    deps.explore.over(database, new PublicationService({ ...services, database })).indicator(language, definition.id, {
      choice: {},
      hide: [],
      area: areaOfChanges(items, indicator, cityOf(deps).identity.area),
    }),
  );
  const frame = { language, city: cityOf(deps).identity, cityName: cityOf(deps).identity.name[language] };
  const part = view.trend && {
    svg: await charts.inline(view.trend, { ...WIDTHS.wide, hidden: [] }, 'p'),
    narrowSvg: await charts.inline(view.trend, { ...WIDTHS.narrow, hidden: [] }, 'pn'),
    src: null,
    downloads: [],
  };
  const { figures: heading } = SITE_WORDS[language].headings;
  const figures = view.trend && part ? [{ heading, lead: null, view: view.trend, chart: part }] : [];
  return html`<div class="preview">${indicatorPage(view, frame, { tabs: [], figures }, null)}</div>`;
}

/** Where the whole city is not touched, the first area that is. */
function areaOfChanges(items: readonly DiffItem[], indicator: string, cityArea: string): string {
  const own = items.filter((one) => one.indicator === indicator);
  return own.some((one) => one.area === cityArea) ? cityArea : (own[0]?.area ?? cityArea);
}

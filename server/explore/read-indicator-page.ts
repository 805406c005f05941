import type { Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { IndicatorPageView } from '../contract/page-views.ts';
import { AppError } from '../errors.ts';
import { SITE_WORDS } from '../words/site.ts';
import { elsewhereOf } from './elsewhere-of.ts';
import type { ExploreReaders } from './explore-readers.ts';
import type { PlacedChoice } from './figure-reader.ts';
import { indicatorPageView } from './indicator-page-view.ts';
import { groupVerdicts } from './verdict/group-verdicts.ts';

export type IndicatorPageQuery = PlacedChoice & { hide?: readonly string[]; rule?: OtherRule | null };

/** Everything the page of an indicator says of the figures a reader chose. @throws AppError `not-found` */
export async function readIndicatorPage(
  readers: ExploreReaders,
  language: Language,
  id: string,
  query: IndicatorPageQuery,
): Promise<IndicatorPageView> {
  const { city, figures, trends, verdicts, cards, said, publication } = readers;
  const { rule = null, asOf } = query;
  const { catalogue, areas, cityId, identity } = city.current;
  const definition = city.definition(id);
  const place = query.area ?? identity.area;
  if (!areas.some((one) => one.code === place)) throw new AppError('not-found', { what: 'area', id: place });
  const own = await figures.find({ indicators: [id], areas: [place] });
  const chosen = await figures.chosen(id, [place], query);
  const trend = chosen.length === 0 ? null : trends.trendOf(definition, chosen, language, place);
  const judge = trend && verdicts.judge(definition, chosen, trend, { asOf });
  // Answer, scale and chart speak of the same figures: those that were chosen.
  const card = cards.card(definition, chosen, language, rule, trend);
  if (chosen.length === 0 && own.length > 0) {
    const known = asOf === undefined ? own : await figures.find({ indicators: [id], areas: [place], asOf });
    const { emptyChoice, emptyThen } = SITE_WORDS[language];
    const isTooEarly = asOf !== undefined && known.length === 0;
    card.empty = { sentence: isTooEarly ? emptyThen(city.date(asOf, language)) : emptyChoice, owner: null };
  }
  const foreign = own.length > 0 ? [] : await figures.elsewhere(definition);
  const elsewhere = foreign[0]?.area;
  const elsewhereFigures = foreign.filter((one) => one.area === elsewhere);
  const base = catalogue.indicators.find((one) => one.id === definition.basedOn);
  return indicatorPageView(definition, {
    rule,
    language,
    city: city.current,
    card,
    trend,
    area: place,
    verdict: judge?.mainView() ?? null,
    groupVerdicts:
      trend && judge
        ? groupVerdicts(trend, judge.all(false), { id, dimensions: definition.dimensions, area: query.area, rule })
        : [],
    base,
    usedSources: new Set(own.map((one) => one.sourceId)),
    report: city.placeInReport(id, language),
    said: await said.indicator(language, id),
    releases: await publication.releases(cityId, { limit: 20, before: null, indicator: id }),
    elsewhere: await elsewhereOf(readers, base ?? definition, language),
    elsewhereTrend: elsewhere === undefined ? null : trends.trendOf(definition, elsewhereFigures, language, elsewhere),
    adoption: city.adoption(id),
    related: city.used.filter((one) => one.id !== id && one.domain === definition.domain),
    hidden: [...(query.hide ?? [])],
    date: (instant) => city.date(instant, language),
  });
}

import type { Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { OverviewView } from '../contract/page-views.ts';
import { SITE_WORDS } from '../words/site.ts';
import type { ExploreReaders } from './explore-readers.ts';
import { objectiveOf } from './objective-of.ts';

/** The overview: objectives by theme, each with its indicators. @param rule a published rule to judge by instead of ours */
export async function readOverview(
  { city, trends, cards: cardReader, said, publication }: ExploreReaders,
  language: Language,
  rule: OtherRule | null,
): Promise<OverviewView> {
  const { catalogue, cityId, identity } = city.current;
  const { used } = city;
  const cards = await cardReader.cards(used, language, identity.area, rule);
  const words = SITE_WORDS[language];
  const overall = catalogue.objectives.find((one) => one.overall);
  const index = used.find((one) => one.measureType === 'index');
  const trend = index ? await trends.trend(index.id, language) : null;
  const [newest] = await publication.releases(cityId, { limit: 1, before: null, indicator: null });
  return {
    rule,
    overall: {
      label: overall?.label[language] ?? '',
      value: trend?.series[0]?.points.findLast((point) => point.value !== null) ?? null,
      href: `/${language}/indicators/${index?.id ?? ''}`,
    },
    themes: catalogue.themes
      .toSorted((a, b) => a.order - b.order)
      .map((theme) => ({
        id: theme.id,
        label: theme.label[language],
        objectives: catalogue.objectives
          .filter((one) => one.theme === theme.id)
          .toSorted((a, b) => a.order - b.order)
          .map((one) => ({
            id: one.id,
            label: one.label[language],
            provenance: words.provenance[one.provenance.state],
            provenanceBasis: one.provenance.basis,
            responsible: said.responsibleFor(one.id, language),
            ...objectiveOf(
              cards.filter((card) => card.objective === one.id),
              language,
            ),
          })),
      })),
    context: cards.filter((card) => card.objective === overall?.id && card.id !== index?.id),
    withFigures: cards.filter((card) => card.headline !== null || card.empty === null).length,
    all: cards.length,
    newest: newest ? { id: newest.id, date: city.date(newest.publishedAt, language) } : null,
    reportYear: city.lastYear,
    districtsHref: city.current.areas.some((one) => one.kind === 'district')
      ? `/${language}/areas/${encodeURIComponent(identity.area)}#others`
      : null,
  };
}

import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Language } from '../../../indicators/text.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { IndicatorListView } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { elsewhereOf } from '../elsewhere-of.ts';
import type { ExploreReaders } from '../explore-readers.ts';
import { findDistricts } from './find-districts.ts';
import { findPapers } from './find-papers.ts';
import { listFilters, passesFilters, readFilters } from './list-filters.ts';
import { remarksOf, whyFound } from './search-remarks.ts';

/** What the list is narrowed to. */
export interface IndicatorListQuery {
  q?: string | undefined;
  domain?: string | undefined;
  theme?: string | undefined;
  factor?: string | undefined;
  verdict?: string | undefined;
  since?: string | undefined;
  rule?: OtherRule | null;
}

type Labelled = { id: string; label: string };

/** The indicators that were searched and filtered for: those in use with how they stand, and beside them all others. */
export async function readIndicatorList(
  readers: ExploreReaders,
  language: Language,
  query: IndicatorListQuery,
): Promise<IndicatorListView> {
  const { city, cards: cardReader, search, said } = readers;
  const { catalogue, identity } = city.current;
  const found = query.q?.trim() ? search.find(query.q, language) : null;
  const places = query.q?.trim() ? findDistricts(query.q, city.current.areas, language) : null;
  const rank = new Map(found?.hits.map((one, at) => [one.id, at]));
  const matching = catalogue.indicators.filter((one) => isAsked(one, query) && (!found || rank.has(one.id)));
  if (found) matching.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const used = matching.filter((one) => city.adoption(one.id).state === 'adopted');
  const { rule = null } = query;
  const cards = await cardReader.cards(used, language, identity.area, rule);
  const filters = readFilters(query);
  const narrowed = filters.verdict !== '' || filters.since !== '';
  const domain = catalogue.domains.find((one) => one.id === query.domain);
  const options = (list: readonly { id: string; label: Readonly<Record<Language, string>> }[]): Labelled[] =>
    list.map((one) => ({ id: one.id, label: one.label[language] }));
  return {
    rule,
    query: {
      q: query.q ?? '',
      domain: query.domain ?? '',
      theme: query.theme ?? '',
      factor: query.factor ?? '',
      ...filters,
    },
    ...listFilters(cards, { ...filters, rule }, language),
    why: found && whyFound(found, language),
    remarks: [
      ...(found ? remarksOf(found, language) : []),
      ...(places?.askedInVain ? [COMPARE_WORDS[language].notByDistrict] : []),
    ],
    districts: places?.districts ?? [],
    papers: found ? findPapers(query.q ?? '', said.contextOf(language)) : [],
    terms: (found?.terms ?? []).map((one) => ({
      term: one.term[language],
      definition: city.text(one.definition, language),
      caution: one.caution ? city.text(one.caution, language) : null,
    })),
    domains: options(catalogue.domains),
    themes: options(catalogue.themes),
    factors: catalogue.keyFactors.map((one) => ({ id: one.id, label: `${one.number} ${one.label[language]}` })),
    domain: domain ? { label: domain.label[language], description: city.text(domain.description, language) } : null,
    cards: cards.filter((card) => passesFilters(card, filters)),
    notUsed: (narrowed ? [] : matching)
      .filter((one) => city.adoption(one.id).state === 'not-used')
      .map((one) => {
        const { reason } = city.adoption(one.id);
        return {
          id: one.id,
          name: one.name[language],
          href: `/${language}/indicators/${one.id}`,
          reason: reason ? city.text(reason, language) : null,
        };
      }),
    elsewhere:
      domain && !narrowed ? (await Promise.all(matching.map((one) => elsewhereOf(readers, one, language)))).flat() : [],
  };
}

const isAsked = (one: IndicatorDefinition, { domain, theme, factor }: IndicatorListQuery): boolean =>
  (!domain || one.domain === domain) &&
  (!theme || one.theme === theme) &&
  (!factor || one.keyFactors.some((own) => own.id === factor));

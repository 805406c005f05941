import type { Adoption, Area, IndicatorDefinition } from '../../indicators/definition.ts';
import { breakdownKey } from '../../indicators/observation.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import { resolveText, type Language, type LongText, type ResolvedText } from '../../indicators/text.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type {
  ElsewhereView,
  IndicatorListView,
  IndicatorPageView,
  KeyFactorPageView,
  OverviewView,
} from '../contract/page-views.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import { longDate } from '../../indicators/long-date.ts';
import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { MethodsPageView } from './pages/methods-page.ts';
import { SaidReader } from './said/said-reader.ts';
import { eventsOf } from './said/said-view.ts';
import { objectiveOf } from './objective-of.ts';
import type { VerdictView } from '../contract/verdicts.ts';
import type { ChartView, IndicatorCard, TrendView } from '../contract/views.ts';
import { AppError } from '../errors.ts';
import type { PublicationService } from '../publication/publication-service.ts';
import type { Database } from '../store/database.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { VIEW_WORDS } from '../words/views.ts';
import { findObservations, type PublishedObservation } from './observation-queries.ts';
import { keptElsewhere, publishedElsewhere } from './elsewhere-view.ts';
import { indicatorCard } from './indicator-card.ts';
import { indicatorPageView } from './indicator-page-view.ts';
import { isChosen } from './observation-question.ts';
import { listFilters, passesFilters, readFilters } from './search/list-filters.ts';
import { findPapers } from './search/find-papers.ts';
import { remarksOf, whyFound } from './search/search-remarks.ts';
import { SearchService } from './search/search-service.ts';
import { rolling } from './time-window.ts';
import { areasTrend, ownAreas } from './areas-trend.ts';
import type { ChartViewName } from './chart-choice.ts';
import { gapView } from './gap-view.ts';
import { groupsView } from './groups-view.ts';
import { trendView } from './trend-view.ts';
import { underRule } from './pages/rule-notice.ts';
import { groupVerdicts } from './verdict/group-verdicts.ts';
import { Judge } from './verdict/judge.ts';
import type { FindPromises } from './verdict/promises.ts';

/** Which figures of an indicator a reader chose. */
export interface TrendChoice {
  from?: string | undefined;
  to?: string | undefined;
  /** Years counted back from the newest figure. */
  last?: number | undefined;
  /** UTC instant. */
  asOf?: string | undefined;
  choice?: Readonly<Record<string, readonly string[]>>;
}

/** An indicator as it stood at a moment, with everything a page says of it. */
export interface StandingPart {
  definition: IndicatorDefinition;
  /** Of one area, oldest first; empty without figures. */
  observations: PublishedObservation[];
  trend: TrendView | null;
  judge: Judge | null;
  card: IndicatorCard;
}

/** What the public side is made of. */
export interface ExploreParts {
  database: Database;
  catalogue: CatalogueService;
  publication: PublicationService;
  timeZone: string;
  now(): Date;
  promises: FindPromises;
  /** What the city promised and says, as it stands. */
  statements(): StatementBook;
}

/** Releases of an indicator that are looked through for later revisions. */
const MOST_RELEASES = 200;

/** Everything the public reads, from current observations to the views of pages. */
export class ExploreService {
  readonly #parts: ExploreParts;
  readonly #database: Database;
  readonly #catalogue: CatalogueService;
  readonly #publication: PublicationService;
  readonly #timeZone: string;
  readonly #now: () => Date;
  readonly #promises: FindPromises;
  /** What was promised and said. */
  readonly said: SaidReader;
  readonly search: SearchService;

  constructor(parts: ExploreParts) {
    this.#parts = parts;
    this.#database = parts.database;
    this.#catalogue = parts.catalogue;
    this.#publication = parts.publication;
    this.#timeZone = parts.timeZone;
    this.#now = parts.now;
    this.#promises = parts.promises;
    this.search = new SearchService(() => this.city);
    this.said = new SaidReader({
      database: parts.database,
      city: () => this.city,
      statements: parts.statements,
      cards: (indicators, language) => this.cards(indicators, language),
      releases: (indicator) =>
        parts.publication.releases(this.city.cityId, { limit: MOST_RELEASES, before: null, indicator }),
      now: () => this.#now(),
      date: (instant, language) => this.date(instant, language),
    });
  }

  /** The same over another state of the database: a rehearsal's. */
  over(database: Database, publication: PublicationService): ExploreService {
    return new ExploreService({ ...this.#parts, database, publication });
  }

  get timeZone(): string {
    return this.#timeZone;
  }

  /** The newest year that is over, where the city is. */
  get lastYear(): number {
    const zone = { timeZone: this.#timeZone, year: 'numeric' } as const;
    return Number(new Intl.DateTimeFormat('en', zone).format(this.#now())) - 1;
  }

  get city(): CityCatalogue {
    return this.#catalogue.current();
  }

  /** The definition of an indicator. @throws AppError `not-found` */
  definition(id: string): IndicatorDefinition {
    const found = this.city.catalogue.indicators.find((one) => one.id === id);
    if (!found) throw new AppError('not-found', { what: 'indicator', id });
    return found;
  }

  adoption(id: string): Adoption {
    return this.city.adoptions.get(id) ?? { indicator: id, state: 'adopted' };
  }

  /** The newest observation of each series, absent ones with their reason. @throws AppError `not-found` */
  async latest(id: string): Promise<PublishedObservation[]> {
    const { id: indicator } = this.definition(id);
    const all = await findObservations(this.#database, { cityId: this.city.cityId, indicators: [indicator] });
    const series = Map.groupBy(all, (one) => `${one.area} ${breakdownKey(one.breakdown)}`);
    return [...series.values()].flatMap((own) => own.slice(-1));
  }

  /** The trend of an indicator in an area (by default the city), or null without figures. */
  async trend(
    id: string,
    language: Language,
    options: TrendChoice & { area?: string | undefined } = {},
  ): Promise<TrendView | null> {
    const definition = this.definition(id);
    const area = options.area ?? this.city.identity.area;
    const chosen = await this.chosen(id, area, options);
    return chosen.length === 0 ? null : this.#trendOf(definition, chosen, language, area);
  }

  /** A view of an indicator: a trend, or groups or places side by side. Null where there is nothing of that kind. */
  async chart(
    id: string,
    language: Language,
    view: ChartViewName,
    options: TrendChoice & { area?: string | undefined } = {},
    /** The trend of the same choice, where it is at hand. */
    known: TrendView | null = null,
  ): Promise<ChartView | null> {
    const context = { words: SITE_WORDS[language], viewWords: VIEW_WORDS[language] };
    const definition = this.definition(id);
    if (view === 'areas') {
      const trend = await this.#areas(definition, language, options);
      return trend && groupsView(trend, definition, { ...context, of: 'places' });
    }
    const trend = known ?? (await this.trend(id, language, options));
    if (!trend || view === 'trend') return trend;
    return view === 'gap'
      ? gapView(trend, definition, context)
      : groupsView(trend, definition, { ...context, of: 'groups' });
  }

  async #areas(definition: IndicatorDefinition, language: Language, options: TrendChoice): Promise<TrendView | null> {
    const { areas, cityId, identity } = this.city;
    const { from, to, last, asOf, choice = {} } = options;
    const own = ownAreas(areas);
    if (own.length < 2) return null;
    const found = await findObservations(this.#database, {
      cityId,
      indicators: [definition.id],
      areas: own.map((one) => one.code),
      from,
      to,
      asOf,
    });
    const chosen = rolling(
      found.filter((one) => isChosen(one, { choice, hide: [] })),
      last,
    );
    return areasTrend(definition, chosen, own, identity.area, (observations, area) =>
      this.#trendOf(definition, observations, language, area),
    );
  }

  /** The figures of an indicator in an area that a reader chose. */
  async chosen(
    id: string,
    area: string,
    { from, to, last, asOf, choice = {} }: TrendChoice,
  ): Promise<PublishedObservation[]> {
    const found = await findObservations(this.#database, {
      cityId: this.city.cityId,
      indicators: [id],
      areas: [area],
      from,
      to,
      asOf,
    });
    return rolling(
      found.filter((one) => isChosen(one, { choice, hide: [] })),
      last,
    );
  }

  #trendOf(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    language: Language,
    areaCode: string,
    today = this.#now().toISOString().slice(0, 10),
  ): TrendView {
    const { catalogue, areas, sources, identity } = this.city;
    const area = areas.find((one) => one.code === areaCode);
    return trendView(definition, observations, {
      target: areaCode === identity.area ? this.#targetOf(definition, areaCode, language, today) : null,
      events: eventsOf(definition.id, this.said.contextOf(language), today).map((one) => ({
        number: one.number,
        date: one.iso,
        label: `${one.date}: ${one.title}`,
      })),
      language,
      words: SITE_WORDS[language],
      dimensions: catalogue.dimensions,
      codelists: catalogue.codelists,
      area: { code: areaCode, name: area?.name[language] ?? areaCode },
      sources,
    });
  }

  #judge(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    trend: TrendView,
    asOf: string | null,
    today = (asOf ?? this.#now().toISOString()).slice(0, 10),
    rule: OtherRule | null = null,
  ): Judge {
    return new Judge({
      definition,
      observations,
      trend,
      promises: this.#promises,
      today,
      asOf,
      rule,
      day: (iso) => this.date(`${iso}T12:00:00Z`, trend.language),
    });
  }

  /** The verdict on an indicator in an area, with its receipt; null where no one series stands for all, or without figures. */
  async verdict(
    id: string,
    language: Language,
    options: TrendChoice & { area?: string | undefined } = {},
  ): Promise<VerdictView | null> {
    const definition = this.definition(id);
    const area = options.area ?? this.city.identity.area;
    const chosen = await this.chosen(id, area, options);
    if (chosen.length === 0) return null;
    return this.#verdictOf(definition, chosen, this.#trendOf(definition, chosen, language, area), options.asOf ?? null);
  }

  /** The verdicts on all series of a choice, each with its receipt. */
  async verdicts(
    id: string,
    language: Language,
    options: TrendChoice & { area?: string | undefined } = {},
  ): Promise<VerdictView[]> {
    const definition = this.definition(id);
    const area = options.area ?? this.city.identity.area;
    const chosen = await this.chosen(id, area, options);
    if (chosen.length === 0) return [];
    const trend = this.#trendOf(definition, chosen, language, area);
    return this.#judge(definition, chosen, trend, options.asOf ?? null).all(true);
  }

  #verdictOf(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    trend: TrendView,
    asOf: string | null,
  ): VerdictView | null {
    const judge = this.#judge(definition, observations, trend, asOf);
    const record = judge.main(true);
    return record && judge.view(record);
  }

  /** The target of the group an indicator is about, for its chart. */
  #targetOf(definition: IndicatorDefinition, area: string, language: Language, today: string): TrendView['target'] {
    const group = definition.targetGroup;
    const breakdown: Record<string, string> = group === null || group === '_T' ? {} : { origin: group };
    const { target } = this.#promises({ indicator: definition.id, area, breakdown, today, language, asOf: null });
    if (!target) return null;
    const text = formatValue(target.value, { unit: definition.unit, decimals: definition.decimals, language });
    const period = labelPeriod(target.period, language);
    const label = `${VERDICT_WORDS[language].receipt.target} ${period}: ${text}`;
    return { value: target.value, text, period: target.period, label };
  }

  /** For each rule an indicator of the city on which it can be worked through. */
  async methodExamples(language: Language): Promise<MethodsPageView['examples']> {
    const examples: MethodsPageView['examples'] = {};
    for (const one of this.city.catalogue.indicators) {
      if (this.adoption(one.id).state !== 'adopted') continue;
      const verdict = await this.verdict(one.id, language);
      if (!verdict) continue;
      const example = { indicator: { name: one.name[language], href: `/${language}/indicators/${one.id}` }, verdict };
      const { movement, course, gap } = verdict.record;
      if (movement.test && movement.value !== null) {
        examples.movement ??= example;
        if (verdict.movement.flips.length > 0) examples.flip ??= example;
      }
      if (course.ratio !== null) examples.course ??= example;
      if (gap?.levels && gap.value !== null) examples.gap ??= example;
    }
    return examples;
  }

  /** @param rule a published rule to judge by instead of ours */
  async overview(language: Language, rule: OtherRule | null = null): Promise<OverviewView> {
    const { catalogue, cityId } = this.city;
    const used = catalogue.indicators.filter((one) => this.adoption(one.id).state === 'adopted');
    const cards = await this.cards(used, language, this.city.identity.area, rule);
    const words = SITE_WORDS[language];
    const overall = catalogue.objectives.find((one) => one.overall);
    const index = used.find((one) => one.measureType === 'index');
    const trend = index ? await this.trend(index.id, language) : null;
    const [newest] = await this.#publication.releases(cityId, { limit: 1, before: null, indicator: null });
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
              responsible: this.said.responsibleFor(one.id, language),
              ...objectiveOf(
                cards.filter((card) => card.objective === one.id),
                language,
              ),
            })),
        })),
      context: cards.filter((card) => card.objective === overall?.id && card.id !== index?.id),
      withFigures: cards.filter((card) => card.headline !== null || card.empty === null).length,
      all: cards.length,
      newest: newest ? { id: newest.id, date: this.date(newest.publishedAt, language) } : null,
      reportYear: this.lastYear,
    };
  }

  /** An instant as a date of the reader's language and the city's zone. */
  date(instant: string, language: Language): string {
    return longDate(instant, language, this.#timeZone);
  }

  /** How indicators stand in an area, by default the city. */
  async cards(
    indicators: readonly IndicatorDefinition[],
    language: Language,
    area: string = this.city.identity.area,
    rule: OtherRule | null = null,
  ): Promise<IndicatorCard[]> {
    const observations = await findObservations(this.#database, {
      cityId: this.city.cityId,
      indicators: indicators.map((one) => one.id),
      areas: [area],
    });
    const byIndicator = Map.groupBy(observations, (one) => one.indicator);
    return indicators.map((one) => this.#card(one, byIndicator.get(one.id) ?? [], language, rule));
  }

  /**
   * Every indicator in use as it stood: judged at the end of a day, from what is about the time until then and was known
   * at an instant. The same trends, judges and cards that the pages show.
   */
  async standing(
    language: Language,
    { until, known, area }: { until: string; known: string; area: string },
  ): Promise<StandingPart[]> {
    const used = this.city.catalogue.indicators.filter((one) => this.adoption(one.id).state === 'adopted');
    const found = await findObservations(this.#database, {
      cityId: this.city.cityId,
      indicators: used.map((one) => one.id),
      areas: [area],
      asOf: known,
    });
    const byIndicator = Map.groupBy(
      found.filter((one) => one.end <= until),
      (one) => one.indicator,
    );
    return used.map((definition) => {
      const observations = byIndicator.get(definition.id) ?? [];
      const trend = observations.length === 0 ? null : this.#trendOf(definition, observations, language, area, until);
      const judge = trend && this.#judge(definition, observations, trend, known, until);
      return { definition, observations, trend, judge, card: this.#cardOf(definition, trend, judge, language) };
    });
  }

  #card(
    definition: IndicatorDefinition,
    observations: readonly PublishedObservation[],
    language: Language,
    rule: OtherRule | null = null,
    /** Their trend, where it is at hand. */
    known: TrendView | null = null,
  ): IndicatorCard {
    const place = observations[0]?.area;
    const trend = known ?? (place === undefined ? null : this.#trendOf(definition, observations, language, place));
    const judge = trend && this.#judge(definition, observations, trend, null, undefined, rule);
    const card = this.#cardOf(definition, trend, judge, language);
    // Under a rule of others a line leads to what that rule says on the indicator's own page.
    return rule ? { ...card, href: `${card.href}${underRule(rule)}${card.headline ? '#verdict' : ''}` } : card;
  }

  #cardOf(
    definition: IndicatorDefinition,
    trend: TrendView | null,
    judge: Judge | null,
    language: Language,
  ): IndicatorCard {
    const { catalogue, bodies } = this.city;
    const owner = bodies.find((one) => one.key === this.adoption(definition.id).owner);
    return indicatorCard(definition, trend, {
      verdictOf: (series) => judge?.card(series) ?? null,
      movementOf: (series, until) => judge?.movementUntil(series, until) ?? null,
      language,
      words: SITE_WORDS[language],
      domainLabel: catalogue.domains.find((one) => one.id === definition.domain)?.label[language] ?? definition.domain,
      owner: owner?.name[language] ?? null,
    });
  }

  async indicators(
    language: Language,
    query: {
      q?: string | undefined;
      domain?: string | undefined;
      theme?: string | undefined;
      factor?: string | undefined;
      verdict?: string | undefined;
      since?: string | undefined;
      rule?: OtherRule | null;
    },
  ): Promise<IndicatorListView> {
    const { catalogue } = this.city;
    const found = query.q?.trim() ? this.search.find(query.q, language) : null;
    const rank = new Map(found?.hits.map((one, at) => [one.id, at]));
    const matching = catalogue.indicators.filter(
      (one) =>
        (!query.domain || one.domain === query.domain) &&
        (!query.theme || one.theme === query.theme) &&
        (!query.factor || one.keyFactors.some((factor) => factor.id === query.factor)) &&
        (!found || rank.has(one.id)),
    );
    if (found) matching.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    const used = matching.filter((one) => this.adoption(one.id).state === 'adopted');
    const { rule = null } = query;
    const cards = await this.cards(used, language, this.city.identity.area, rule);
    const filters = readFilters(query);
    const narrowed = filters.verdict !== '' || filters.since !== '';
    const domain = catalogue.domains.find((one) => one.id === query.domain);
    const options = (
      list: readonly { id: string; label: Readonly<Record<Language, string>> }[],
    ): { id: string; label: string }[] => list.map((one) => ({ id: one.id, label: one.label[language] }));
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
      remarks: found ? remarksOf(found, language) : [],
      papers: found ? findPapers(query.q ?? '', this.said.contextOf(language)) : [],
      terms: (found?.terms ?? []).map((one) => ({
        term: one.term[language],
        definition: this.#resolved(one.definition, language),
        caution: one.caution ? this.#resolved(one.caution, language) : null,
      })),
      domains: options(catalogue.domains),
      themes: options(catalogue.themes),
      factors: catalogue.keyFactors.map((one) => ({ id: one.id, label: `${one.number} ${one.label[language]}` })),
      domain: domain
        ? { label: domain.label[language], description: this.#resolved(domain.description, language) }
        : null,
      cards: cards.filter((card) => passesFilters(card, filters)),
      notUsed: (narrowed ? [] : matching)
        .filter((one) => this.adoption(one.id).state === 'not-used')
        .map((one) => {
          const { reason } = this.adoption(one.id);
          return {
            id: one.id,
            name: one.name[language],
            href: `/${language}/indicators/${one.id}`,
            reason: reason ? this.#resolved(reason, language) : null,
          };
        }),
      elsewhere:
        domain && !narrowed ? (await Promise.all(matching.map((one) => this.#elsewhere(one, language)))).flat() : [],
    };
  }

  /** A longer text in the reader's language, else the city's own, else English. */
  #resolved(text: LongText, language: Language): ResolvedText {
    return resolveText(text, language, this.city.identity.defaultLanguage);
  }

  /** Values other places published: from the catalogue, and those the city keeps of places elsewhere. */
  async #elsewhere(definition: IndicatorDefinition, language: Language): Promise<ElsewhereView[]> {
    const { areas, cityId } = this.city;
    const words = SITE_WORDS[language];
    const kept = await findObservations(this.#database, {
      cityId,
      indicators: [definition.id],
      areas: elsewhereCodes(areas),
    });
    return [
      ...keptElsewhere(definition, kept, this.city, language, words),
      ...publishedElsewhere(definition, this.city, language, words),
    ];
  }

  /** @throws AppError `not-found` */
  async indicator(
    language: Language,
    id: string,
    query: TrendChoice & { area?: string | undefined; hide?: readonly string[]; rule?: OtherRule | null } = {},
  ): Promise<IndicatorPageView> {
    const { rule = null } = query;
    const { catalogue, areas, cityId, identity } = this.city;
    const words = SITE_WORDS[language];
    const definition = this.definition(id);
    const place = query.area ?? identity.area;
    if (!areas.some((one) => one.code === place)) throw new AppError('not-found', { what: 'area', id: place });
    const own = await findObservations(this.#database, { cityId, indicators: [id], areas: [place] });
    const chosen = await this.chosen(id, place, query);
    const trend = chosen.length === 0 ? null : this.#trendOf(definition, chosen, language, place);
    // Answer, scale and chart speak of the same figures: those that were chosen.
    const card = this.#card(definition, chosen, language, rule, trend);
    if (chosen.length === 0 && own.length > 0) card.empty = { sentence: words.emptyChoice, owner: null };
    const foreign =
      own.length > 0
        ? []
        : await findObservations(this.#database, { cityId, indicators: [id], areas: elsewhereCodes(areas) });
    const elsewhere = foreign[0]?.area;
    const elsewhereObservations = foreign.filter((one) => one.area === elsewhere);
    const base = catalogue.indicators.find((one) => one.id === definition.basedOn);
    return indicatorPageView(definition, {
      rule,
      language,
      city: this.city,
      card,
      trend,
      verdict: trend && this.#verdictOf(definition, chosen, trend, query.asOf ?? null),
      groupVerdicts: trend
        ? groupVerdicts(trend, this.#judge(definition, chosen, trend, query.asOf ?? null).all(false), {
            id,
            dimensions: definition.dimensions,
            area: query.area,
            rule,
          })
        : [],
      base,
      usedSources: new Set(own.map((one) => one.sourceId)),
      said: await this.said.indicator(language, id),
      releases: await this.#publication.releases(cityId, { limit: 20, before: null, indicator: id }),
      elsewhere: await this.#elsewhere(base ?? definition, language),
      elsewhereTrend:
        elsewhere === undefined ? null : this.#trendOf(definition, elsewhereObservations, language, elsewhere),
      adoption: this.adoption(id),
      related: catalogue.indicators.filter(
        (one) => one.id !== id && one.domain === definition.domain && this.adoption(one.id).state === 'adopted',
      ),
      hidden: [...(query.hide ?? [])],
      date: (instant) => this.date(instant, language),
    });
  }

  /** @throws AppError `not-found` */
  async keyFactor(language: Language, id: string): Promise<KeyFactorPageView> {
    const { catalogue } = this.city;
    const words = SITE_WORDS[language];
    const factor = catalogue.keyFactors.find((one) => one.id === id);
    if (!factor) throw new AppError('not-found', { what: 'key-factor', id });
    const evidence = catalogue.indicators.filter(
      (one) => one.keyFactors.some((own) => own.id === id) && this.adoption(one.id).state === 'adopted',
    );
    const cards = await this.cards(evidence, language);
    return {
      id,
      number: factor.number,
      label: factor.label[language],
      statement: this.#resolved(factor.statement, language),
      why: this.#resolved(factor.why, language),
      questions: factor.questions.map((one) => ({ id: one.id, text: this.#resolved(one.text, language) })),
      examples: factor.examples.map((one) => ({
        id: one.id,
        city: one.city,
        year: one.year ?? null,
        text: this.#resolved(one.text, language),
        provenance: words.provenance[one.provenance.state],
      })),
      evidence: evidence.flatMap((one, at) => {
        const own = one.keyFactors.find((entry) => entry.id === id);
        const card = cards[at];
        return own && card ? [{ card, reason: this.#resolved(own.reason, language), primary: own.primary }] : [];
      }),
    };
  }
}

/** Places whose figures are never the city's own: other cities, their districts, countries. */
const elsewhereCodes = (areas: readonly Area[]): string[] =>
  areas.filter((one) => one.kind === 'elsewhere' || one.kind === 'country').map((one) => one.code);

import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import type { Person } from '../accounts/person.ts';
import { recordAudit } from '../audit/audit-store.ts';
import type { ChartService } from '../charts/chart-service.ts';
import type { StatementBook } from '../commitments/statement-book.ts';
import type {
  ComparisonView,
  DrawnWidth,
  ReportContent,
  ReportState,
  RevisedNote,
  Standing,
} from '../contract/reports.ts';
import type { TrendView } from '../contract/views.ts';
import { AppError } from '../errors.ts';
import type { ExploreService } from '../explore/explore-service.ts';
import type { StandingPart } from '../explore/standing.ts';
import { sayName } from '../explore/said/said-view.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { NEWS_WORDS } from '../words/news.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { comparisonView, type Earlier } from './comparison-view.ts';
import { BEAMER_HEIGHT } from './pages/screens-of.ts';
import { ReportStore, type ReportRecord } from './report-store.ts';
import { groupIn, nameOf, reportView } from './report-view.ts';
import { revisedNotes } from './revised-notes.ts';
import { indicatorStanding } from './standing.ts';
import { scopeOf, type Topic } from './topic.ts';
import { revisedBetween } from './year-changes.ts';

export interface ReportParts {
  database: Database;
  explore: ExploreService;
  charts: ChartService;
  statements(): StatementBook;
  now(): Date;
}

/** A report as it is shown: a published one as it was fixed, any other as it would read now. */
export interface ShownReport {
  content: ReportContent;
  drawings: Readonly<Record<string, string>>;
  /** Null: put together just now. */
  fixed: { publishedAt: string; hash: string; revised: RevisedNote[]; text: string } | null;
}

const BOTH: readonly DrawnWidth[] = ['wide', 'narrow'];
/**
 * The narrow one is as wide as the column of a small phone. The wide one has the shape that title and answer leave on a
 * beamer's screen, so that it is not made smaller there until nobody can read it; on paper it leaves room for the table.
 */
const SIZES: Readonly<Record<DrawnWidth, { width: number; height?: number; fit?: number }>> = {
  wide: { width: 840, fit: BEAMER_HEIGHT },
  narrow: { width: 360, height: 300 },
};

/** The first year anything is reported of. */
const FIRST_YEAR = 1990;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The yearly reports: put together, kept, published, read. */
export class ReportService {
  readonly #parts: ReportParts;
  readonly #store: ReportStore;
  #mark = '';
  #version = 0;

  constructor(parts: ReportParts) {
    this.#parts = parts;
    this.#store = new ReportStore(parts.database.knex);
  }

  /** Counts up with every report that is built or published; part of the response cache's key. */
  get version(): number {
    return this.#version;
  }

  /** Sees what another process built or published. */
  async reload(): Promise<void> {
    const mark = JSON.stringify(await this.built());
    if (mark !== this.#mark) this.#version += 1;
    this.#mark = mark;
  }

  built(): Promise<ReportRecord[]> {
    return this.#store.list(this.#parts.explore.city.cityId);
  }

  /** The newest year that is over: its report is the one to be made. */
  get lastYear(): number {
    return this.#parts.explore.lastYear;
  }

  /** Years there is a report of: the last three, and every published one. */
  async years(): Promise<{ year: number; publishedAt: string | null }[]> {
    const published = (await this.built()).filter((one) => one.state === 'published');
    const years = new Set([0, 1, 2].map((back) => this.lastYear - back).concat(published.map((one) => one.year)));
    return [...years]
      .sort((a, b) => b - a)
      .map((year) => ({ year, publishedAt: published.find((one) => one.year === year)?.publishedAt ?? null }));
  }

  /**
   * @param widths the drawings that are needed; a published report has all of them
   * @throws AppError `not-found` for a year that is not over, or long ago
   */
  async show(
    year: number,
    language: Language,
    area?: string,
    widths: readonly DrawnWidth[] = BOTH,
  ): Promise<ShownReport> {
    this.#checkYear(year);
    const { city } = this.#parts.explore;
    const own = area === undefined || area === city.identity.area;
    const record = own ? await this.#store.find(city.cityId, year) : undefined;
    const text = record?.state === 'published' ? await this.#store.text(record.id, language) : undefined;
    if (!record || !text) return { ...(await this.compose(year, language, area, undefined, widths)), fixed: null };
    const content = JSON.parse(text.content) as ReportContent;
    return {
      content,
      drawings: await this.#store.drawings(record.id),
      fixed: {
        publishedAt: record.publishedAt ?? record.builtAt,
        hash: text.hash,
        text: text.content,
        revised: await this.#revisedSince(content.standing, language),
      },
    };
  }

  /** The first page of a report as it was built; null before. */
  async builtComparison(year: number, language: Language): Promise<ComparisonView | null> {
    const record = await this.#store.find(this.#parts.explore.city.cityId, year);
    const text = record && (await this.#store.text(record.id, language));
    return text ? ((JSON.parse(text.content) as ReportContent).report.comparisons[0] ?? null) : null;
  }

  /** Figures of a fixed report that read otherwise today. */
  async #revisedSince(then: Standing, language: Language): Promise<RevisedNote[]> {
    const now = await this.#parts.explore.standing(language, {
      until: then.until,
      known: this.#parts.now().toISOString(),
      area: then.area,
    });
    const current = new Map(now.map((one) => [one.definition.id, indicatorStanding(one).figures]));
    const revised = then.indicators.flatMap((one) =>
      revisedBetween(one.indicator, one.figures, current.get(one.indicator) ?? []),
    );
    return revisedNotes(revised, now, language);
  }

  /** What the report would say now, with its drawings by their hash. */
  async compose(
    year: number,
    language: Language,
    area = this.#parts.explore.city.identity.area,
    known = this.#parts.now().toISOString(),
    widths: readonly DrawnWidth[] = BOTH,
  ): Promise<{ content: ReportContent; drawings: Record<string, string> }> {
    const { explore, charts, statements } = this.#parts;
    if (!explore.city.areas.some((one) => one.code === area))
      throw new AppError('not-found', { what: 'area', id: area });
    const until = `${year}-12-31`;
    const parts = await explore.standing(language, { until, known, area });
    const standing: Standing = { until, known, area, indicators: parts.map(indicatorStanding) };
    const said = await explore.said.saying(
      language,
      statements()
        .published('commentary')
        .filter((one) => one.content.year === year),
    );
    const drawings: Record<string, string> = {};
    const draw = async (trend: TrendView, width: DrawnWidth, prefix: string): Promise<string> => {
      if (!widths.includes(width)) return '';
      const svg = await charts.inline(trend, SIZES[width], prefix);
      const hash = sha256(svg);
      drawings[hash] = svg;
      return hash;
    };
    const report = await reportView({
      year,
      standing,
      parts,
      earlier: await this.#earlier(year, language, area, known),
      said,
      draw: async (trend, prefix) => ({
        wide: await draw(trend, 'wide', prefix),
        narrow: await draw(trend, 'narrow', `${prefix}n`),
      }),
    });
    return { content: { report, standing }, drawings };
  }

  /**
   * What reads otherwise than it did on a day, about a topic. Where nothing was known here on that day yet, it is compared
   * with what is known of that time today.
   */
  async since(day: string, instant: string, topic: Topic, language: Language): Promise<ComparisonView> {
    const { explore, statements } = this.#parts;
    const known = this.#parts.now().toISOString();
    const area = explore.city.identity.area;
    const scope = scopeOf(topic, explore.city, statements());
    const wanted = (one: StandingPart): boolean => scope?.indicators?.has(one.definition.id) ?? true;
    const at = async (until: string, asOf: string): Promise<{ parts: StandingPart[]; standing: Standing }> => {
      const parts = (await explore.standing(language, { until, known: asOf, area })).filter(wanted);
      return { parts, standing: { until, known: asOf, area, indicators: parts.map(indicatorStanding) } };
    };
    const then = await at(day, instant);
    const isEmpty = then.parts.every((one) => one.observations.length === 0);
    const before = isEmpty ? await at(day, known) : then;
    const now = await at(known.slice(0, 10), known);
    const said = explore.said.contextOf(language);
    return comparisonView(
      {
        kind: 'year',
        label: NEWS_WORDS[language].sinceDay({ date: explore.date(`${day}T12:00:00Z`, language) }),
        isFixed: !isEmpty,
        standing: before.standing,
      },
      now.standing,
      {
        language,
        parts: now.parts,
        named: (indicator) => ({ ...nameOf(indicator, said), href: `/${language}/indicators/${indicator}` }),
        groupOf: (indicator, series) => groupIn(now.parts, indicator, series),
        day: said.day,
      },
    );
  }

  /** The moments a report is compared with, as far as there are any. */
  async #earlier(year: number, language: Language, area: string, known: string): Promise<Earlier[]> {
    const { explore, statements } = this.#parts;
    const { city } = explore;
    const words = REPORT_WORDS[language].since;
    const at = async (until: string): Promise<Standing> => ({
      until,
      known,
      area,
      indicators: (await explore.standing(language, { until, known, area })).map(indicatorStanding),
    });
    const before = area === city.identity.area ? await this.#store.find(city.cityId, year - 1) : undefined;
    const isFixed = before?.state === 'published';
    const found: Earlier[] = [
      {
        kind: 'year',
        label: words.year({ year: year - 1 }),
        isFixed,
        standing: isFixed ? await this.#store.standing(before.id) : await at(`${year - 1}-12-31`),
      },
    ];
    const end = `${year}-12-31`;
    for (const [kind, statement] of [
      ['term', 'council-term'],
      ['policy', 'policy-period'],
    ] as const) {
      const running = statements()
        .published(statement)
        .filter((one) => one.content.start <= end)
        .sort((a, b) => b.content.start.localeCompare(a.content.start))[0];
      if (!running) continue;
      const { start, title } = running.content;
      const date = explore.date(`${start}T12:00:00Z`, language);
      found.push({
        kind,
        label: words[kind]({ title: sayName(title, { language, city }), date }),
        isFixed: false,
        standing: await at(start),
      });
    }
    return found;
  }

  /**
   * Puts the report of a year together in every language and keeps it as a draft, in the place of an earlier draft.
   * @throws AppError `conflict` where the report is published
   */
  async build(year: number, person: Person | null): Promise<void> {
    this.#checkYear(year);
    const { city } = this.#parts.explore;
    if ((await this.#store.find(city.cityId, year))?.state === 'published') throw alreadyPublished(year);
    let drawings: Record<string, string> = {};
    const texts: { language: Language; hash: string; content: string }[] = [];
    let standing: Standing | undefined;
    // What was known is one moment, whatever the language: the same figures, and the same hash of them.
    const known = this.#parts.now().toISOString();
    for (const language of LANGUAGES.filter((one) => city.identity.languages.includes(one))) {
      const made = await this.compose(year, language, undefined, known);
      standing ??= made.content.standing;
      const content = JSON.stringify({ ...made.content, standing });
      texts.push({ language, hash: sha256(content), content });
      drawings = { ...drawings, ...made.drawings };
    }
    if (!standing) return;
    const kept = { standing, drawings, texts };
    const at = this.#parts.now().toISOString();
    await inTransaction(this.#parts.database, async (trx) => {
      const store = new ReportStore(trx);
      if ((await store.find(city.cityId, year))?.state === 'published') throw alreadyPublished(year);
      await store.replace(city.cityId, { year, at, accountId: person?.accountId ?? null }, kept);
      await this.#log(trx, year, 'draft', at, person);
    });
    await this.reload();
  }

  /**
   * Gives a built report to review, takes it back to draft, or publishes it for good.
   * @throws AppError `not-found` before it is built, `conflict` once it is published
   */
  async move(year: number, state: ReportState, person: Person | null): Promise<void> {
    const { cityId } = this.#parts.explore.city;
    const at = this.#parts.now().toISOString();
    await inTransaction(this.#parts.database, async (trx) => {
      const store = new ReportStore(trx);
      const record = await store.find(cityId, year);
      if (!record) throw new AppError('not-found', { what: 'report', id: String(year) });
      // What nobody else has looked at is not published.
      if (state === 'published' && record.state === 'draft')
        throw new AppError('conflict', { reason: 'changed-meanwhile' });
      if (!(await store.setState(record.id, state, state === 'published' ? at : null))) throw alreadyPublished(year);
      await this.#log(trx, year, state, at, person);
    });
    await this.reload();
  }

  async #log(
    trx: Parameters<typeof recordAudit>[0],
    year: number,
    state: ReportState,
    at: string,
    person: Person | null,
  ): Promise<void> {
    await recordAudit(trx, {
      cityId: this.#parts.explore.city.cityId,
      at,
      accountId: person?.accountId ?? null,
      action: `report.${state}`,
      subject: String(year),
    });
  }

  /** The PDF that was kept with a published report. */
  async keptPdf(year: number, language: Language): Promise<Buffer | undefined> {
    const record = await this.#store.find(this.#parts.explore.city.cityId, year);
    return record?.state === 'published' ? this.#store.pdf(record.id, language) : undefined;
  }

  async keepPdf(year: number, language: Language, pdf: Buffer): Promise<void> {
    const record = await this.#store.find(this.#parts.explore.city.cityId, year);
    if (record?.state === 'published') await this.#store.keepPdf(record.id, language, pdf);
  }

  #checkYear(year: number): void {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > this.lastYear)
      throw new AppError('not-found', { what: 'report', id: String(year) });
  }
}

const alreadyPublished = (year: number): AppError =>
  new AppError('conflict', { reason: 'report-published', id: String(year) });

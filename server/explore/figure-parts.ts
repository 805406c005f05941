/** Which charts the page of an indicator shows for the view that was chosen, and the tabs to the others. */
import type { Language } from '../../indicators/text.ts';
import type { OtherRule } from '../../indicators/verdict/other-rules.ts';
import type { ChartService } from '../charts/chart-service.ts';
import type { ChartView, TrendView } from '../contract/views.ts';
import { SITE_WORDS } from '../words/site.ts';
import { VIEW_WORDS } from '../words/views.ts';
import { CHART_VIEWS, type ChartChoice, type ChartViewName } from './chart-choice.ts';
import { linesNamed } from './lines-named.ts';
import type { ExploreService } from './explore-service.ts';
import type { ChartPart, Figure, Figures } from './pages/chart-section.ts';
import { underRule } from './pages/rule-notice.ts';

/** As wide as the column of a small phone, so that the letters keep their size there. */
export const NARROW_CHART_WIDTH = 360;

/** What the chart of a wide place and that of a phone are drawn for. */
export type ChartSizes = Record<'wide' | 'narrow', { width: number; fit?: number }>;
const PAGE_SIZES: ChartSizes = { wide: { width: 920 }, narrow: { width: NARROW_CHART_WIDTH } };

export interface FigureQuestion {
  id: string;
  language: Language;
  /** The view that was chosen, and everything else in the page's address. */
  view: ChartViewName;
  choice: ChartChoice;
  area: string;
  trend: TrendView;
  /** Kept in the tabs' addresses. */
  rule: OtherRule | null;
}

export class FigureParts {
  readonly #explore: ExploreService;
  readonly #charts: ChartService;

  constructor(explore: ExploreService, charts: ChartService) {
    this.#explore = explore;
    this.#charts = charts;
  }

  /** The picture of a view in both widths, with the addresses of the living chart and of what can be taken along. */
  async part(
    view: ChartView,
    {
      id,
      language,
      query,
      hide,
      prefix,
      sizes = PAGE_SIZES,
    }: { id: string; language: Language; query: string; hide: string[]; prefix: string; sizes?: ChartSizes },
  ): Promise<ChartPart> {
    const base = `/api/v1/indicators/${id}/chart?lang=${language}${query}`;
    const data = `/api/v1/indicators/${id}/observations?${query.replace(/^&/, '').replace(/&view=[a-z]+$/, '')}`;
    const named = this.#charts.named(view, { ...sizes.wide, hidden: hide });
    return {
      lines: linesNamed(named, language),
      svg: await this.#charts.inline(view, { ...sizes.wide, hidden: hide }, prefix),
      narrowSvg: await this.#charts.inline(view, { ...sizes.narrow, hidden: hide }, `${prefix}n`),
      // Where the wide picture fits a height the living one must fit it too.
      src: `${base}${sizes.wide.fit === undefined ? '' : `&height=${sizes.wide.fit}`}&format=vega`,
      downloads: [
        { label: 'CSV', href: `${data}&format=csv`.replace('?&', '?') },
        { label: 'XLSX', href: `${data}&format=xlsx&lang=${language}`.replace('?&', '?') },
        { label: 'JSON', href: `${data}&format=json`.replace('?&', '?') },
        { label: 'SVG', href: `${base}&format=svg` },
        { label: 'PNG', href: `${base}&format=png` },
      ],
    };
  }

  async of(question: FigureQuestion): Promise<Figures> {
    const { id, language, choice, area, trend, rule } = question;
    const found = new Map<ChartViewName, ChartView>([['trend', trend]]);
    for (const name of CHART_VIEWS) {
      const view = await this.#explore.chart(id, language, name, { ...choice, area }, trend);
      if (view) found.set(name, view);
    }
    const own = choice.area === undefined ? '' : `&area=${encodeURIComponent(choice.area)}`;
    const tabs = [...found.keys()].map((name) => {
      const view = name === 'trend' ? '' : `&view=${name}`;
      const query = [own, ...choice.address, view, underRule(rule, false)].join('').replace(/^&/, '?');
      return {
        label: VIEW_WORDS[language].views[name],
        href: name === question.view ? null : `/${language}/indicators/${id}${query}#figures`,
      };
    });
    return { tabs, figures: await this.#figures(question, found) };
  }

  async #figures(
    { id, language, view, choice, area }: FigureQuestion,
    found: ReadonlyMap<ChartViewName, ChartView>,
  ): Promise<Figure[]> {
    const words = VIEW_WORDS[language];
    const figure = async (name: ChartViewName, heading: string, lead: string | null): Promise<Figure[]> => {
      const shown = found.get(name);
      if (!shown) return [];
      const query = [`&area=${area}`, ...choice.address, name === 'trend' ? '' : `&view=${name}`].join('');
      const chart = await this.part(shown, { id, language, query, hide: choice.hide, prefix: name[0] ?? '' });
      return [{ heading, lead, view: shown, chart }];
    };
    const shown = found.get(view);
    const period = shown && 'kind' in shown ? shown.period.label : '';
    const trend = found.get('trend');
    const reference =
      (trend && !('kind' in trend) ? trend.series.find((one) => one.role === 'reference')?.label : undefined) ?? '';
    switch (view) {
      case 'trend':
        return figure('trend', SITE_WORDS[language].headings.figures, null);
      case 'gap':
        return found.has('gap')
          ? [
              ...(await figure('gap', words.distance(reference), words.distanceLead(reference))),
              ...(await figure('trend', words.levels, null)),
            ]
          : [];
      case 'breakdown':
        return figure('breakdown', words.groups(period), words.notRanked);
      case 'areas':
        return figure('areas', words.places(period), words.notRanked);
    }
  }
}

/**
 * STANDING + WHAT WAS SAID → REPORT, in one language: the same trends, verdicts and sentences as on the pages, put
 * together by committee and objective.
 */
import { resolveText } from '../../indicators/text.ts';
import { ownerOf } from '../commitments/duties.ts';
import type {
  CommitteeReport,
  IndicatorReport,
  NamedView,
  ObjectiveReport,
  ReportView,
  Standing,
} from '../contract/reports.ts';
import type { TrendView } from '../contract/views.ts';
import { headlineSeries } from '../explore/answer.ts';
import type { StandingPart } from '../explore/standing.ts';
import { objectiveOf } from '../explore/objective-of.ts';
import { actionViews } from '../explore/said/action-view.ts';
import { eventsOf, targetViews, type SaidContext } from '../explore/said/said-view.ts';
import { REPORT_WORDS } from '../words/reports.ts';
import { comparisonView, type Earlier } from './comparison-view.ts';
import { movedGroups } from './moved-groups.ts';
import { spokenView } from './spoken-view.ts';
import { worseNow } from './worse-now.ts';

export interface ReportFacts {
  year: number;
  standing: Standing;
  parts: readonly StandingPart[];
  earlier: readonly Earlier[];
  said: SaidContext;
  /** Draws a trend, and gives the hashes under which the drawings are kept; empty for a width nobody asked for. */
  draw(trend: TrendView, prefix: string): Promise<{ wide: string; narrow: string }>;
}

export const anchorOf = (indicator: string): string => `#indicator-${indicator}`;

export async function reportView(facts: ReportFacts): Promise<ReportView> {
  const { year, standing, parts, earlier, said } = facts;
  const { language, city, day } = said;
  const words = REPORT_WORDS[language];
  const named = (indicator: string): NamedView => nameOf(indicator, said);
  const groupOf = (indicator: string, series: string): string => groupIn(parts, indicator, series);
  const context = { language, parts, named, groupOf, day };
  const area = city.areas.find((one) => one.code === standing.area);
  const committees = await committeeReports(facts);
  return {
    year,
    language,
    city: city.identity.name[language],
    area: { code: standing.area, name: area?.name[language] ?? standing.area },
    title: words.title({ year }),
    standsAt: words.standsAt({ until: day(standing.until), known: day(standing.known.slice(0, 10)) }),
    comparisons: earlier.map((one) => comparisonView(one, standing, context)),
    worse: worseNow({ standing, parts, committees, named, groupOf }),
    committees,
  };
}

/** The name of a series; empty where it stands for all. */
export function groupIn(parts: readonly StandingPart[], indicator: string, series: string): string {
  const trend = parts.find((one) => one.definition.id === indicator)?.trend;
  if (!trend || trend.series.length < 2 || headlineSeries(trend.series)?.id === series) return '';
  return trend.series.find((one) => one.id === series)?.label ?? '';
}

/** An indicator by its name, with its place in the report and the body that answers for it. */
export function nameOf(indicator: string, { book, city, language }: SaidContext): NamedView {
  const owner = city.bodies.find((one) => one.key === ownerOf(indicator, book, city));
  return {
    id: indicator,
    name: city.catalogue.indicators.find((one) => one.id === indicator)?.name[language] ?? indicator,
    href: anchorOf(indicator),
    owner: owner ? { name: owner.name[language], href: `/${language}/committees/${owner.key}` } : null,
  };
}

/** Every objective once: with the first body that answers for it, the rest at the end. */
async function committeeReports(facts: ReportFacts): Promise<CommitteeReport[]> {
  const { book, city, language } = facts.said;
  const given = book.published('responsibility');
  const objectives = city.catalogue.objectives.toSorted((a, b) => a.order - b.order);
  const holderOf = new Map(
    objectives.map((one) => [one.id, given.find((own) => own.content.objectives.includes(one.id))?.key ?? null]),
  );
  const sections: CommitteeReport[] = [];
  for (const key of [...city.bodies.map((one) => one.key), null]) {
    const own = objectives.filter((one) => holderOf.get(one.id) === key);
    const reports: ObjectiveReport[] = [];
    for (const one of own) {
      const report = await objectiveReport(one.id, key, facts);
      if (report) reports.push(report);
    }
    if (reports.length === 0) continue;
    const body = city.bodies.find((one) => one.key === key);
    sections.push({
      key,
      name: body?.name[language] ?? REPORT_WORDS[language].headings.noCommittee,
      href: key === null ? null : `/${language}/committees/${key}`,
      objectives: reports,
    });
  }
  return sections;
}

/** Null for one without any indicator in use: there is nothing to report on. */
async function objectiveReport(id: string, holder: string | null, facts: ReportFacts): Promise<ObjectiveReport | null> {
  const { parts, said, year } = facts;
  const { city, language } = said;
  const own = parts.filter((one) => one.definition.objective === id);
  const objective = city.catalogue.objectives.find((one) => one.id === id);
  if (own.length === 0 || !objective) return null;
  const holderName = city.bodies.find((one) => one.key === holder)?.name[language] ?? null;
  const spoken = spokenView({ objective: id }, year, holderName, said);
  const indicators: IndicatorReport[] = [];
  for (const one of own) indicators.push(await indicatorReport(one, facts));
  const isAccounted = indicators.some((one) => one.said.accounts.length > 0);
  return {
    id,
    label: resolveText(objective.label, language).text,
    verdict: objectiveOf(
      own.map((one) => one.card),
      language,
    ).verdict,
    indicators,
    actions: actionViews({ objective: id }, facts.standing.known.slice(0, 10), said),
    // One account of the year on any of its indicators is an account of the objective.
    said: { ...spoken, owed: isAccounted ? null : spoken.owed },
  };
}

async function indicatorReport(part: StandingPart, facts: ReportFacts): Promise<IndicatorReport> {
  const { definition, trend, judge, card } = part;
  const { said, year, standing } = facts;
  const { id } = definition;
  const named = nameOf(id, said);
  const record = judge?.main(false) ?? null;
  const verdict = record && judge ? judge.view(record) : null;
  const picture = trend && (await facts.draw(trend, `r-${id}`));
  return {
    ...named,
    card,
    answer: trend?.title ?? null,
    movement: verdict && { ...pick(verdict.movement), word: verdict.movement.word },
    course: verdict && { ...pick(verdict.course), word: verdict.course.word },
    gap: verdict?.gap ? { ...pick(verdict.gap), word: verdict.gap.word, levels: verdict.gap.levels } : null,
    overdue: verdict?.overdue ?? null,
    figures: trend && figureTable(trend),
    groups: movedGroups(part, standing, (series) => groupIn([part], id, series)),
    chart:
      trend && picture
        ? {
            ...picture,
            description: `${trend.title} ${trend.description}`,
            subtitle: trend.subtitle,
            sources: trend.sources.map((one) => one.text).join(' · '),
          }
        : null,
    targets: targetViews(id, said),
    actions: actionViews({ indicator: id }, standing.known.slice(0, 10), said),
    events: eventsOf(id, said, standing.until),
    said: spokenView({ indicator: id }, year, null, said),
  };
}

const pick = ({ text, why }: { text: string; why: string }): { text: string; why: string } => ({ text, why });

/** How many groups stand in a report's table: the page has them all. */
const MOST_ROWS = 12;

/** First figure of the newest run, the one before the newest, and the newest: what a change is read from. */
function figureTable(trend: TrendView): IndicatorReport['figures'] {
  const figured = trend.periods.filter((period) =>
    trend.series.some((one) => one.points.some((point) => point.period === period.period && point.value !== null)),
  );
  const main = headlineSeries(trend.series) ?? trend.series[0];
  const newest = main?.points.findLast((one) => one.value !== null);
  const first = main?.points.find((one) => one.segment === newest?.segment && one.value !== null);
  const wanted = new Set([first?.period, figured.at(-2)?.period, figured.at(-1)?.period]);
  const periods = figured.filter((one) => wanted.has(one.period));
  if (periods.length === 0) return null;
  return {
    periods: periods.map((one) => one.label),
    rows: trend.series.slice(0, MOST_ROWS).map((one) => ({
      label: one.label,
      cells: periods.map(({ period }) => {
        const point = one.points.find((candidate) => candidate.period === period);
        return point ? { series: one.id, period, value: point.value, text: point.text } : null;
      }),
    })),
  };
}

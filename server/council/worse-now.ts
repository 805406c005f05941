import type {
  CommitteeReport,
  IndicatorReport,
  NamedView,
  ObjectiveReport,
  SpokenView,
  Standing,
  WorseAnswers,
  WorseView,
} from '../contract/reports.ts';
import type { VerdictRecord, VerdictView } from '../contract/verdicts.ts';
import type { TrendView } from '../contract/views.ts';
import type { StandingPart } from '../explore/standing.ts';

interface WorseFacts {
  standing: Standing;
  parts: readonly StandingPart[];
  committees: readonly CommitteeReport[];
  named(indicator: string): NamedView;
  groupOf(indicator: string, series: string): string;
}

/**
 * What reads `worse`, whether or not that is new, with the answers a councillor looks for next: why, what those
 * responsible and others say of it, what was promised. What stands about another figure of the same objective is named so.
 */
export function worseNow({ standing, parts, committees, named, groupOf }: WorseFacts): WorseView[] {
  const objectives = committees.flatMap((one) => one.objectives);
  return standing.indicators.flatMap(({ indicator, receipts }) =>
    receipts
      .filter((one) => one.movement.value === 'worse')
      .map((record) => {
        const { judge, trend } = parts.find((one) => one.definition.id === indicator) ?? {};
        const objective = objectives.find((one) => one.indicators.some(({ id }) => id === indicator));
        const own = objective?.indicators.find((one) => one.id === indicator);
        const view: WorseView = { ...named(indicator), group: groupOf(indicator, record.series) };
        return judge && trend && objective && own
          ? { ...view, answers: answersOf(judge.view(record), trend, own, objective) }
          : view;
      }),
  );
}

function answersOf(
  { movement, record }: VerdictView,
  trend: TrendView,
  own: IndicatorReport,
  objective: ObjectiveReport,
): WorseAnswers {
  const others = objective.indicators.filter((one) => one !== own);
  return {
    why: movement.why,
    ...movedOf(movement.text, record, trend),
    objective: { label: objective.label, href: `#objective-${objective.id}` },
    said: [
      ...texts(own.said, null),
      ...(objective.said ? texts(objective.said, objective.label) : []),
      ...others.flatMap((one) => texts(one.said, one.name)),
    ],
    owed: objective.said?.owed ?? null,
    promised: own.targets.map((one) => [one.said, one.group].filter(Boolean).join(' ')),
    actions: [...(own.actions ?? []), ...(objective.actions ?? [])].map(({ title, by, said }) =>
      [title, by === own.owner?.name ? null : by, said].filter(Boolean).join(', '),
    ),
  };
}

/** From where to where, among the figures the verdict rests on. */
function movedOf(text: string, { series, movement }: VerdictRecord, trend: TrendView): Pick<WorseAnswers, 'moved'> {
  const used = new Set(movement.inputs.observations.filter((one) => one.value !== null).map((one) => one.period));
  const points = trend.series.find((one) => one.id === series)?.points.filter((one) => used.has(one.period)) ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return {};
  return {
    moved: { text, from: { text: first.text, period: first.label }, to: { text: last.text, period: last.label } },
  };
}

const texts = (said: SpokenView, about: string | null): WorseAnswers['said'] =>
  [...said.accounts, ...said.opinions].map(({ form, key }) => ({ form, about, href: `#said-${key}` }));

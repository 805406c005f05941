import type {
  CommitteeReport,
  IndicatorReport,
  NamedView,
  ObjectiveReport,
  SpokenView,
  Standing,
  WorseView,
} from '../contract/reports.ts';
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
        const judge = parts.find((one) => one.definition.id === indicator)?.judge;
        const objective = objectives.find((one) => one.indicators.some(({ id }) => id === indicator));
        const own = objective?.indicators.find((one) => one.id === indicator);
        const view: WorseView = { ...named(indicator), group: groupOf(indicator, record.series) };
        return judge && objective && own
          ? { ...view, answers: answersOf(judge.view(record).movement.why, own, objective) }
          : view;
      }),
  );
}

function answersOf(why: string, own: IndicatorReport, objective: ObjectiveReport): NonNullable<WorseView['answers']> {
  const others = objective.indicators.filter((one) => one !== own);
  return {
    why,
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

const texts = (said: SpokenView, about: string | null): NonNullable<WorseView['answers']>['said'] =>
  [...said.accounts, ...said.opinions].map(({ form, key }) => ({ form, about, href: `#said-${key}` }));

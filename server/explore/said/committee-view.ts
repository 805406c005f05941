import { resolveText } from '../../../indicators/text.ts';
import type { Body } from '../../catalogue/city-catalogue.ts';
import type { Duties } from '../../commitments/who-may-write.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import type { ObjectiveView } from '../../contract/page-views.ts';
import type { ActionView, CommentaryView } from '../../contract/said.ts';
import { actionViews } from './action-view.ts';
import { commentaryView, sayName, type SaidContext } from './said-view.ts';

export interface CommitteeView {
  key: string;
  name: string;
  contact: string | null;
  objectives: { id: string; label: string; verdict: ObjectiveView['verdict']; cards: IndicatorCard[] }[];
  /** Indicators it answers for beside those of its objectives. */
  others: IndicatorCard[];
  deliveries: { text: string; due: string; isDone: boolean }[];
  actions: ActionView[];
  policies: PolicyView[];
  commentary: CommentaryView[];
}

export interface PolicyView {
  key: string;
  title: string;
  start: string;
  end: string;
  document: string | null;
  decision: string | null;
  predecessor: string | null;
  budget: { year: number; amount: number; currency: string }[];
  milestones: { date: string; text: string; isReached: boolean }[];
  invented: boolean;
}

export interface CommitteeContext extends SaidContext {
  /** ISO day of today. */
  today: string;
  objectiveOf(cards: IndicatorCard[]): ObjectiveView['verdict'];
}

/** A body's own page: its objectives with their figures, what it owes, and what it wrote. */
export function committeeView(
  body: Body,
  duties: Duties,
  cards: readonly IndicatorCard[],
  context: CommitteeContext,
): CommitteeView {
  const { book, city, language, day } = context;
  const given = book.published('responsibility').find((one) => one.key === body.key)?.content;
  const objectives = city.catalogue.objectives.filter((one) => duties.objectives.has(one.id));
  return {
    key: body.key,
    name: body.name[language],
    contact: body.contact,
    objectives: objectives.map((one) => {
      const own = cards.filter((card) => card.objective === one.id);
      return {
        id: one.id,
        label: resolveText(one.label, language).text,
        verdict: context.objectiveOf(own),
        cards: own,
      };
    }),
    others: cards.filter((card) => !duties.objectives.has(card.objective)),
    deliveries: (given?.deliveries ?? []).map(({ text, due, isDone }) => ({
      text: sayName(text, context),
      due: day(due),
      isDone,
    })),
    actions: actionViews({ body: body.key }, context.today, context),
    policies: policyViews(context).filter((one) => one.objectives.some((id) => duties.objectives.has(id))),
    commentary: book
      .published('commentary')
      .filter((one) => one.body === body.key)
      .sort((a, b) => b.content.date.localeCompare(a.content.date))
      .map((one) => commentaryView(one, context)),
  };
}

/** Every policy period, newest first. */
export function policyViews(context: SaidContext): (PolicyView & { objectives: string[] })[] {
  const { book, day } = context;
  const all = book.published('policy-period');
  return all
    .toSorted((a, b) => b.content.start.localeCompare(a.content.start))
    .map(({ key, content }) => {
      const before = all.find((one) => one.key === content.predecessor);
      return {
        key,
        title: sayName(content.title, context),
        start: day(content.start),
        end: day(content.end),
        document: content.document,
        decision: content.decision
          ? [sayName(content.decision.text, context), day(content.decision.date), content.decision.reference ?? '']
              .filter(Boolean)
              .join(', ')
          : null,
        predecessor: before ? sayName(before.content.title, context) : null,
        budget: content.budget,
        milestones: content.milestones.map((one) => ({
          date: day(one.date),
          text: sayName(one.text, context),
          isReached: one.isReached,
        })),
        objectives: content.objectives,
        invented: content.invented,
      };
    });
}

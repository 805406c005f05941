import type { ActionView } from '../../contract/said.ts';
import type { Statement } from '../../commitments/statement.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { sayName, sayText, type SaidContext } from './said-view.ts';

/**
 * Actions of the plan that an indicator, an objective or a body stands in, the one that ends first before the others.
 * @param today ISO day: what should have been done by then, and is neither done nor dropped, is late
 */
export function actionViews(
  of: { indicator: string } | { objective: string } | { body: string },
  today: string,
  context: SaidContext,
): ActionView[] {
  return context.book
    .published('action')
    .filter(({ body, content }) =>
      'indicator' in of
        ? content.indicators.includes(of.indicator)
        : 'objective' in of
          ? content.objectives.includes(of.objective)
          : body === of.body,
    )
    .sort((a, b) => a.content.due.localeCompare(b.content.due))
    .map((one) => actionView(one, today, context));
}

function actionView({ key, body, content }: Statement<'action'>, today: string, context: SaidContext): ActionView {
  const { city, language, day } = context;
  const words = SAID_WORDS[language];
  const isOpen = content.progress === 'planned' || content.progress === 'running';
  const isLate = isOpen && content.due < today;
  const progress = words.progress[content.progress];
  return {
    key,
    title: sayName(content.title, context),
    by: city.bodies.find((one) => one.key === body)?.name[language] ?? null,
    due: day(content.due),
    progress: content.progress,
    said: words.actionStands({
      progress,
      due: day(content.due),
      checked: content.checkedOn === null ? '' : day(content.checkedOn),
      isLate,
      isOpen,
    }),
    isLate,
    text: content.text ? sayText(content.text, context) : null,
    invented: content.invented,
  };
}

import type { LongText, ResolvedText } from '../../../indicators/text.ts';
import { policyViews, type PolicyView } from './committee-view.ts';
import type { EventView, SaidText } from '../../contract/said.ts';
import { eventView, sayText, type SaidContext } from './said-view.ts';

export interface ContextView {
  factors: {
    id: string;
    label: string;
    /** What the factor is. */
    text: ResolvedText;
    /** What the city says of it; null: nothing yet. */
    statement: { text: SaidText; date: string; invented: boolean } | null;
    indicators: { href: string; name: string }[];
    events: EventView[];
  }[];
  policies: PolicyView[];
  bodies: { href: string; name: string }[];
}

/** The contextual factors, each with the city's dated statement, the indicators it bears on, and what happened. */
export function contextView(context: SaidContext, resolved: (text: LongText) => ResolvedText): ContextView {
  const { book, city, language, day } = context;
  const events = book.published('event').sort((a, b) => b.content.date.localeCompare(a.content.date));
  const statements = book.published('context');
  return {
    factors: city.catalogue.contextualFactors.map((factor) => {
      const said = statements.find((one) => one.content.factor === factor.id)?.content;
      const named = new Set(said?.indicators);
      return {
        id: factor.id,
        label: factor.label[language],
        text: resolved(factor.text),
        statement: said ? { text: sayText(said.text, context), date: day(said.date), invented: said.invented } : null,
        indicators: city.catalogue.indicators
          .filter(
            (one) =>
              (named.has(one.id) || one.contextualFactors.some((own) => own.id === factor.id)) &&
              (city.adoptions.get(one.id)?.state ?? 'adopted') === 'adopted',
          )
          .map((one) => ({ href: `/${language}/indicators/${one.id}`, name: one.name[language] })),
        events: events
          .filter((one) => one.content.factor === factor.id)
          .map((one, at) => eventView(one.content, at + 1, { city, language, day, context })),
      };
    }),
    policies: policyViews(context),
    bodies: city.bodies.map((one) => ({ href: `/${language}/committees/${one.key}`, name: one.name[language] })),
  };
}

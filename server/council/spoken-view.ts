import type { Statement } from '../commitments/statement.ts';
import type { SpokenView } from '../contract/reports.ts';
import { commentaryView, sayText, type SaidContext } from '../explore/said/said-view.ts';

/** What was said in a year about an indicator or an objective. */
export function spokenView(
  about: { indicator: string } | { objective: string },
  year: number,
  owner: string | null,
  context: SaidContext,
): SpokenView {
  const own = context.book
    .published('commentary')
    .filter(({ content }) => content.year === year && isAbout(content.about, about))
    .sort((a, b) => a.content.date.localeCompare(b.content.date));
  const views = own.map((one) => commentaryView(one, context));
  const hasAccount = own.some((one) => one.content.form === 'account');
  return {
    accounts: views.filter((one) => one.form !== 'opinion'),
    opinions: views.filter((one) => one.form === 'opinion'),
    asks: own.flatMap((one) => asksOf(one, context)),
    owed: hasAccount ? null : owner,
  };
}

function asksOf({ content, body }: Statement<'commentary'>, context: SaidContext): SpokenView['asks'] {
  // Versions from before asks were kept have none.
  const asks = (content as Partial<typeof content>).asks;
  if (!asks) return [];
  const name = context.city.bodies.find((one) => one.key === body)?.name[context.language];
  return [{ by: name ?? content.signature, text: sayText(asks, context) }];
}

type About = Statement<'commentary'>['content']['about'];

const isAbout = (found: About, wanted: { indicator: string } | { objective: string }): boolean =>
  'indicator' in wanted
    ? 'indicator' in found && found.indicator === wanted.indicator
    : 'objective' in found && found.objective === wanted.objective;

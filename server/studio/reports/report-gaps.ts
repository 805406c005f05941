import type { Language } from '../../../indicators/text.ts';
import { dueFromWhom, type DueFromBody } from '../said/due.ts';
import { cityOf, type StudioDeps } from '../studio-deps.ts';

export type GapDeps = Pick<StudioDeps, 'services' | 'explore'>;

/** Who owes which figure, text and opinion for the report of a year. @param due by when, where nothing else is said */
export async function reportGaps(
  year: number,
  due: string | null,
  language: Language,
  deps: GapDeps,
): Promise<DueFromBody[]> {
  const { themes } = await deps.explore.overview(language);
  const cards = themes.flatMap((theme) => theme.objectives.flatMap((one) => one.cards));
  const gaps = dueFromWhom(deps.services.statements.book, cityOf(deps), cards, { year, only: null });
  return gaps.map(({ body, items }) => ({ body, items: items.map((one) => ({ ...one, due: one.due ?? due })) }));
}

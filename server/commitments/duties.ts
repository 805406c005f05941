import type { CityCatalogue } from '../catalogue/city-catalogue.ts';
import type { StatementBook } from './statement-book.ts';
import type { Duties } from './who-may-write.ts';

/** What a body answers for: what it was given, the indicators it owes figures of, and those of its objectives. */
export function dutiesOf(
  body: string | null,
  book: StatementBook,
  { catalogue, adoptions }: Pick<CityCatalogue, 'catalogue' | 'adoptions'>,
): Duties {
  if (body === null) return { indicators: new Set(), objectives: new Set() };
  const given = book.published('responsibility').find((one) => one.key === body)?.content;
  const objectives = new Set(given?.objectives);
  const owed = [...adoptions.values()].filter((one) => one.owner === body).map((one) => one.indicator);
  const below = catalogue.indicators.filter((one) => objectives.has(one.objective)).map((one) => one.id);
  return { objectives, indicators: new Set([...(given?.indicators ?? []), ...owed, ...below]) };
}

/** The body that answers for an indicator: who was given it, else who has its objective, else who owes its figures. */
export function ownerOf(
  indicator: string,
  book: StatementBook,
  { catalogue, adoptions }: Pick<CityCatalogue, 'catalogue' | 'adoptions'>,
): string | null {
  const given = book.published('responsibility');
  const objective = catalogue.indicators.find((one) => one.id === indicator)?.objective ?? '';
  return (
    given.find((one) => one.content.indicators.includes(indicator))?.key ??
    given.find((one) => one.content.objectives.includes(objective))?.key ??
    adoptions.get(indicator)?.owner ??
    null
  );
}

import { derivedAs, isMadeOfFigures, isNoFigure } from './derived-words.ts';
import type { Draft } from './draft.ts';

/**
 * A change, a distance, a rank or a target where the figures should stand: `Change from last year` as the only column of
 * figures, or in the title of a table that has no other. Beside the figures such a column is asked about.
 */
export function doubtFigures(draft: Draft): void {
  const { city, titles } = draft.input;
  const unit = city.catalogue.indicators.find((one) => one.id === draft.indicator)?.unit;
  const header = draft.columnOf('value')?.header;
  if (unit === undefined) return;
  const isAside = draft.columns.some((one) => one.header !== header && derivedAs(one.header) !== undefined);
  const title = isAside ? undefined : titles.find((one) => derivedAs(one) !== undefined && isMadeOfFigures(one, unit));
  // `Prognose` in every row.
  const always = [...draft.assigned.values()].flatMap(({ role }) => (role.kind === 'constant' ? role.texts : []));
  const text =
    header !== undefined && isMadeOfFigures(header, unit) ? header : (always.find((one) => isNoFigure(one)) ?? title);
  if (text !== undefined) draft.doubts.push({ code: 'figures-derived', facts: { text } });
}

import type { Option } from '../../contract/upload.ts';
import type { Draft } from './draft.ts';
import { comparable, likenessOf } from './fold-text.ts';
import { holdsNumbers } from './look-at-table.ts';
import { option } from './make-options.ts';

/** From this likeness on a header names an indicator, for a person to confirm. */
const ALIKE = 0.55;
const MARGIN = 0.08;

/**
 * A column for each indicator: where two columns of figures or more are called like different indicators, that is the
 * likeliest answer. A standard indicator for which the city has its own stands for that one.
 */
export function severalIndicators(draft: Draft): Option | undefined {
  const { indicators } = draft.input.city.catalogue;
  const names = indicators.map(({ id, name }) => ({ id, names: Object.values(name).map((one) => comparable(one)) }));
  const ownOf = new Map(indicators.flatMap(({ id, basedOn }) => (basedOn ? [[basedOn, id] as const] : [])));
  const isOpen = (at: number): boolean => ['asked', undefined].includes(draft.assigned.get(at)?.role.kind);
  const found = draft.columns
    .filter((one) => one.header !== '' && isOpen(one.at) && holdsNumbers(one))
    .flatMap(({ name, header }) => {
      const own = comparable(header);
      const [best, ...others] = names
        .map((one) => ({ id: one.id, like: Math.max(...one.names.map((each) => likenessOf(own, each))) }))
        .toSorted((a, b) => b.like - a.like);
      if (!best || best.like < ALIKE) return [];
      const meant = ownOf.get(best.id) ?? best.id;
      const second = others.find(({ id }) => (ownOf.get(id) ?? id) !== meant);
      // The rate and the gap of rates are called nearly alike.
      return second && second.like > best.like - MARGIN ? [] : [[name, meant] as const];
    });
  const ids = found.map(([, id]) => id);
  if (ids.length < 2 || new Set(ids).size < ids.length) return undefined;
  return option(
    'several',
    { code: 'several-indicators', facts: { indicator: ids } },
    {
      shape: 'wide-series',
      valueColumns: Object.fromEntries(found.map(([name, indicator]) => [name, { indicator }])),
    },
    true,
  );
}

/** Pieces of a specification. Every mark stands at its own pixel of the picture, so one layer may hold marks of several panels. */
export type Layer = Record<string, unknown>;

/** A field that holds what is drawn, pixels or a colour, and needs no scale. */
export const asIs = (field: string, type: 'quantitative' | 'nominal' = 'quantitative'): Layer => ({
  field,
  type,
  scale: null,
  axis: null,
  legend: null,
});

export const paint = (field = 'colour'): Layer => ({ field, type: 'nominal', scale: null, legend: null });

/** Places of rules and of bands, and of everything that has one place only. */
export const AT: Layer = { x: asIs('x'), y: asIs('y') };
export const FROM_TO: Layer = { ...AT, x2: { field: 'x2' }, y2: { field: 'y2' } };

export function layer(mark: Layer, encoding: Layer, values: readonly unknown[]): Layer[] {
  return values.length === 0 ? [] : [{ data: { values }, mark, encoding }];
}

/** Layers of one look become one, in the place of the first: two hundred lines are drawn as quickly as two. */
export function mergeLayers(layers: readonly Layer[]): Layer[] {
  const looks = Map.groupBy(layers, ({ mark, encoding }) => JSON.stringify([mark, encoding]));
  return [...looks.values()].map((own) => ({
    ...own[0],
    data: { values: own.flatMap((one) => (one['data'] as { values: unknown[] }).values) },
  }));
}

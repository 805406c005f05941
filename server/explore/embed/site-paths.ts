import type { CityCatalogue } from '../../catalogue/city-catalogue.ts';

/** The path of every public page, without its language: for the map of the site and its export. */
export function sitePaths({ catalogue, bodies, areas, identity }: CityCatalogue): string[] {
  const districts = areas.filter((one) => one.kind === 'district').map((one) => one.code);
  return [
    '',
    'indicators',
    ...catalogue.indicators.map((one) => `indicators/${one.id}`),
    'key-factors',
    ...catalogue.keyFactors.map((one) => `key-factors/${one.id}`),
    'compare',
    'context',
    'methods',
    'criteria',
    'about',
    'data',
    'missing',
    'accessibility',
    'privacy',
    'reports',
    'opinions',
    'changes',
    ...bodies.map((one) => `committees/${one.key}`),
    // The city's own leads to them; without districts it would only say again what the list says.
    ...(districts.length > 0 ? [identity.area, ...districts] : []).map((code) => `areas/${encodeURIComponent(code)}`),
  ];
}

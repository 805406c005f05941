import type { CityArea } from './city-catalogue.ts';

export const AREA_FAULTS = {
  'unknown-parent': 'an area of the city',
  'parent-cycle': 'an area that is not a part of this one',
  'unknown-successor': 'an area of the city',
  'successor-cycle': 'an area that this one does not follow itself',
  'validity-order': 'a day after the first one',
  'own-area': 'the city itself: no area above it, no end',
  'second-city': 'district, country or elsewhere: the city itself is one area',
} as const;
export type AreaFaultCode = keyof typeof AREA_FAULTS;

export interface AreaFault {
  /** The area's code. */
  area: string;
  field: 'parent' | 'successor' | 'validTo' | 'kind';
  code: AreaFaultCode;
  value: string | null;
}

/** What is wrong with a city's areas taken together; `own` is the code of the one that is the city itself. */
export function checkAreas(areas: readonly CityArea[], own: string): AreaFault[] {
  const known = new Map(areas.map((area) => [area.code, area]));
  return areas.flatMap((area) => faultsOf(area, known, own));
}

function faultsOf(area: CityArea, known: ReadonlyMap<string, CityArea>, own: string): AreaFault[] {
  const { code, parent, successor, validFrom, validTo } = area;
  const faults: AreaFault[] = [];
  const need = (holds: boolean, field: AreaFault['field'], fault: AreaFaultCode, value: string | null): void => {
    if (!holds) faults.push({ area: code, field, code: fault, value });
  };
  const isOwn = code === own;
  if (isOwn) {
    need(parent === null, 'parent', 'own-area', parent);
    need(validTo === null, 'validTo', 'own-area', validTo);
    need(successor === null, 'successor', 'own-area', successor);
  } else {
    need(parent === null || known.has(parent), 'parent', 'unknown-parent', parent);
    need(successor === null || known.has(successor), 'successor', 'unknown-successor', successor);
    need(!returns(area, known, 'parent'), 'parent', 'parent-cycle', parent);
    need(!returns(area, known, 'successor'), 'successor', 'successor-cycle', successor);
    need(validFrom === null || validTo === null || validFrom < validTo, 'validTo', 'validity-order', validTo);
  }
  need((area.kind === 'city') === isOwn, 'kind', isOwn ? 'own-area' : 'second-city', area.kind);
  return faults;
}

/** Whether the way from an area by `step` leads back to it. */
function returns(area: CityArea, known: ReadonlyMap<string, CityArea>, step: 'parent' | 'successor'): boolean {
  const seen = new Set<string>();
  for (let at = area[step]; at !== null && !seen.has(at); at = known.get(at)?.[step] ?? null) {
    if (at === area.code) return true;
    seen.add(at);
  }
  return false;
}

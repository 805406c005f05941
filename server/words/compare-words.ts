import type { ComparabilityReason } from '../explore/compare/place-comparability.ts';
import type { DifferenceWord } from '../contract/compare-views.ts';

/** Words of comparisons: of groups, districts, indicators and places. */
export interface CompareWords {
  heading: string;
  lead: string;
  first: string;
  second: string;
  show: string;
  none: string;
  sideBySide: string;
  notCause: string;
  together: string;
  /** Over the columns, where all are about one group, and where they are not. */
  sameGroup: (label: string) => string;
  unlikeGroups: string;
  /** Of the choice among the groups all columns have figures of. */
  sharedGroups: string;
  groups: string;
  districts: string;
  noDistricts: string;
  noBenchmark: string;
  /** What all rows of a list are set against. */
  against: (facts: { label: string; value: string; period: string }) => string;
  said: Record<DifferenceWord, (size: string) => string>;
  counts: (facts: { above: number; below: number; unclear: number; unknown: number }) => string;
  small: string;
  notRanked: string;
  method: string;
  places: string;
  placesLead: string;
  placesCount: (count: number) => string;
  /** Where the same holds for every one. */
  allOf: (state: string) => string;
  states: Record<'comparable' | 'with-care' | 'refused', string>;
  /** Shown after what differs; `text` is the catalogue's own. */
  reasons: Record<ComparabilityReason['code'], (facts: { years: number; text: string }) => string>;
  columns: { what: string; value: string; said: string; comparable: string };
  absent: string;
  area: (name: string) => string;
  areaLead: (city: string) => string;
  areaNone: string;
  areaWithout: string;
  otherAreas: string;
  /** The same page of the city itself, where all districts are listed. */
  areaCity: string;
  areaCityNone: string;
  areaCityWithout: string;
  districtList: string;
  toDistricts: string;
  /** What people type who look for them. */
  districtWords: string;
  notByDistrict: string;
  cityIs: (value: string) => string;
}

/** Every kind of doubt whether figures can be right. All are acknowledged with a reason before they are published. */
export const PLAUSIBILITY = {
  jump: 'warning',
  'unit-changed': 'warning',
  'total-disagrees': 'warning',
  'total-outside-parts': 'warning',
  'parts-not-100': 'warning',
  'area-total-disagrees': 'warning',
  'area-outside-parts': 'warning',
  'period-copied': 'warning',
  'period-late': 'warning',
  'period-gap': 'warning',
  'period-kind-changed': 'warning',
  'coverage-areas': 'warning',
  'coverage-groups': 'warning',
  'coverage-periods': 'warning',
  'coverage-fewer': 'warning',
} as const;

export type PlausibilityCode = keyof typeof PLAUSIBILITY;

export const isPlausibility = (code: string): code is PlausibilityCode => Object.hasOwn(PLAUSIBILITY, code);

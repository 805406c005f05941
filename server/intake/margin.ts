import { isOfOtherLevel } from './confidence-level.ts';
import { HEADER_JOINT } from './table/outline/join-header.ts';

/** Headers over the half of an interval: `±`, `Ausländer +/-`, `+/- (in %-Punkten)`, `95% CI (±)`, `Vertrauensintervall`. */
const SIGN = String.raw`(?:±|\+\s*\/\s*[-–−])`;
const INTERVAL =
  'vertrauensintervall|vertrauensbereich|konfidenzintervall|confidence interval|intervalle de confiance|konfidensinterval';
const CALLED = new RegExp(
  String.raw`^\s*\(?\s*${SIGN}|${SIGN}\s*\)?\s*$|^\s*(?:95\s?%[-\s]*)?(?:${INTERVAL})(?:\s*\(?95\s?%\)?)?(?:\s*:?\s*${SIGN}.*)?$`,
  'iu',
);

/** In per cent of the figure, not in its own unit: `± (in %)`. */
const RELATIVE = /relati[vf]|\b(?:in|en|i)\s*%(?!\s*-?\s*(?:punkt|point|p\.))|\(%\)/iu;

/** Whether a column sounds like the half of an interval in the unit of the figures; nothing but a person says that it is. */
export const isCalledMargin = (header: string): boolean =>
  header.split(HEADER_JOINT).some((part) => CALLED.test(part)) && !RELATIVE.test(header) && !isOfOtherLevel(header);

/**
 * FIGURE ± MARGIN → LIMITS of its interval, with as many decimals as the finer of the two. Both in the same unit.
 * A margin below zero gives limits that the figure does not lie between.
 */
export function limitsAround(value: number, margin: number): { lower: number; upper: number } {
  const places = Math.max(decimalsOf(value), decimalsOf(margin));
  const round = (limit: number): number => Number(limit.toFixed(places));
  return { lower: round(value - margin), upper: round(value + margin) };
}

/** Decimals of a number as it is written shortest; many for one that is written with an exponent. */
function decimalsOf(number: number): number {
  const text = String(Math.abs(number));
  return text.includes('e') ? MOST_DECIMALS : (text.split('.')[1]?.length ?? 0);
}

const MOST_DECIMALS = 12;

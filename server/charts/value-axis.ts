import { formatNumber } from '../../indicators/format.ts';
import type { SeriesView, TrendView } from '../contract/views.ts';

export interface ValueAxis {
  domain: [number, number];
  ticks: { value: number; label: string }[];
  /** The axis does not reach zero, which the picture must show. */
  cut: boolean;
}

/** A round step that gives about `wanted` ticks. */
function roundStep(span: number, wanted: number): number {
  const raw = span / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= raw * 0.999) ?? 10;
  return factor * power;
}

/** Digits a number needs after its mark. */
function decimalsOf(value: number): number {
  let digits = 0;
  while (digits < 8 && Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) > 1e-6) digits += 1;
  return digits;
}

/** Without the noise of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12)) + 0;

/**
 * The axis of values. Zero is on it wherever it is near the figures; lines may stand on a cut axis, and then the cut is
 * marked. Ends are round, and a share never leaves its range.
 */
export function valueAxis(view: TrendView, series: readonly SeriesView[], height: number): ValueAxis {
  const values = series.flatMap((one) =>
    one.points.flatMap((point) => [point.value, point.lower, point.upper].filter((value) => value !== null)),
  );
  // A distance is read from the line where there is none.
  if (view.measureType === 'gap' && values.length > 0) values.push(0);
  return axisOf(values, view, height);
}

/** The same for any values, over a length in pixels. */
export function axisOf(
  all: readonly number[],
  view: Pick<TrendView, 'target' | 'validRange' | 'unitCode' | 'language'>,
  length: number,
): ValueAxis {
  const values = [...all];
  if (values.length === 0) return { domain: [0, 1], ticks: [], cut: false };
  if (view.target) values.push(view.target.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low;
  const nearZero = low >= 0 ? low <= spread * 1.5 + high * 0.15 : high <= 0 && -high <= spread * 1.5 - low * 0.15;
  const margin = spread || Math.abs(low) * 0.2 || 1;
  const bottom = low >= 0 && nearZero ? 0 : low - margin * 0.08;
  const top = high <= 0 && nearZero ? 0 : high + margin * 0.04;
  const step = roundStep(top - bottom, Math.max(3, Math.min(6, length / 62)));
  const [least, most] = view.validRange ?? [null, null];
  const from = clean(Math.max(least ?? -Infinity, Math.floor(bottom / step + 1e-9) * step));
  const to = clean(Math.min(most ?? Infinity, Math.ceil((top / step) * 2 - 1e-9) * (step / 2)));
  const digits = Math.max(decimalsOf(step), decimalsOf(from));
  const ticks: ValueAxis['ticks'] = [];
  for (let at = Math.ceil(from / step - 1e-9); at * step <= to + step * 1e-9; at += 1)
    ticks.push({ value: clean(at * step), label: formatNumber(clean(at * step), digits, view.language) });
  const last = ticks.at(-1);
  if (last && view.unitCode === 'PC') last.label += view.language === 'en' ? '%' : '\u00A0%';
  return { domain: [from, to > from ? to : from + step], ticks, cut: from > 0 || to < 0 };
}

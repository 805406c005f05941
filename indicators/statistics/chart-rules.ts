/** What a chart must not do, in numbers. Sources: Analysis Function guidance on charts; WCAG 2.2, 1.4.3 and 1.4.11; methods note 8.5, 8.6. */

export type AxisRule = {
  /** Where the value axis begins at the latest. */
  axisMin: number;
  axisIncludesZero: boolean;
  /** Cutting the axis is allowed only where it is marked. */
  truncatedAllowed: boolean;
  markRequired: boolean;
};

/** Bars show size by length, so they begin at zero; a line may begin higher when the cut is marked. */
export function axisRule(chart: 'bar' | 'line', dataMin: number): AxisRule {
  const truncatedAllowed = chart === 'line';
  return {
    axisMin: truncatedAllowed ? dataMin : Math.min(0, dataMin),
    axisIncludesZero: !truncatedAllowed || dataMin <= 0,
    truncatedAllowed,
    markRequired: truncatedAllowed && dataMin > 0,
  };
}

/** WCAG's relative luminance of `#RRGGBB`. */
function luminance(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new RangeError(`Not a colour of six hexadecimal digits: ${colour}`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((digits) => {
    const channel = Number.parseInt(digits, 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(
  foreground: string,
  background: string,
): { ratio: number; enoughForText: boolean; enoughForGraphics: boolean } {
  const [a, b] = [luminance(foreground), luminance(background)];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  return { ratio, enoughForText: ratio >= 4.5, enoughForGraphics: ratio >= 3 };
}

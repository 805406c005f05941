/** WCAG 2.2, 1.4.3: text below 24 px needs this contrast to what it stands on. */
export const CONTRAST_NEEDED = 4.5;

/** The part of full light a channel of sRGB gives; WCAG 2.2, "relative luminance". */
function light(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => light(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours written `#rrggbb`, 1 to 21. */
export function contrastWith(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Contrast of a colour written `#rrggbb` with white, 1 to 21. */
export const contrastWithWhite = (colour: string): number => contrastWith(colour, '#ffffff');

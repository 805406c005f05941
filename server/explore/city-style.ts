import { CONTRAST_NEEDED, contrastWith } from '../catalogue/contrast.ts';
import type { CityIdentity } from '../contract/city.ts';

/** The paper of the night, `--paper` of tokens.css in the dark. */
const NIGHT = '#0c1219';
const STEP = 0.04;

/** The colour mixed with white, just enough to be read on the paper of the night. */
export function forTheNight(colour: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = withWhite(colour, share);
    if (contrastWith(mixed, NIGHT) >= CONTRAST_NEEDED) return mixed;
  }
  return '#ffffff';
}

function withWhite(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(channel + (255 - channel) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

const rules = (colour: string): string => `--brass:${colour};--brass-bright:${colour};--chart-accent:${colour}`;

/** The style sheet that puts the city's own colour in the place of brass; empty where it has none. */
export function cityStyle({ accent }: Pick<CityIdentity, 'accent'>): string {
  if (accent === null) return '';
  const night = rules(forTheNight(accent));
  return `:root{${rules(accent)}}@media screen and (prefers-color-scheme:dark){:root{${night}}}\n`;
}

/** Its address: another colour has another one, so it may be kept. */
export const cityStyleAddress = ({ accent }: Pick<CityIdentity, 'accent'>): string | null =>
  accent === null ? null : `/city.css?accent=${accent.slice(1)}`;

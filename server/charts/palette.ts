/** The colours of pictures. On a page they are CSS variables, so that one SVG follows light, dark, print and forced colours. */

export type ChartTheme = 'light' | 'dark' | 'page';

export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  grid: string;
  target: string;
  reference: string;
  others: readonly string[];
  accent: string;
}

export const LIGHT: Palette = {
  paper: '#fbf8f1',
  ink: '#16202c',
  quiet: '#55606c',
  grid: '#d9d4c6',
  target: '#0b5a9d',
  reference: '#16202c',
  others: ['#8a4b12', '#4d6b2f', '#7a4a86', '#a33a2a', '#2f6f73', '#6b6457'],
  accent: '#8f6a1c',
};

export const DARK: Palette = {
  paper: '#0c1219',
  ink: '#ece7db',
  quiet: '#a5adb5',
  grid: '#2c3742',
  target: '#6db6f2',
  reference: '#ece7db',
  others: ['#e0a070', '#a9c98a', '#cba3d8', '#f0907c', '#7fc6c9', '#b9b1a2'],
  accent: '#d8b25a',
};

/** Names of the CSS variables, in the order of the palette; `web/styles/tokens.css` gives them the same values. */
export function cssVariables(palette: Palette): Record<string, string> {
  const { others, ...named } = palette;
  return Object.fromEntries([
    ...Object.entries(named).map(([name, colour]) => [`--chart-${name}`, colour]),
    ...others.map((colour, at) => [`--chart-other-${at + 1}`, colour]),
  ]);
}

const page: Palette = {
  paper: 'var(--chart-paper)',
  ink: 'var(--chart-ink)',
  quiet: 'var(--chart-quiet)',
  grid: 'var(--chart-grid)',
  target: 'var(--chart-target)',
  reference: 'var(--chart-reference)',
  others: LIGHT.others.map((_colour, at) => `var(--chart-other-${at + 1})`),
  accent: 'var(--chart-accent)',
};

export const PALETTES: Record<ChartTheme, Palette> = { light: LIGHT, dark: DARK, page };

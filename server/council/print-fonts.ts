/**
 * The house's letters as plain font files. Variable fonts, which pages use, reach a PDF as drawings of letters; these are
 * set into it as fonts, so that text stays text for every reader and search.
 */
import { createRequire } from 'node:module';
import express, { type Router } from 'express';

const require = createRequire(import.meta.url);

interface PrintFont {
  family: string;
  weight: number;
  isItalic: boolean;
  file: string;
}

const fontsOf = (family: string, folder: string, name: string): PrintFont[] =>
  (
    [
      [400, false, '400Regular'],
      [400, true, '400Regular_Italic'],
      [600, false, '600SemiBold'],
      [700, false, '700Bold'],
    ] as const
  ).map(([weight, isItalic, cut]) => ({
    family,
    weight,
    isItalic,
    file: `@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`,
  }));

const FONTS: readonly PrintFont[] = [
  ...fontsOf('Source Sans 3', 'source-sans-3', 'SourceSans3'),
  ...fontsOf('Source Serif 4', 'source-serif-4', 'SourceSerif4'),
];

/** Declared last, these stand in the place of the variable fonts of the same families. */
const STYLE = FONTS.map(
  ({ family, weight, isItalic }, at) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};src:url(/print-fonts/${at}.ttf) format('truetype')}`,
).join('\n');

/** Serves the fonts and the style sheet that names them. */
export function printFonts(): Router {
  const router = express.Router();
  router.get('/print-fonts/fonts.css', (_request, response) => {
    response.type('css').send(STYLE);
  });
  for (const [at, { file }] of FONTS.entries())
    router.get(`/print-fonts/${at}.ttf`, (_request, response) => {
      response.sendFile(require.resolve(file));
    });
  return router;
}

/** A page that uses them. */
export const withPrintFonts = (page: string): string =>
  page.replace('</head>', '<link rel="stylesheet" href="/print-fonts/fonts.css" /></head>');

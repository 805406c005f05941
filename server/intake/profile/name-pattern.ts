import { withoutDates } from './without-dates.ts';

/** What programs put behind the name of a second file of the same name, and behind versions. */
const COPY =
  /(?:\s*\(\d+\)|\s*[-–_ ]\s*(?:kopie|copy|copie|kopi)(?:\s*\(?\d+\)?)?|[-_ ](?:v\d+|final|neu|new|ny|nouveau))+$/u;

/** Names that say nothing: of pasted tables, of bodies sent without a name, of downloads. */
const NAMELESS = new Set(
  [
    'data daten donnees données file datei fichier fil table tabelle tableau tabel export download upload pasted',
    'book mappe classeur sheet blatt feuille ark csv xlsx result results values figures statistics statistik',
  ].flatMap((line) => line.split(' ')),
);

/** The name of a file as it will be next year: without folder, ending, dates and the marks of copies. */
export function namePattern(filename: string): string {
  const own = filename.replace(/^.*[/\\]/, '').replace(/(?:\.(?:csv|tsv|txt|gz|xlsx|px|json|zip))+$/i, '');
  return withoutDates(own).replace(COPY, '');
}

/** Whether a pattern tells one file from another. */
export const isTelling = (pattern: string): boolean =>
  pattern.split(/[^\p{L}\d]+/u).some((word) => word !== '' && !NAMELESS.has(word) && !/^\d?$/.test(word));

/** The pattern with every number open: `indicator_4-1-1` and `indicator_1-2-2` are of one family. */
export const nameFamily = (pattern: string): string => pattern.replaceAll(/\d+/g, '0');

import type { Draft } from './draft.ts';
import { fold } from './fold-text.ts';
import { option, saying } from './make-options.ts';

/** So many words can name a group. */
const MOST_WORDS = 4;
/** Shorter words begin many others by chance. */
const LEAST_BEGINNING = 5;
/** Longer lines are notes. */
const LONGEST = 200;
const MOST_TITLES = 12;

/**
 * A GROUP IN THE TITLE, or the name of the sheet, that no column names: `Employment rate of women`. Read as everybody's
 * the figures would be wrong, so it is asked. Two groups of one dimension (`men and women`) narrow nothing down.
 */
export function askTitle(draft: Draft): void {
  const { city, titles, notes, fileName } = draft.input;
  const indicator = city.catalogue.indicators.find((one) => one.id === draft.indicator);
  if (!indicator) return;
  const names = Object.values(indicator.name).map((name) => fold(name));
  const pieces = piecesOf([...titles, fileName, ...notes.filter((note) => SAYS_ONLY.test(note))]);
  // As words, or their beginning (`Ausländer` of `Ausländeranteil`): `men` stands in `Employment` too.
  const isOfName = (piece: string): boolean => {
    const end = piece.length < LEAST_BEGINNING ? ' ' : '';
    return names.some((name) => ` ${name} `.includes(` ${fold(piece)}${end}`));
  };
  const codesIn = (dimension: string, texts: readonly string[]): Map<string, string> => {
    const found = new Map<string, string>();
    for (const piece of texts) {
      const code = city.matcher.match(dimension, piece)?.code;
      const isGroup = code !== undefined && code !== '_T' && !city.matcher.isHomeName(piece) && !isOfName(piece);
      if (isGroup && !found.has(code)) found.set(code, piece);
    }
    return found;
  };
  // `Germany` may be where the figures are from, or whose citizens they are of: of neither it is likelier.
  const isPlaceToo = (text: string): boolean =>
    !isSaid(draft, 'area') && city.matcher.match('area', text) !== undefined;
  for (const dimension of indicator.dimensions) {
    const before = saidByProfile(draft, dimension);
    if (isSaid(draft, dimension) && before === undefined) continue;
    const found = codesIn(dimension, pieces);
    const [only] = found;
    if (!only || (before !== undefined && found.has(before)) || (before === undefined && found.size > 1)) continue;
    const [code, value] = only;
    draft.ask(
      'group-in-title',
      `title|${dimension}`,
      [
        option(code, saying(dimension, code), { constants: { [dimension]: code } }, !isPlaceToo(value)),
        ...(before === undefined
          ? []
          : [option(before, saying(dimension, before), { constants: { [dimension]: before } })]),
        option('_T', saying(dimension, '_T'), { constants: { [dimension]: '_T' } }),
      ],
      { place: { line: 1, value } },
    );
  }
  // Of one sex where the indicator tells none apart: nothing can be chosen, but it is told.
  const sex = city.catalogue.dimensions.find((one) => one.codelist === 'CL_SEX')?.id;
  if (sex === undefined || indicator.dimensions.includes(sex) || isSaid(draft, sex)) return;
  const [only, ...others] = codesIn(sex, [...pieces, ...piecesOf([draft.columnOf('value')?.header ?? ''])]);
  if (only && others.length === 0) draft.doubts.push({ code: 'group-elsewhere', facts: { text: only[1] } });
}

/** Of notes those that narrow the figures down: `Nur Frauen`, `men only`. */
const SAYS_ONLY =
  /(?<!\p{L})(?:only|nur|lediglich|ausschlie(?:ß|ss)lich|uniquement|seulement|exclusivement|kun|udelukkende)(?!\p{L})/iu;

/** Who published the figures, and where they are from: an office of a country publishes those of a city too. */
const ABOUT_SOURCE =
  /(?<!\p{L})(?:quelle|source|kilde|©|copyright|herausgeber|publisher|(?:bundes|landes)?amt|office|bureau|institut|statisti\p{L}*|ministr?y?)(?!\p{L})/iu;

/**
 * A PLACE IN THE TITLE, or over the figures, that is not the city, and no column of places: `Employment in Germany`. Read
 * as the city's the figures would be wrong, so it is asked. Where the city is named too, its name is what counts.
 */
export function askPlace(draft: Draft): void {
  const { city, titles, fileName } = draft.input;
  const before = saidByProfile(draft, 'area');
  if (draft.indicator === undefined || (isSaid(draft, 'area') && before === undefined)) return;
  const header = draft.columnOf('value')?.header;
  const texts = [...titles, fileName, header ?? ''].filter((text) => !ABOUT_SOURCE.test(text));
  const found = new Map<string, string>();
  for (const piece of piecesOf(texts)) {
    const code = /\p{L}{3}/u.test(piece) ? city.matcher.match('area', piece)?.code : undefined;
    if (code !== undefined && !found.has(code)) found.set(code, piece);
  }
  if (found.size === 0 || found.has(before ?? city.cityArea)) return;
  const [[first, value] = ['', '']] = found;
  const isGroupToo = draft.dimensions.some(
    (one) => !isSaid(draft, one) && city.matcher.match(one, value) !== undefined,
  );
  const isSure = found.size === 1 && !city.matcher.isHomeName(value) && !isGroupToo;
  const proposed = isSure ? first : undefined;
  const places = new Set([...[...found.keys()].slice(0, MOST_PLACES), ...(before ? [before] : []), city.cityArea]);
  draft.ask(
    'area-in-title',
    'title|area',
    [...places].map((code) => option(code, saying('area', code), { constants: { area: code } }, code === proposed)),
    { place: { line: 1, value } },
  );
}

/** So many places of a title are offered. */
const MOST_PLACES = 6;

/** What may be a name in the lines above a table. */
const piecesOf = (titles: readonly string[]): string[] =>
  titles
    .filter((title) => title.length <= LONGEST)
    .slice(0, MOST_TITLES)
    .flatMap((title) => runs(title.split(/[\s,;:()/–—|·]+/).filter((word) => word !== '')));

/**
 * The one group or place that a profile says all figures are of: last year's, or those of another file of its form. A
 * profile that says everybody, or the city, was told so whatever stands beside the table.
 */
function saidByProfile({ input }: Draft, field: string): string | undefined {
  const said = input.own.constants?.[field] === undefined ? input.profile.constants?.[field] : undefined;
  return said === '_T' || said === input.city.cityArea ? undefined : said;
}

/** Whether a column, a series or a constant says it already. */
function isSaid(draft: Draft, dimension: string): boolean {
  const { constants } = draft.given;
  if (draft.columnOf(dimension) || constants?.[dimension] !== undefined) return true;
  if (draft.alsoColumns.some(([also]) => also === dimension)) return true;
  return [...draft.assigned.values()].some(
    ({ role }) => role.kind === 'asked' || (role.kind === 'series' && role.parts[dimension] !== undefined),
  );
}

/** All runs of up to four words; a word of one or two letters alone is a code by chance. */
function runs(all: readonly string[]): string[] {
  return all.flatMap((_word, at) =>
    Array.from({ length: MOST_WORDS }, (_none, more) => all.slice(at, at + more + 1).join(' ')).filter(
      (piece) => piece.length > 2,
    ),
  );
}

/**
 * LIST → SCREENS: what does not fit on a beamer's screen goes on on the next one, so that nothing lies below its edge.
 *
 * Heights are counted in lines of the screen's text. Letters grow with the screen's width, so a screen of the usual
 * beamers (16:9, 4:3 higher) takes about the same number of letters and lines whatever its size.
 */

/** Letters of a line: of a title, of the answer below it, of the text, of the smaller text below it. Rather too few than one too many. */
const TITLE_LETTERS = 52;
export const LEAD_LETTERS = 64;
export const TEXT_LETTERS = 88;
export const SMALL_LETTERS = 112;

/** Of a picture 840 wide, to fill the room that title and answer leave. */
export const BEAMER_HEIGHT = 290;

/** What a screen takes besides its title's further lines, and what each of these takes. */
const SCREEN_LINES = 12.2;
const TITLE_LINE = 1.3;

/** A smaller line, against one of the text. */
export const SMALL_LINE = 0.9;

/** How many lines a text takes, at least one. */
export const linesOf = (text: string, letters: number): number => Math.max(1, Math.ceil(text.length / letters));

export interface Screens<T> {
  title: string;
  items: readonly T[];
  /** Lines above the list that not every screen has. */
  above?: number;
  lines(item: T): number;
}

/**
 * The items in order, on as few screens as hold them, each about as full as the others; one empty screen for an empty
 * list. An item that fills more than a screen has one of its own.
 */
export function screensOf<T>({ title, items, above = 0, lines }: Screens<T>): (readonly T[])[] {
  const room = SCREEN_LINES - above - (linesOf(title, TITLE_LETTERS) - 1) * TITLE_LINE;
  const fewest = filled(items, room, lines);
  const whole = items.reduce((sum, one) => sum + lines(one), 0);
  // The last screen does not stand with one line while the others are full: the bound falls as long as none is added.
  for (let bound = whole / fewest.length; bound < room; bound += 0.5) {
    const even = filled(items, bound, lines);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function filled<T>(items: readonly T[], room: number, lines: (item: T) => number): (readonly T[])[] {
  const screens: T[][] = [[]];
  let used = 0;
  for (const item of items) {
    const height = lines(item);
    if (used > 0 && used + height > room) {
      screens.push([]);
      used = 0;
    }
    screens.at(-1)?.push(item);
    used += height;
  }
  return screens;
}

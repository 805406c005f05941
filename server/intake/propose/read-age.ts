/** What ages a text names, in four languages. */
export interface AgeRange {
  from: number | null;
  /** Last age that belongs to it; null: no upper end. */
  to: number | null;
}

const YEARS = String.raw`(?: ?(?:-?j(?:ährige|ahre?n?|\.)?|years?(?: old)?|yrs?|ans|år|år gamle|jaar))?`;
const AGE = String.raw`(?:(?:age[ds]?|alter|im alter|alder|âge|i alderen)(?: von| of| de)?:? ?)?`;
const range = (pattern: string): RegExp => new RegExp(`^${AGE}${pattern}$`, 'iu');

const UNDER_TOP = range(
  String.raw`(\d{1,3})${YEARS} ?(?:bis unter|to under|til under|à moins de|-<|-unter) ?(\d{1,3})${YEARS}`,
);
const BETWEEN = range(String.raw`(\d{1,3})${YEARS} ?(?:-|bis|to|til|à|_|t) ?(\d{1,3})${YEARS}`);
const UNDER = range(String.raw`(?:unter|under|below|moins de|<|lt) ?(\d{1,3})${YEARS}`);
const OVER = range(
  String.raw`(?:(\d{1,3})${YEARS} ?(?:und älter|und mehr|and over|and older|or over|or older|et plus|ou plus|og derover|og over|og eldre|\+|plus)|(?:ab|from|dès|fra|>=|≥|ge) ?(\d{1,3})${YEARS})`,
);
const SINGLE = range(String.raw`(\d{1,3})${YEARS}`);

/**
 * `15 bis unter 25`, `18–24 ans`, `65 und älter`, `Age 16`. A bare `15 – 25` is taken with its end; whether the source
 * meant that is seen only beside the groups next to it (`touches`).
 */
export function readAge(text: string): AgeRange | undefined {
  const plain = text
    .trim()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?- ?/g, '-');
  let match = UNDER_TOP.exec(plain);
  if (match) return { from: Number(match[1]), to: Number(match[2]) - 1 };
  match = BETWEEN.exec(plain);
  if (match) return Number(match[1]) <= Number(match[2]) ? { from: Number(match[1]), to: Number(match[2]) } : undefined;
  match = UNDER.exec(plain);
  if (match) return { from: null, to: Number(match[1]) - 1 };
  match = OVER.exec(plain);
  if (match) return { from: Number(match[1] ?? match[2]), to: null };
  match = /\p{L}/u.test(plain) ? SINGLE.exec(plain) : null;
  return match ? { from: Number(match[1]), to: Number(match[1]) } : undefined;
}

const SAYS_AGE =
  /jährig|jahre|(?<!\p{L})alter|(?<!\p{L})(?:age[ds]?|years?|ans|âgée?s?|årige?|alder(?:en)?)(?!\p{L})|(?<!\p{L})år(?!\p{L})/iu;
const IN_TEXT =
  /(?<![\d.,/-])(\d{1,2})(?: ?- ?| ?jahren? )?(?: ?(-|bis unter|to under|til under|à moins de|bis|to|til|à) ?)(\d{1,2})(?![\d.,/]|-\d)/giu;

/** The ranges of ages that a longer text names: `Erwerbstätigenquote der 20- bis 64-Jährigen`; none where it says nothing of age. */
export function agesNamed(text: string): AgeRange[] {
  if (!SAYS_AGE.test(text)) return [];
  return [...text.replaceAll(/[‐‑–—]/g, '-').matchAll(IN_TEXT)].map(([, from, joint = '', to]) => ({
    from: Number(from),
    to: Number(to) - (/unter|under|moins/i.test(joint) ? 1 : 0),
  }));
}

/** The code of the standard's list for a range of ages (`Y15T24`, `Y_LT18`, `Y_GE65`). */
export function ageCode({ from, to }: AgeRange): string {
  if (from === null) return `Y_LT${(to ?? 0) + 1}`;
  if (to === null) return `Y_GE${from}`;
  return from === to ? `Y${from}` : `Y${from}T${to}`;
}

/** Whether groups are written so that one ends where the next begins (15–25, 25–35): then the end does not belong to it. */
export function touches(texts: readonly string[]): boolean {
  const ranges = texts
    .map((text) => readAge(text))
    .filter((one) => one !== undefined)
    .filter((one) => one.from !== one.to);
  const starts = new Set(ranges.map((one) => one.from));
  return ranges.some(({ from, to }) => to !== null && from !== null && starts.has(to));
}

/** Whether a name (`Employment rate, ages 20–64`) says that all of it is of these ages. */
export const isAgeOfName = (name: string, { from, to }: AgeRange): boolean =>
  to !== null && new RegExp(`(?<!\\d)${from}\\D+${to}(?!\\d)`).test(name);

/** Of texts that are all ages the one that the names say; undefined where none does. */
export function ageAmong(texts: readonly string[], names: readonly string[]): string | undefined {
  const ages = texts.map((text) => readAge(text));
  if (ages.includes(undefined)) return undefined;
  return texts.find((_text, at) => {
    const age = ages[at];
    return age !== undefined && names.some((name) => isAgeOfName(name, age));
  });
}

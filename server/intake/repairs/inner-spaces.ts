/** Spaces other than the plain one, or several: typed by layout programs, invisible, and never the same next year. */
const STRAY = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]|[ \u00A0\u2000-\u200A\u202F\u205F\u3000]{2,}/gu;
const RUN = /[ \u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const WORD = /\p{L}{2}/u;

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';

/** A text with one plain space where stray ones stand. Between digits they belong to a number, and numbers are left alone. */
export function withoutStraySpaces(text: string): string {
  STRAY.lastIndex = 0;
  if (!STRAY.test(text) || !WORD.test(text)) return text;
  return text.replace(RUN, (run, at: number) =>
    isDigit(text[at - 1]) && isDigit(text[at + run.length]) ? run : run === text ? run : ' ',
  );
}

/** Of SDMX, CL_OBS_STATUS. */
export const STATUS_LETTERS: ReadonlySet<string> = new Set('ABDEFGHIJKLMNOPQSUVW');
/** So many letters may stand together: `bd`, `bep`. */
const MOST_TOGETHER = 4;

/** The letters of a status, parted by spaces and commas, or written together as some offices do (`bd`). */
export function statusLetters(text: string): string[] {
  return text
    .replaceAll(/[()[\]]/g, ' ')
    .trim()
    .toUpperCase()
    .split(/[\s,;]+/)
    .flatMap((part) => {
      const letters = part.split('');
      const isTogether =
        letters.length > 1 && letters.length <= MOST_TOGETHER && letters.every((one) => STATUS_LETTERS.has(one));
      return isTogether ? letters : [part];
    });
}

/** Whether a text is a status and nothing else. */
export const isStatus = (text: string): boolean => statusLetters(text).every((one) => STATUS_LETTERS.has(one));

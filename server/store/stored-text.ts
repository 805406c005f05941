/** Where a text is kept. */
export interface TextPlace {
  table: string;
  column: string;
  /** What names its row: the columns of its key, with a space between. */
  row: string | number;
}

/**
 * A stored text is not what was written: bytes of it were changed from outside. SQLite's own checks see nothing of it.
 * It is never guessed what stood there.
 */
export class DamagedText extends Error {
  override readonly name = 'DamagedText';

  constructor(place: TextPlace, why: string, options?: ErrorOptions) {
    super(saidOf(place, why), options);
  }
}

/** The sentence about it, as the log, `verify` and a refused start say it. */
export const saidOf = ({ table, column, row }: TextPlace, why: string): string =>
  `The text in column ${column} of table ${table}, row ${row}, is damaged: ${why}.`;

/** JSON that was stored by the program. @throws DamagedText when it is no JSON any more */
export function readStored(text: string, place: TextPlace): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DamagedText(place, 'it is no JSON any more', { cause });
  }
}

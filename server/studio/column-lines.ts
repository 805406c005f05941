import type { OptionView, QuestionView, Sureness } from '../contract/upload.ts';
import type { ExcerptRow } from '../intake/upload-service.ts';
import type { ReadingParts } from './reading-parts.ts';

/** A column of the file with its first values and what it can be. */
export interface ColumnLine {
  /** Of the question or the choice that is answered. */
  id: string;
  column: string;
  values: string[];
  /** What it is taken for; where it is asked about, that nothing is chosen. */
  label: string;
  /** The whole sentence, for who hears the list. */
  text: string;
  hint: string;
  sureness: Sureness;
  options: OptionView[];
  isAsked: boolean;
  /** Asked about together with others, so that it can be said of it alone here. */
  isOpen: boolean;
}

/** Questions about one column each: they are answered in the list of columns. */
const OF_COLUMNS: ReadonlySet<string> = new Set(['role-unclear', 'column-new']);
const MOST_VALUES = 4;
const LONGEST_VALUE = 40;

export const isOfColumn = ({ code, column }: Pick<QuestionView, 'code' | 'column'>): boolean =>
  OF_COLUMNS.has(code) && column !== null;

/** All columns something can be said of, in the order of the file. */
export function columnLines(
  given: {
    names: readonly string[];
    headerRow: number;
    rows: readonly ExcerptRow[];
    questions: readonly QuestionView[];
    reading: ReadingParts;
  },
  choose: string,
): ColumnLine[] {
  const { names, headerRow, rows, questions, reading } = given;
  const data = rows.filter(({ line }) => line > headerRow);
  const valuesAt = (at: number): string[] => [
    ...new Set(data.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== '')),
  ];
  return names.flatMap((column, at): ColumnLine[] => {
    const values = valuesAt(at)
      .slice(0, MOST_VALUES)
      .map((value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value));
    const question = questions.find((one) => isOfColumn(one) && one.column === column);
    if (question) {
      const { id, message, options } = question;
      return [
        {
          id,
          column,
          values,
          options,
          label: choose,
          text: message,
          hint: '',
          sureness: 'guessed',
          isAsked: true,
          isOpen: false,
        },
      ];
    }
    const role = reading.columns.get(column);
    if (!role) return [];
    return [{ ...role, column, values, hint: '', isAsked: false, isOpen: role.isOpen }];
  });
}

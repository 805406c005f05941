import type { FamilyInput } from './family.ts';

/** `sex: Sex` above, `F: Females` below (`labels=both`); Eurostat leaves the space out. */
const HEADER = /^([A-Za-z_]\w*): ?(\S.*)$/;
const CELL = /^([\w@$+-]+): ?(\S.*)$/s;
const DATAFLOW = /^(\S+\)): ?(\S.*)$/s;

/** What these hold is text or figures of its own, whatever colons are in it. */
const WHOLE: ReadonlySet<string> = new Set([
  'TIME_PERIOD',
  'OBS_VALUE',
  'LAST UPDATE',
  'STRUCTURE_ID',
  'COMMENT_OBS',
  'OBS_COM',
  'TITLE',
]);

/** A table whose cells hold a code and its name both, written as two columns side by side. */
export interface TakenApart {
  header: string[];
  row(cells: readonly string[]): string[];
  /** Columns of names, by the columns of codes they stand behind. */
  twins: Record<string, string>;
}

/** Undefined where no column holds both. */
export function takeLabelsApart({ header, rows }: FamilyInput): TakenApart | undefined {
  const columns = header.map((cell, at) => {
    const [, id = cell.trim(), name = `${cell.trim()} (label)`] = HEADER.exec(cell.trim()) ?? [];
    const pattern = at === 0 ? DATAFLOW : CELL;
    const filled = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    const isBoth = filled.length > 0 && !WHOLE.has(id) && filled.every((text) => pattern.test(text));
    return { id, name, pattern, isBoth };
  });
  if (!columns.some(({ isBoth }) => isBoth)) return undefined;
  return {
    header: columns.flatMap(({ id, name, isBoth }) => (isBoth ? [id, name] : [id])),
    row: (cells) =>
      cells.flatMap((cell, at) => {
        const column = columns[at];
        if (!column?.isBoth) return [cell];
        const [, id = cell, name = ''] = column.pattern.exec(cell) ?? [];
        return [id, name];
      }),
    twins: Object.fromEntries(columns.flatMap(({ id, name, isBoth }) => (isBoth ? [[name, id]] : []))),
  };
}

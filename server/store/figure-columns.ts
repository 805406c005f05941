/** The columns that make up a figure, alike in staged observations, versions and current observations. */
export const FIGURE_COLUMNS = [
  'value',
  'decimals',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'n',
  'status',
  'conf',
  'reason',
  'note',
] as const;

/** The columns for an SQL statement, with the table's name before each where one is given. */
export const figureColumns = (table?: string): string =>
  FIGURE_COLUMNS.map((column) => (table === undefined ? column : `${table}.${column}`)).join(', ');

import { FIGURE_FIELDS } from '../../indicators/observation.ts';

const [value, ...others] = FIGURE_FIELDS;

/**
 * The columns that make up a figure, alike in staged observations, versions and current observations. Checksums on
 * record were taken over the values in this order.
 */
export const FIGURE_COLUMNS = [value, 'decimals', ...others] as const;

/** The columns for an SQL statement, with the table's name before each where one is given. */
export const figureColumns = (table?: string): string =>
  FIGURE_COLUMNS.map((column) => (table === undefined ? column : `${table}.${column}`)).join(', ');

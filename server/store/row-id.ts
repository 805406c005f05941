/** The largest number a column of ids takes on PostgreSQL. */
const LARGEST = 2_147_483_647;

/** Whether a row may have this number: what is typed into an address need not be one that a database takes. */
export const isRowId = (id: number): boolean => Number.isInteger(id) && id > 0 && id <= LARGEST;

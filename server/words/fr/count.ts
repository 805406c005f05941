/** A count with its noun: `1 row`, `2 rows`. */
export const n = (count: number | string, one: string, many: string): string =>
  `${count} ${count === '0' || count === '1' || (typeof count === 'number' && count < 2) ? one : many}`;

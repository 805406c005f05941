/** A count with its noun: `1 row`, `2 rows`. */
export const n = (count: number | string, one: string, many: string): string =>
  `${count} ${String(count) === '1' ? one : many}`;

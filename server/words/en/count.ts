/** A count with its noun: `1 row`, `2 rows`. */
export const n = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

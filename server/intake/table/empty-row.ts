export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

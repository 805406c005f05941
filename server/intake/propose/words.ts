/** A list of words as it is easiest to read and to add to: parted by `|`, over as many lines as it needs. */
export const words = (list: string): string[] =>
  list
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

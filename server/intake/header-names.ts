/**
 * The names by which a mapping calls the columns: as they stand in the header. Of columns that share a name each has its
 * number behind it (`2010 #2` is the second that is called 2010); one without a name is called by its place (`#3`).
 */
export function columnNames(header: readonly string[]): string[] {
  const plain = header.map((cell) => cell.trim());
  const times = new Map<string, number>();
  for (const name of plain) times.set(name, (times.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return plain.map((name, at) => {
    if (name === '') return `#${at + 1}`;
    if (times.get(name) === 1) return name;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} #${count}`;
  });
}

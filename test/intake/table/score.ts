/** How near the rows that were read come to the right ones: ten measures from 0 to 1, as the Pollock benchmark adds them up. */
export function score(expected: readonly string[][], read: readonly string[][] | undefined): number {
  if (!read) return 0;
  if (expected.length === 0) return 10;
  const cells = (rows: readonly string[][]): string[] => rows.flat();
  const records = (rows: readonly string[][]): string[] => rows.slice(1).map((row) => row.map(normal).join(''));
  return (
    1 +
    sum(agreement((expected[0] ?? []).map(normal), (read[0] ?? []).map(normal))) +
    sum(agreement(records(expected), records(read))) +
    sum(agreement(cells(expected), cells(read)))
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Figures that are the same are written the same. */
const normal = (text: string): string => (/^[+-]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text.toLowerCase());

/** Precision, recall and their harmonic mean of two bags of texts. */
function agreement(expected: readonly string[], read: readonly string[]): number[] {
  if (expected.length === 0) return [1, 1, 1];
  const bag = new Map<string, number>();
  for (const text of expected) bag.set(text, (bag.get(text) ?? 0) + 1);
  let common = 0;
  for (const text of read) {
    const left = bag.get(text) ?? 0;
    if (left === 0) continue;
    bag.set(text, left - 1);
    common += 1;
  }
  if (common === 0) return [0, 0, 0];
  const [precision, recall] = [common / expected.length, common / read.length];
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

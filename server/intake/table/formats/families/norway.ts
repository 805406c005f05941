import { placeOf, type FamilyRule } from './family.ts';

const share = (cells: readonly string[], pattern: RegExp): number =>
  cells.filter((cell) => pattern.test(cell)).length / Math.max(1, cells.length);

/** IMDi's tables: each header row says `dimension: value`, the last one the year, above each column of figures. */
export const imdi: FamilyRule = ({ header }) => {
  if (header[0]?.trim() !== 'Region' || placeOf(header, 'Navn') !== 1) return undefined;
  if (share(header.slice(2), /(?:^| · )År: ?\d{4}/) < 0.9) return undefined;
  return { id: 'imdi', known: { shape: 'wide-series', columns: { area: 'Navn' }, twins: { Region: 'Navn' } } };
};

/** Udir's exports: above each column of figures its year, then a value of each dimension, parted by points. */
export const udir: FamilyRule = ({ header }) => {
  const figures = header.filter((cell) => /^\d{4}(?:-\d{2})?\..*\.[^.]+/.test(cell.trim()));
  const from = header.findIndex((cell) => /^\d{4}(?:-\d{2})?\./.test(cell.trim()));
  if (figures.length === 0 || from < 1 || figures.length < header.length - from) return undefined;
  return { id: 'udir', known: { shape: 'wide-series', decimal: ',' } };
};

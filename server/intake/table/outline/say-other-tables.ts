import type { Mapping } from '../../../contract/upload.ts';
import type { ProblemList } from '../../problems.ts';
import type { FoundOutline } from './find-outline.ts';

/** Says that a file or sheet holds further tables, unless the one that is read was named. */
export function sayOtherTables({ outline, others }: FoundOutline, mapping: Mapping, problems: ProblemList): void {
  const [first] = others;
  if (first === undefined || mapping.headerRow !== undefined) return;
  problems.add('tables-several', { line: first }, { first: outline.headerRow ?? 1, others: others.map(String) });
}

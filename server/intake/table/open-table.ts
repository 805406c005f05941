import type { Mapping } from '../../contract/upload.ts';
import type { ProblemList } from '../problems.ts';
import { FORMS } from './forms.ts';
import { openDelimited } from './open-delimited.ts';
import { DEFAULT_LIMITS, type TableLimits } from './limits.ts';
import type { OpenTable } from './table.ts';
import { unpack } from './unpack.ts';
import { withFamily } from './with-family.ts';
import { withinLimits } from './within-limits.ts';
import { withoutPageBreaks } from './without-page-breaks.ts';

/**
 * BYTES → TABLE: unpacks the file, sees of what form it is, and opens it. Undefined, with a problem, where the bytes
 * hold no table we can read. Nothing in here knows what the figures are about.
 */
export function openTable(
  input: Uint8Array,
  mapping: Mapping,
  problems: ProblemList,
  limits: TableLimits = DEFAULT_LIMITS,
): OpenTable | undefined {
  const bytes = unpack(input, limits, problems);
  if (!bytes) return undefined;
  if (bytes.length === 0) {
    problems.add('empty-file');
    return undefined;
  }
  const form = FORMS.find(({ claims }) => claims(bytes));
  const table = (form?.open ?? openDelimited)(bytes, mapping, problems, limits);
  if (!table) return undefined;
  const isOnPages = mapping.repairs?.['repeated-header'] !== 'refuse';
  return withinLimits(withFamily(isOnPages ? withoutPageBreaks(table) : table), limits, problems);
}

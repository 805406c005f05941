import type { Mapping } from '../../contract/upload.ts';
import type { ProblemList } from '../problems.ts';
import { FORMS } from './forms.ts';
import { openDelimited } from './open-delimited.ts';
import type { OpenTable } from './table.ts';
import { unpack } from './unpack.ts';
import { withFamily } from './with-family.ts';
import { isZip } from './zip.ts';

/**
 * BYTES → TABLE: unpacks the file, sees of what form it is, and opens it. Undefined, with a problem, where the bytes
 * hold no table we can read. Nothing in here knows what the figures are about.
 */
export function openTable(input: Uint8Array, mapping: Mapping, problems: ProblemList): OpenTable | undefined {
  const bytes = unpack(input, problems);
  if (!bytes) return undefined;
  if (bytes.length === 0) {
    problems.add('empty-file');
    return undefined;
  }
  const form = FORMS.find(({ claims }) => claims(bytes));
  if (form) return familiar(form.open(bytes, mapping, problems));
  if (isZip(bytes)) {
    problems.add('not-text');
    return undefined;
  }
  return familiar(openDelimited(bytes, mapping, problems));
}

const familiar = (table: OpenTable | undefined): OpenTable | undefined => table && withFamily(table);

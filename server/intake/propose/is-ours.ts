import type { Catalogue } from '../../../indicators/definition.ts';
import { fieldByHeader } from '../header-words.ts';
import { SUBHEADING_COLUMN } from '../table/subheadings.ts';
import { NUMBER_FIELDS, TEXT_FIELDS } from '../map-columns.ts';

/**
 * Whether a header is of our own form: every named column is a field or dimension by itself, or `period` and `value` are
 * written as we write them. Then the file is read as it stands; a column that is not known is a mistake in it. One whose
 * lines between the rows name what is below them is not: nothing of our form says so.
 */
export function isOurs(header: readonly string[], catalogue: Catalogue): boolean {
  const names = header.map((name) => name.trim()).filter((name) => name !== '');
  if (names.includes(SUBHEADING_COLUMN)) return false;
  if (names.includes('period') && names.includes('value')) return true;
  const fieldOf = fieldByHeader([...TEXT_FIELDS, ...NUMBER_FIELDS], catalogue);
  return names.length > 0 && names.every((name) => fieldOf(name) !== undefined);
}

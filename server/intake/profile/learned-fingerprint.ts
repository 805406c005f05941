import type { Mapping } from '../../contract/upload.ts';
import type { Fingerprint } from './fingerprint.ts';
import { optionalThere } from './kind-fits.ts';
import { isTelling } from './name-pattern.ts';

const MOST_NAMES = 300;

/** A profile's fingerprint after a file was read by it on somebody's word; undefined where there is nothing to learn. */
export function learned(known: Fingerprint | null, file: Fingerprint, mapping: Mapping = {}): Fingerprint | undefined {
  if (!known) return file;
  const isSame = known.header.length === file.header.length && known.header.every((name) => file.header.includes(name));
  // Of a kind, files have some of its columns each.
  const isAlike = known.format === file.format && (isSame || optionalThere(mapping, file.header) !== undefined);
  const names = file.names.filter((name) => isTelling(name) && !known.names.includes(name));
  if (!isAlike || names.length === 0 || known.names.length >= MOST_NAMES) return undefined;
  return { ...known, names: [...known.names, ...names] };
}

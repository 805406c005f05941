import type { Fingerprint } from './fingerprint.ts';
import { isTelling } from './name-pattern.ts';

const MOST_NAMES = 300;

/** A profile's fingerprint after a file was read by it on somebody's word; undefined where there is nothing to learn. */
export function learned(known: Fingerprint | null, file: Fingerprint): Fingerprint | undefined {
  if (!known) return file;
  const isAlike =
    known.format === file.format &&
    known.header.length === file.header.length &&
    known.header.every((name) => file.header.includes(name));
  const names = file.names.filter((name) => isTelling(name) && !known.names.includes(name));
  if (!isAlike || names.length === 0 || known.names.length >= MOST_NAMES) return undefined;
  return { ...known, names: [...known.names, ...names] };
}

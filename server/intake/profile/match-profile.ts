import type { OpenedFile } from '../table/opened-file.ts';
import type { Mapping } from '../../contract/upload.ts';
import { fingerprintOf, type Fingerprint, type TableParts } from './fingerprint.ts';
import { kindFits } from './kind-fits.ts';
import { isTelling, nameFamily } from './name-pattern.ts';

/** A profile as a file is held against it. */
export interface Candidate {
  profile: string;
  /** Null until a file was read by it: then only its kind tells its files. */
  fingerprint: Fingerprint | null;
  /** What it says of the columns of a kind of file. */
  mapping?: Mapping;
  /** Whether the sender has said which indicator the file holds. */
  hasIndicator?: boolean;
  /** What its mapping says of where the table is. */
  parts: TableParts;
  /** Whether the file itself says which indicator its figures are of: then files of several names may be of one kind. */
  saysIndicator: boolean;
  /** Whether what the sender said of indicator and source agrees with it. */
  isAllowed: boolean;
}

/** `sure` is applied, `likely` is proposed to a person and never applied by itself. */
export type Sureness = 'sure' | 'likely';

export interface ProfileMatch {
  profile: string;
  sureness: Sureness;
  /** How many of the columns' names are the same, from 0 to 1. */
  overlap: number;
  hasName: boolean;
  /** It is the very name of one of its files, but for dates. */
  isSameName?: boolean;
  /** Of a profile for a kind of file: whether the columns are those of the kind. */
  isOfKind?: boolean;
}

/** Of files of one name: so much may have been renamed, which is then asked about. */
const SURE_OVERLAP = 0.6;
const LIKELY_OVERLAP = 0.6;
const LIKELY_OVERLAP_OF_NAME = 0.25;
const MOST_LIKELY = 5;
/** A file is opened at most so many times to look for headers where profiles say they are. */
const MOST_OPENED = 8;

/**
 * FILE → PROFILES: which profiles the file may have been made for, the best first. At most one is sure; where two would
 * be, a person has to say.
 */
export function matchProfiles(
  file: OpenedFile,
  filename: string,
  candidates: readonly Candidate[],
): { fingerprint: Fingerprint | undefined; matches: ProfileMatch[]; rivals: string[] } {
  const opened = new Map<string, Fingerprint | undefined>();
  const open = (parts: TableParts): Fingerprint | undefined => {
    const key = JSON.stringify(parts);
    if (!opened.has(key) && opened.size < MOST_OPENED) opened.set(key, fingerprintOf(file, filename, parts));
    return opened.get(key);
  };
  const fingerprint = open({});
  const matches = candidates.flatMap((candidate): ProfileMatch[] => {
    const found = [fingerprint, open(candidate.parts)]
      .flatMap((one) => (one ? [compare(one, candidate)] : []))
      .toSorted((a, b) => b.overlap - a.overlap)[0];
    return found?.sureness ? [{ ...found, sureness: found.sureness, profile: candidate.profile }] : [];
  });
  const all = matches.filter((one) => one.sureness === 'sure');
  // Who knows the very name knows better than who knows names like it, and who knows those better than who knows columns.
  const best = Math.max(...all.map(nearness));
  const sure = all.filter((one) => nearness(one) === best);
  const only = sure.length === 1 ? sure[0] : undefined;
  const rank = (one: ProfileMatch): number => (one === only ? 4 : 0) + (one.hasName ? 2 : 0) + one.overlap;
  return {
    fingerprint,
    rivals: only ? [] : sure.map((one) => one.profile),
    matches: matches
      .toSorted((a, b) => rank(b) - rank(a))
      .slice(0, MOST_LIKELY)
      .map((one) => (one === only ? one : { ...one, sureness: 'likely' })),
  };
}

function compare(
  file: Fingerprint,
  { fingerprint, mapping = {}, saysIndicator, hasIndicator = false, isAllowed }: Candidate,
): Omit<ProfileMatch, 'profile' | 'sureness'> & { sureness: Sureness | null } {
  const overlap = overlapOf(file.header, fingerprint?.header ?? []);
  const names = fingerprint?.names ?? [];
  const hasName = file.names.some((name) => isTelling(name) && isKnown(name, names, saysIndicator));
  const isSameName = hasName && file.names.some((name) => names.includes(name));
  const isSameForm = !fingerprint || (file.format === fingerprint.format && file.sheet === fingerprint.sheet);
  const kind = kindFits(mapping, file, { names, hasIndicator });
  const isSure = isAllowed && isSameForm && (kind === 'sure' || (hasName && overlap >= SURE_OVERLAP));
  const isLikely = kind !== undefined || overlap >= (hasName ? LIKELY_OVERLAP_OF_NAME : LIKELY_OVERLAP);
  const more = { ...(isSameName ? { isSameName } : {}), ...(kind ? { isOfKind: true } : {}) };
  return { sureness: isSure ? 'sure' : isLikely ? 'likely' : null, overlap, hasName, ...more };
}

const nearness = ({ isSameName, hasName }: ProfileMatch): number => (isSameName ? 2 : hasName ? 1 : 0);

/** Two names that differ in nothing but numbers make a family, where the files themselves say what they hold. */
function isKnown(name: string, known: readonly string[], mayBeFamily: boolean): boolean {
  if (known.includes(name)) return true;
  const family = nameFamily(name);
  return mayBeFamily && known.filter((one) => nameFamily(one) === family).length >= 2;
}

function overlapOf(a: readonly string[], b: readonly string[]): number {
  const names = new Set(a);
  const both = b.filter((name) => names.has(name)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : both / all;
}

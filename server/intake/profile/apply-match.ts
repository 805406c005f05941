import type { Mapping } from '../../contract/upload.ts';
import type { IntakeRequest } from '../intake.ts';
import type { OpenedFile } from '../table/opened-file.ts';
import { fingerprintOf, tableParts, type Fingerprint } from './fingerprint.ts';
import { matchProfiles, type Candidate, type ProfileMatch } from './match-profile.ts';

/** A profile that may be applied: with what it says, the source it names, and what the signs of that source mean. */
export interface ReadyCandidate extends Candidate {
  mapping: Mapping;
  sourceId: number | null;
  /** Of a kind of file: what each column of the last file of this name was. */
  before?: Readonly<Record<string, string>> | undefined;
  convention: string | null;
}

/** The file, and the profiles it may be read by; none where the sender has said how it is to be read. */
export interface FileToMatch {
  filename: string;
  candidates: readonly ReadyCandidate[];
}

/** What a file looks like and which profiles it looked like. */
export interface Matched {
  fingerprint: Fingerprint | null;
  /** Where the first is sure, the file was read by it. */
  matches: ProfileMatch[];
  /** Profiles of which each alone would be sure: a person says which of them it is. */
  rivals?: string[];
}

/** Of a file nobody may open. */
export const NOT_MATCHED: Matched = { fingerprint: null, matches: [] };

/** Finds the profile a file was made for, where nobody has named one, and the profile's mapping it is then read with. */
export function applyMatch(
  opened: OpenedFile,
  file: FileToMatch,
  { mapping: own, profile: named }: Pick<IntakeRequest, 'mapping' | 'profile'>,
): { profile: Mapping; applied: ReadyCandidate | undefined; matched: Matched } {
  const { matches, rivals } =
    file.candidates.length > 0 ? matchProfiles(opened, file.filename, file.candidates) : { matches: [], rivals: [] };
  const sure = matches.find((one) => one.sureness === 'sure');
  const applied = sure && file.candidates.find((one) => one.profile === sure.profile);
  const profile = applied?.mapping ?? named ?? {};
  const fingerprint = fingerprintOf(opened, file.filename, tableParts({ ...profile, ...own })) ?? null;
  return { profile, applied, matched: { fingerprint, matches, ...(rivals.length > 1 ? { rivals } : {}) } };
}

/** The name of the profile that was applied without being named. */
export const appliedProfile = ({ matches }: Matched): string | undefined =>
  matches[0]?.sureness === 'sure' ? matches[0].profile : undefined;

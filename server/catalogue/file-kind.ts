import { AppError } from '../errors.ts';
import { isExtension } from './compose-files.ts';

/** What a file of the catalogue holds: one entry, additions to a code list, or a whole list named after its file. */
export type FileKind = 'indicator' | 'key-factor' | 'codelist' | 'codelist-addition' | 'list' | 'other';

export interface FileName {
  path: string;
  kind: FileKind;
  /** The entry's id; of a list its name, `objectives`. */
  id: string;
}

const FOLDERS: Readonly<Record<string, FileKind>> = {
  indicators: 'indicator',
  'key-factors': 'key-factor',
  codelists: 'codelist',
};

/** A later standard may have files of kinds this program does not know. */
export function nameOfFile(path: string, content?: unknown): FileName {
  const id = path.replace(/^.*\//, '').replace(/\.json$/, '');
  if (isExtension(path, content)) return { path, kind: 'codelist-addition', id };
  const [folder = ''] = path.includes('/') ? path.split('/') : [];
  return { path, kind: folder === '' ? 'list' : (FOLDERS[folder] ?? 'other'), id };
}

/** Names that are safe as files wherever a city's catalogue is written to. */
const SAFE = /^(?:[a-z0-9-]+\/)?[A-Za-z0-9][A-Za-z0-9_-]*\.json$/;

/** @throws AppError `not-found` for a path no file of the catalogue can have */
export function requireFilePath(path: string): void {
  if (!SAFE.test(path)) throw new AppError('not-found', { what: 'catalogue-file', id: path });
}

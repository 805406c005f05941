import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, formatMistake, type CatalogueFile } from '../../indicators/catalogue.ts';
import type { Catalogue } from '../../indicators/definition.ts';
import { StartRefused } from '../store/migrate.ts';

const STANDARD = fileURLToPath(new URL('../../indicators/catalogue', import.meta.url));

/** Reads every JSON file below a folder. @throws StartRefused that names a file which is no JSON */
export function readCatalogueFiles(folder: string): CatalogueFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      try {
        return {
          path: relative(folder, file).split(sep).join('/'),
          content: JSON.parse(readFileSync(file, 'utf8')) as unknown,
        };
      } catch (error) {
        throw new StartRefused(`${file}: this is not JSON (${error instanceof Error ? error.message : String(error)})`);
      }
    });
}

/** The shipped catalogue. @throws StartRefused that lists every mistake with file, place and what was expected */
export function loadStandard(folder: string = STANDARD): { catalogue: Catalogue; files: CatalogueFile[] } {
  const files = readCatalogueFiles(folder);
  const { catalogue, mistakes } = checkCatalogue(files);
  if (!catalogue)
    throw new StartRefused(`The catalogue has ${mistakes.length} mistakes:\n${mistakes.map(formatMistake).join('\n')}`);
  return { catalogue, files };
}

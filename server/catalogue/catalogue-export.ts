import type { CatalogueFile, CatalogueStore } from './catalogue-store.ts';
import { OWN_AREAS_FILE } from './city-pack.ts';
import { isExtension, layered, type Composition, type Files } from './compose-files.ts';

/** The catalogue in use below `catalogue/`, and below `city/` who the city is and what it adds and words in its own way. */
export async function exportCity(store: CatalogueStore, { standard, own }: Composition): Promise<CatalogueFile[]> {
  const city = await store.findCity();
  if (!city) return [];
  const { id, identity } = city;
  const adoptions = await store.adoptions(id);
  const records: Record<string, unknown> = {
    'city.json': identity,
    'areas.json': await store.areas(id),
    'bodies.json': await store.bodies(id),
    'sources.json': (await store.sources(id)).map(({ id: _id, ...source }) => source),
    'adoption.json': adoptions.toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    // Figures leave the program as figures, not as the files they once came in.
    'releases.json': [],
  };
  return [
    ...below('catalogue', wholeLists(layered(standard, own))),
    ...below('city', new Map(Object.entries(records))),
    // The city's areas stand under this name in a pack.
    ...below(
      'city',
      new Map([...own].map(([path, content]) => [path === 'areas.json' ? OWN_AREAS_FILE : path, content])),
    ),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const below = (folder: string, files: Files): CatalogueFile[] =>
  [...files].map(([path, content]) => ({ path: `${folder}/${path}`, content }));

interface CodeRows {
  codes: readonly unknown[];
  wholes?: readonly unknown[];
}

/** Code lists with what is added to them: files that only add are a pack's. */
function wholeLists(files: Files): Files {
  const additions = [...files].filter(([path, content]) => isExtension(path, content)) as [
    string,
    CodeRows & { extends: string },
  ][];
  const whole = new Map(files);
  for (const [path, { extends: id, codes, wholes = [] }] of additions) {
    whole.delete(path);
    const listPath = `codelists/${id}.json`;
    const list = whole.get(listPath) as CodeRows;
    const sums = [...(list.wholes ?? []), ...wholes];
    whole.set(listPath, {
      ...list,
      codes: [...list.codes, ...codes],
      ...(sums.length > 0 ? { wholes: sums } : {}),
    });
  }
  return whole;
}

import type { Knex } from 'knex';
import { formatMistake, type CatalogueMistake } from '../../indicators/catalogue.ts';
import type { Catalogue } from '../../indicators/definition.ts';
import type { CityIdentity } from '../contract/city.ts';
import { AppError } from '../errors.ts';
import type { CityChange } from './change-city.ts';
import { readCityFiles, type CityFiles } from './city-files.ts';
import { checkFiles, compose, type Composition, type Files } from './compose-files.ts';
import { strandedByChange } from './figures-in-use.ts';

/** The files of a city and the catalogue they make, as they stand in the database. */
export interface CatalogueState {
  files: CityFiles;
  composition: Composition;
}

export async function readState(
  knex: Knex,
  city: { id: number; identity: CityIdentity },
  shipped: Files,
): Promise<CatalogueState> {
  const files = await readCityFiles(knex, city, shipped);
  return { files, composition: compose(shipped, files.accepted, files.own) };
}

/**
 * Lets a change through that leaves a whole catalogue behind: one that reads without a mistake, has all that figures
 * name, and every own indicator that stands in the place of another.
 * @throws AppError `invalid-input` with `members.mistakes`; `conflict` for what is in use
 */
export async function requireSound(
  city: CityChange,
  { catalogue: before }: Composition,
  next: { standard: Files; own: Files },
): Promise<void> {
  const { catalogue, mistakes } = checkFiles(next.standard, next.own);
  if (!catalogue) {
    const [first] = mistakes;
    throw new AppError(
      'invalid-input',
      { where: 'body', field: first?.path || (first?.file ?? ''), problem: first ? sayMistake(first, next.own) : '' },
      { members: { mistakes } },
    );
  }
  const stranded = await strandedByChange(city.trx, city.cityId, before, catalogue);
  if (stranded) throw new AppError('conflict', stranded);
  await requireReplacements(city, catalogue);
  await forgetAdoptions(city, before, catalogue);
}

/** In the file that is being written, the field and what it must be say it all. */
const sayMistake = (mistake: CatalogueMistake, own: Files): string =>
  own.has(mistake.file) && mistake.path !== '' ? mistake.expected : formatMistake(mistake);

async function requireReplacements({ store, cityId }: CityChange, catalogue: Catalogue): Promise<void> {
  for (const { indicator, replacedBy } of await store.adoptions(cityId)) {
    if (replacedBy === undefined) continue;
    const own = catalogue.indicators.find((one) => one.id === replacedBy);
    if (own?.basedOn !== indicator)
      throw new AppError('conflict', { reason: 'indicator-used', id: replacedBy, count: 1 });
  }
}

/** How the city stood to an indicator means nothing once that is gone. */
async function forgetAdoptions({ trx, cityId }: CityChange, before: Catalogue, after: Catalogue): Promise<void> {
  const kept = new Set(after.indicators.map((one) => one.id));
  const gone = before.indicators.map((one) => one.id).filter((id) => !kept.has(id));
  if (gone.length > 0) await trx('adoption').where({ city_id: cityId }).whereIn('indicator', gone).delete();
}

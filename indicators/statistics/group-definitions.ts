/**
 * How national statistics classify one and the same person. Used to explain why counts of "migrants" differ by
 * millions, and to test mappings; figures come classified from their source. Sources: Statistics Denmark IE_TYPE;
 * Destatis Migrationshintergrund and Einwanderungsgeschichte; INSEE; Eurostat; Statistics Austria; methods note 11.1.
 */

/** "The country" is the one whose statistics are asked; null where a fact is not known. */
export interface Parent {
  bornInCountry: boolean | null;
  citizenAtBirth: boolean | null;
  citizenNow: boolean | null;
  immigratedYear: number | null;
}

export interface Person extends Parent {
  /** Those of whom something is known: none, one or two. */
  parents: readonly Parent[];
}

/** From this year on somebody who came counts as immigrated in Germany. */
const GERMAN_START = 1950;

/** Danish origin takes one parent who is both a citizen and born in Denmark; without any parent the person's own facts decide. */
export function danish(person: Person): 'immigrant' | 'descendant' | 'danish_origin' | 'unknown' {
  const { bornInCountry, citizenNow, parents } = person;
  if (parents.some((parent) => parent.citizenNow && parent.bornInCountry)) return 'danish_origin';
  if (bornInCountry === null) return 'unknown';
  if (!bornInCountry) return 'immigrant';
  if (parents.length > 0) return 'descendant';
  return citizenNow ? 'danish_origin' : 'descendant';
}

/** Migrationshintergrund: the person or at least one parent was not born a German citizen. */
export function germanMigrationBackground(
  person: Person,
): 'with_migration_background' | 'without_migration_background' | 'unknown' {
  const born = [person, ...person.parents].map((one) => one.citizenAtBirth);
  if (born.includes(false)) return 'with_migration_background';
  return born.includes(null) || person.parents.length === 0 ? 'unknown' : 'without_migration_background';
}

/** Of somebody who lives here: born abroad means having come. Of a parent only a year says so. */
const cameSince = (one: Parent): boolean =>
  one.bornInCountry === false && one.immigratedYear !== null && one.immigratedYear >= GERMAN_START;

/** Einwanderungsgeschichte: came since 1950, or both parents did; one parent alone is shown apart and not counted. */
export function germanImmigrationHistory(
  person: Person,
): 'immigrant' | 'descendant' | 'one_sided_not_counted' | 'no_immigration_history' | 'unknown' {
  if (person.bornInCountry === null) return 'unknown';
  if (!person.bornInCountry && (person.immigratedYear === null || cameSince(person))) return 'immigrant';
  const came = person.parents.filter(cameSince).length;
  if (came === 2) return 'descendant';
  return came === 1 ? 'one_sided_not_counted' : 'no_immigration_history';
}

const bornForeignAbroad = (one: Parent): boolean => one.bornInCountry === false && one.citizenAtBirth === false;

/** INSEE: born a foreigner abroad, for life; the child born in France of at least one such parent is a descendant. */
export function french(person: Person): 'immigrant' | 'not_immigrant_descendant_of_immigrants' | 'not_immigrant' {
  if (bornForeignAbroad(person)) return 'immigrant';
  return person.bornInCountry && person.parents.some(bornForeignAbroad)
    ? 'not_immigrant_descendant_of_immigrants'
    : 'not_immigrant';
}

export function countryOfBirth(person: Person): 'native_born' | 'foreign_born' | 'unknown' {
  if (person.bornInCountry === null) return 'unknown';
  return person.bornInCountry ? 'native_born' : 'foreign_born';
}

export function citizenship(person: Person): 'national' | 'foreign_national' | 'unknown' {
  if (person.citizenNow === null) return 'unknown';
  return person.citizenNow ? 'national' : 'foreign_national';
}

/** Both parents born abroad; the person's own birthplace tells the generation. */
export function austrian(
  person: Person,
): 'first_generation' | 'second_generation' | 'no_migration_background' | 'unknown' {
  if (person.parents.some((parent) => parent.bornInCountry)) return 'no_migration_background';
  const known = person.parents.length === 2 && person.parents.every((parent) => parent.bornInCountry === false);
  if (!known || person.bornInCountry === null) return 'unknown';
  return person.bornInCountry ? 'second_generation' : 'first_generation';
}

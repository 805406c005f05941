/** The rules one indicator's definition keeps, beyond its shape. */
import type { FileCheck } from './catalogue-mistake.ts';
import type { Exists } from './catalogue-references.ts';
import type { Catalogue, IndicatorDefinition, PublishedValue } from './definition.ts';

/** Statuses of SDMX CL_OBS_STATUS that say there is no value. */
const WITHOUT_VALUE = new Set(['L', 'M', 'O', 'Q', 'H']);
/** Monitoring and evaluation: what every indicator serves. */
const ALWAYS = 'kf13';

export function checkIndicator(catalogue: Catalogue, one: IndicatorDefinition, exists: Exists, check: FileCheck): void {
  const objective = catalogue.objectives.find((own) => own.id === one.objective);
  const names = (list: readonly { id: string }[]): string => list.map((entry) => entry.id).join(', ');
  check.need(exists('themes', one.theme), 'theme', `one of ${names(catalogue.themes)}`, one.theme);
  check.need(exists('objectives', one.objective), 'objective', `one of ${names(catalogue.objectives)}`, one.objective);
  check.need(
    !objective || objective.overall || objective.theme === one.theme,
    'objective',
    `an objective of the theme ${one.theme}`,
    one.objective,
  );
  check.need(exists('domains', one.domain), 'domain', `one of ${names(catalogue.domains)}`, one.domain);
  check.need(
    one.basedOn === undefined || (one.basedOn !== one.id && exists('indicators', one.basedOn)),
    'basedOn',
    'another indicator that exists',
    one.basedOn,
  );
  check.need(
    one.basedOn === undefined || one.difference !== undefined,
    'difference',
    'where the own definition differs from the one it is based on',
    one.difference,
  );
  check.need(
    (one.direction === 'parity') === (one.parity !== undefined),
    'parity',
    one.direction === 'parity' ? 'what parity is measured against' : 'nothing, the direction is not parity',
    one.parity,
  );
  const [low, high] = one.validRange ?? [null, null];
  check.need(low === null || high === null || low < high, 'validRange', 'the lower limit first', one.validRange);
  const { min = null, max = null } = one.definition.ageRange ?? {};
  check.need(
    min === null || max === null || min <= max,
    'definition.ageRange',
    'the younger age first',
    one.definition.ageRange,
  );

  const has = codesOf(catalogue, exists);
  check.need(has('CL_UNIT', one.unit), 'unit', 'a code of CL_UNIT', one.unit);
  for (const key of ['targetGroup', 'referenceGroup'] as const) {
    const group = one[key];
    check.need(group === null || has('CL_ORIGIN', group), key, 'a code of CL_ORIGIN', group);
  }
  check.once(one.dimensions, 'dimensions', 'dimension');
  one.dimensions.forEach((name, at) =>
    check.need(exists('dimensions', name), `dimensions.${at}`, `one of ${names(catalogue.dimensions)}`, name),
  );
  one.composition?.forEach((name, at) =>
    check.need(
      one.dimensions.includes(name),
      `composition.${at}`,
      `one of its dimensions: ${one.dimensions.join(', ')}`,
      name,
    ),
  );
  one.internationalCodes.forEach(({ framework }, at) =>
    check.need(
      has('CL_FRAMEWORK', framework),
      `internationalCodes.${at}.framework`,
      'a code of CL_FRAMEWORK',
      framework,
    ),
  );

  const factors = one.keyFactors.map((factor) => factor.id);
  check.need(factors.includes(ALWAYS), 'keyFactors', `key factor ${ALWAYS}, which every indicator serves`, factors);
  check.once(factors, 'keyFactors', 'key factor');
  check.need(
    one.keyFactors.some((factor) => factor.primary),
    'keyFactors',
    'a primary key factor',
    factors,
  );
  factors.forEach((id, at) =>
    check.need(exists('keyFactors', id), `keyFactors.${at}.id`, `one of ${names(catalogue.keyFactors)}`, id),
  );
  one.contextualFactors.forEach(({ id }, at) =>
    check.need(
      exists('contextualFactors', id),
      `contextualFactors.${at}.id`,
      `one of ${names(catalogue.contextualFactors)}`,
      id,
    ),
  );
  check.once(
    one.published.map((value) => value.id),
    'published',
    'id',
  );
  one.published.forEach((value, at) => checkPublished(catalogue, value, `published.${at}`, exists, check));
}

function checkPublished(
  catalogue: Catalogue,
  value: PublishedValue,
  path: string,
  exists: Exists,
  check: FileCheck,
): void {
  const has = codesOf(catalogue, exists);
  check.need(exists('areas', value.area), `${path}.area`, 'an area of areas.json', value.area);
  check.need(exists('bibliography', value.source), `${path}.source`, 'an entry of bibliography.json', value.source);
  check.need(has('CL_UNIT', value.unit), `${path}.unit`, 'a code of CL_UNIT', value.unit);
  check.need(has('CL_OBS_STATUS', value.status), `${path}.status`, 'a code of CL_OBS_STATUS', value.status);
  // A publisher's own word is allowed where no code fits; something that looks like a code must be one.
  check.need(
    !/^[A-Z0-9_]+$/.test(value.group) || has('CL_ORIGIN', value.group),
    `${path}.group`,
    'a code of CL_ORIGIN, or the publisher’s word',
    value.group,
  );
  check.need(
    (value.value === null) === WITHOUT_VALUE.has(value.status),
    `${path}.value`,
    WITHOUT_VALUE.has(value.status)
      ? `null, as status ${value.status} says`
      : `a value, as status ${value.status} says`,
    value.value,
  );
  for (const [name, code] of Object.entries(value.breakdown ?? {})) {
    const dimension = catalogue.dimensions.find((entry) => entry.id === name);
    check.need(exists('dimensions', name), `${path}.breakdown.${name}`, 'a dimension that exists', name);
    if (dimension)
      check.need(has(dimension.codelist, code), `${path}.breakdown.${name}`, `a code of ${dimension.codelist}`, code);
  }
}

/** Whether a list has a code; true where the list itself could not be read. */
function codesOf(catalogue: Catalogue, exists: Exists): (list: string, code: string) => boolean {
  return (list, code) => {
    const found = catalogue.codelists.find((entry) => entry.id === list);
    return found ? found.codes.some((one) => one.id === code) : exists('codelists', list);
  };
}

import type { Adoption, Catalogue } from '../../indicators/definition.ts';
import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import { adoptionSchema } from './city-schemas.ts';
import { completeLongText, type TypedText } from './complete-text.ts';
import { readTyped, refuseField } from './read-typed.ts';
import { readState } from './sound-change.ts';

/** How the city stands to an indicator, as somebody typed it. */
export interface TypedAdoption {
  indicator: string;
  state: Adoption['state'];
  /** For `replaced`: the own indicator that is based on this one. */
  replacedBy?: string | null;
  /** For `not-used`: why, in the default language at least. */
  reason?: TypedText | null;
  /** Key of the body that owes the figures. */
  owner?: string | null;
}

/** Which of the standard's indicators the city uses, in which form, and who owes the figures. */
export class AdoptionService {
  readonly #parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> };

  constructor(parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> }) {
    this.#parts = parts;
  }

  /** @throws AppError `not-found` for the indicator; `invalid-input` with the field */
  async saveAdoption(typed: TypedAdoption, actor: Actor): Promise<void> {
    await this.saveAdoptions([typed], actor);
  }

  /** Several at once: all of them or none. @throws AppError as `saveAdoption` */
  async saveAdoptions(typed: readonly TypedAdoption[], actor: Actor): Promise<void> {
    await changeCity(this.#parts, actor, async (city) => {
      // From the database: another process may have changed it since it was loaded.
      const { catalogue } = (
        await readState(city.trx, { id: city.cityId, identity: city.identity }, this.#parts.catalogue.shipped())
      ).composition;
      const present = await city.store.adoptions(city.cityId);
      for (const one of typed) {
        if (!catalogue.indicators.some(({ id }) => id === one.indicator))
          throw new AppError('not-found', { what: 'indicator', id: one.indicator });
        const adoption = await readAdoption(city, catalogue, one);
        const before = present.find(({ indicator }) => indicator === one.indicator);
        await city.store.saveAdoption(city.cityId, adoption);
        await city.audit('adoption.change', adoption.indicator, before, adoption);
      }
    });
  }
}

async function readAdoption(
  { store, cityId, identity }: CityChange,
  catalogue: Catalogue,
  { indicator, state, replacedBy, reason, owner }: TypedAdoption,
): Promise<Adoption> {
  if (owner && !(await store.bodies(cityId)).some((body) => body.key === owner))
    refuseField('owner', 'a body of the city');
  if (state === 'replaced') checkReplacement(catalogue, indicator, replacedBy ?? null);
  else if (replacedBy) refuseField('replacedBy', 'nothing, unless the indicator is replaced');
  const said = reason && Object.values(reason).some((text) => text?.trim());
  if (state === 'not-used' && !reason?.[identity.defaultLanguage]?.trim())
    refuseField('reason', `why it is not used, in the language ${identity.defaultLanguage} at least`);
  return readTyped(adoptionSchema, {
    indicator,
    state,
    ...(replacedBy ? { replacedBy } : {}),
    ...(said ? { reason: completeLongText(reason, identity.defaultLanguage) } : {}),
    ...(owner ? { owner } : {}),
  });
}

function checkReplacement({ indicators }: Catalogue, indicator: string, replacedBy: string | null): void {
  const found = indicators.find((one) => one.id === replacedBy);
  if (!found) refuseField('replacedBy', 'an own indicator that exists');
  if (found.basedOn !== indicator) refuseField('replacedBy', `an own indicator that is based on ${indicator}`);
}

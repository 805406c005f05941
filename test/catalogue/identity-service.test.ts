import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contrastWithWhite } from '../../server/catalogue/contrast.ts';
import { IdentityService } from '../../server/catalogue/identity-service.ts';
import type { Services } from '../../server/services.ts';
import { editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

let services: Services;
let identity: IdentityService;
beforeEach(async () => {
  services = await editedCity();
  identity = new IdentityService(services);
});
afterEach(() => services.close());

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#777777', 4.48],
])('contrast of %s with white is %d', (colour, expected) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(expected, 2);
});

describe('who the city is', () => {
  test('is changed at once, in the log, and leaves what was not named', async () => {
    const before = services.catalogue.current();
    await identity.saveIdentity({ key: 'aarhus', accent: '#005f73', languages: ['da', 'en'] }, null);
    const { identity: after, version } = services.catalogue.current();
    expect(after).toEqual({ ...before.identity, key: 'aarhus', accent: '#005f73', languages: ['da', 'en'] });
    expect(version).toBeGreaterThan(before.version);
    expect(await lastAudit(services)).toMatchObject({ action: 'city.change', subject: 'aarhus' });
  });

  test('has a name in every language: the default one stands in for those left out', async () => {
    await identity.saveIdentity({ defaultLanguage: 'da', name: { da: 'København', en: 'Copenhagen', fr: '  ' } }, null);
    const { name } = services.catalogue.current().identity;
    expect(name).toEqual({ en: 'Copenhagen', fr: 'København', da: 'København', de: 'København' });
  });

  test('names its own area, until that was given a name of its own', async () => {
    const areaName = () => services.catalogue.current().areas[0]?.name.en;
    await identity.saveIdentity({ name: { en: 'Aarhus' } }, null);
    expect(areaName()).toBe('Aarhus');
    await services.database.knex('area').update({ names: JSON.stringify({ en: 'A', fr: 'A', da: 'A', de: 'A' }) });
    await identity.saveIdentity({ name: { en: 'Odense' } }, null);
    expect(areaName()).toBe('A');
  });

  test.each([
    [{ accent: '#ffdd00' }, 'accent'],
    [{ accent: 'red' }, 'accent'],
    [{ arms: '<path d="M0 0"/>' }, 'arms'],
    [{ languages: [] }, 'languages'],
    [{ languages: ['da' as const], defaultLanguage: 'en' as const }, 'defaultLanguage'],
    [{ key: 'Not a key' }, 'key'],
    [{ name: { en: ' ' } }, 'name.en'],
  ])('is refused with the field: %o', async (change, field) => {
    const before = services.catalogue.current();
    await expectError(identity.saveIdentity(change, null), 'invalid-input', { where: 'body', field });
    await services.catalogue.reload();
    expect(services.catalogue.current()).toEqual(before);
  });

  test('may have another code for its area, until figures name it', async () => {
    await identity.saveIdentity({ area: 'DK-751' }, null);
    expect(services.catalogue.current().areas[0]?.code).toBe('DK-751');
    await addOffice(services);
    await publishFigures(services, 'unemp-rate', 'period,value\n2019,5.1\n');
    await expectError(identity.saveIdentity({ area: 'DK-461' }, null), 'conflict', { reason: 'area-used', count: 1 });
    await expectError(identity.saveIdentity({ area: '=1' }, null), 'invalid-input', { field: 'code' });
  });

  test('never says by itself that it is the demonstration', async () => {
    await identity.saveIdentity({ demo: true } as object, null);
    expect(services.catalogue.current().identity.demo).toBe(false);
  });
});

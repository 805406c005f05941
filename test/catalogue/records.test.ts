import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AdoptionService } from '../../server/catalogue/adoption-service.ts';
import { AreaService } from '../../server/catalogue/area-service.ts';
import { BodyService } from '../../server/catalogue/body-service.ts';
import { IdentityService } from '../../server/catalogue/identity-service.ts';
import { SourceService } from '../../server/catalogue/source-service.ts';
import type { Services } from '../../server/services.ts';
import { databaseKinds } from '../store/databases.ts';
import { editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

let services: Services;
afterEach(() => services.close());

describe('sources', () => {
  let sources: SourceService;
  beforeEach(async () => {
    services = await editedCity();
    sources = new SourceService(services);
    await addOffice(services);
  });

  test('are changed; the key and what is left out stay', async () => {
    const saved = await sources.saveSource('office', { title: 'Yearbook 2026', url: 'https://example.org' }, 4);
    expect(saved).toMatchObject({ key: 'office', publisher: 'Statistical office', title: 'Yearbook 2026' });
    expect(services.catalogue.current().sources[0]).toMatchObject(saved);
    expect(await lastAudit(services)).toEqual({ action: 'source.change', subject: 'office', account_id: 4 });
    await expectError(sources.saveSource('office', { url: 'javascript:alert(1)' }, 4), 'invalid-input', {
      field: 'url',
    });
    await expectError(sources.saveSource('nobody', {}, 4), 'not-found');
  });

  test('that figures lead to are counted and stay; others are removed', async () => {
    await publishFigures(services, 'unemp-rate', 'period,value\n2019,5.1\n2020,5.2\n');
    expect(await sources.usage()).toEqual(new Map([['office', { uploads: 1, observations: 2, profiles: 0 }]]));
    await expectError(sources.removeSource('office', null), 'conflict', { reason: 'source-used', count: 3 });
    await services.catalogue.addSource({ ...(await sources.saveSource('office', {}, null)), key: 'other' }, null);
    await sources.removeSource('other', null);
    expect(services.catalogue.current().sources.map((one) => one.key)).toEqual(['office']);
  });
});

describe('bodies', () => {
  let bodies: BodyService;
  beforeEach(async () => {
    services = await editedCity();
    bodies = new BodyService(services);
  });
  const housing = { key: 'housing', name: { en: 'Housing' }, kind: 'department' as const, contact: '+45 12 34 56 78' };

  test('are added, changed and removed', async () => {
    await bodies.add(housing, 1);
    await expectError(bodies.add(housing, 1), 'conflict', { reason: 'key-taken' });
    await bodies.save({ ...housing, name: { en: 'Housing', da: 'Bolig' }, contact: null }, 1);
    expect(services.catalogue.current().bodies).toEqual([
      { ...housing, name: { en: 'Housing', fr: 'Housing', da: 'Bolig', de: 'Housing' }, contact: null },
    ]);
    await bodies.remove('housing', 1);
    expect(services.catalogue.current().bodies).toEqual([]);
    expect(await lastAudit(services)).toMatchObject({ action: 'body.remove', subject: 'housing' });
    await expectError(bodies.save(housing, 1), 'not-found');
  });

  test('that an account or an indicator names stay', async () => {
    await bodies.add(housing, null);
    await services.accounts.add(
      services.cityId,
      { email: 'a@example.org', roles: ['contributor'], body: 'housing' },
      null,
    );
    await new AdoptionService(services).saveAdoption(
      { indicator: 'unemp-rate', state: 'adopted', owner: 'housing' },
      null,
    );
    expect(await bodies.usage()).toEqual(new Map([['housing', { accounts: 1, indicators: 1, statements: 0 }]]));
    await expectError(bodies.remove('housing', null), 'conflict', { reason: 'body-used', count: 2 });
  });
});

describe('how the city stands to an indicator', () => {
  let adoptions: AdoptionService;
  beforeEach(async () => {
    services = await editedCity('on');
    adoptions = new AdoptionService(services);
  });
  const stand = (indicator: string) => services.catalogue.current().adoptions.get(indicator);

  test('is saved with the body that owes the figures, and in the log', async () => {
    await adoptions.saveAdoption({ indicator: 'unemp-rate', state: 'adopted', owner: 'statistics' }, 2);
    expect(stand('unemp-rate')).toEqual({ indicator: 'unemp-rate', state: 'adopted', owner: 'statistics' });
    expect(await lastAudit(services)).toEqual({ action: 'adoption.change', subject: 'unemp-rate', account_id: 2 });
    await adoptions.saveAdoption(
      { indicator: 'unemp-rate', state: 'not-used', reason: { en: 'Nobody counts.' }, owner: null },
      2,
    );
    expect(stand('unemp-rate')).toEqual({
      indicator: 'unemp-rate',
      state: 'not-used',
      reason: { en: 'Nobody counts.' },
    });
  });

  test('replaced: by an own indicator that is based on it, and no other', async () => {
    const replaced = { indicator: 'unemp-rate', state: 'replaced' as const };
    await adoptions.saveAdoption({ ...replaced, replacedBy: 'bs-unemployment' }, null);
    expect(stand('unemp-rate')?.replacedBy).toBe('bs-unemployment');
    for (const replacedBy of [undefined, 'nothing', 'bs-turnout', 'emp-rate-20-64'])
      await expectError(adoptions.saveAdoption({ ...replaced, replacedBy }, null), 'invalid-input', {
        field: 'replacedBy',
      });
    await expectError(
      adoptions.saveAdoption({ ...replaced, state: 'adopted', replacedBy: 'bs-unemployment' }, null),
      'invalid-input',
      { field: 'replacedBy' },
    );
  });

  test('not used needs a reason in the default language, and an owner a body that exists', async () => {
    const unused = { indicator: 'unemp-rate', state: 'not-used' as const };
    for (const reason of [undefined, {}, { de: 'Nur deutsch' }, { en: '  ' }])
      await expectError(adoptions.saveAdoption({ ...unused, reason }, null), 'invalid-input', { field: 'reason' });
    await expectError(
      adoptions.saveAdoption({ indicator: 'unemp-rate', state: 'adopted', owner: 'nobody' }, null),
      'invalid-input',
      { field: 'owner' },
    );
    await expectError(adoptions.saveAdoption({ indicator: 'nothing', state: 'adopted' }, null), 'not-found');
  });
});

describe.each(databaseKinds())('what is in use on $kind', ({ open }) => {
  test('is counted and stays', async () => {
    services = await editedCity('off', await open());
    await addOffice(services);
    await new IdentityService(services).saveIdentity({ key: 'aarhus', area: 'DK-751', name: { en: 'Aarhus' } }, null);
    const areas = new AreaService(services);
    await areas.loadAreas('code,name\nN,North\nS,South\n', null);
    const bodies = new BodyService(services);
    await bodies.add({ key: 'housing', name: { en: 'Housing' }, kind: 'office', contact: null }, null);
    await new AdoptionService(services).saveAdoption(
      { indicator: 'unemp-rate', state: 'adopted', owner: 'housing' },
      null,
    );
    await publishFigures(services, 'soc-assistance-rate', 'area,period,value\nN,2019,5.1\nDK-751,2019,4.1\n');
    await services.uploads.receive({
      bytes: Buffer.from('area,period,value\nS,2020,5.2\n'),
      filename: 'draft.csv',
      mediaType: 'text/csv',
      request: { indicator: 'soc-assistance-rate', mode: 'add', source: 'office' },
      accountId: null,
    });
    expect(await areas.usage()).toEqual(
      new Map([
        ['DK-751', { series: 1, staged: 0 }],
        ['N', { series: 1, staged: 0 }],
        ['S', { series: 0, staged: 1 }],
      ]),
    );
    await expectError(areas.remove('S', null), 'conflict', { reason: 'area-used', count: 1 });
    expect(await bodies.usage()).toEqual(new Map([['housing', { accounts: 0, indicators: 1, statements: 0 }]]));
    expect((await new SourceService(services).usage()).get('office')).toEqual({
      uploads: 2,
      observations: 2,
      profiles: 0,
    });
  });
});

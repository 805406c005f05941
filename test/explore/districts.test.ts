/** A resident asks how the own district does: by the front page, by its name, by the word "district". */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AreaService } from '../../server/catalogue/area-service.ts';
import { sitePaths } from '../../server/explore/embed/site-paths.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
const page = async (path: string): Promise<string> => (await city.get(path)).text();

beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

const addDistricts = async (): Promise<void> => {
  const areas = new AreaService(city.services);
  const more = { parent: 'CH-BS', kind: 'district' as const, validFrom: null, validTo: null };
  await areas.add({ code: 'W-1', name: { en: 'Gundeldingen' }, ...more }, null);
  await areas.add({ code: 'W-2', name: { en: 'Sankt Johann' }, ...more }, null);
  await areas.add({ code: 'W-3', name: { en: 'Sankt Alban' }, ...more }, null);
};

test('a city without districts says so where somebody looks for them, and nowhere else', async () => {
  expect(await page('/fr/indicators?q=quartier')).toContain('Aucun chiffre n’est encore ventilé par quartier.');
  expect(await page('/en/indicators?q=neighbourhoods')).toContain('No figure here is broken down by district yet.');
  expect(await page('/en/indicators?q=art')).not.toContain('No figure here is broken down by district');
  expect(await page('/en/')).not.toContain('/en/areas/');
});

test('the page of the city itself does not call the city a district', async () => {
  const text = await page('/en/areas/CH-BS');
  const isSaid = ['of the city as a whole.', 'Without figures yet', 'this district', 'Above and below are said'].map(
    (one) => text.includes(one),
  );
  expect(isSaid).toEqual([true, true, false, false]);
});

test('the front page leads to the districts, and the map of the site holds them', async () => {
  await addDistricts();
  expect(await page('/da/')).toContain('<a href="/da/areas/CH-BS#others">Sådan går det i bydelene</a>');
  const list = (await page('/da/areas/CH-BS')).split('id="others"')[1];
  expect(list).toMatch(/Bydele[^]*areas\/W-1"[^]*areas\/W-3"/u);
  expect(sitePaths(city.services.catalogue.current())).toEqual(
    expect.arrayContaining(['areas/CH-BS', 'areas/W-1', 'areas/W-2', 'areas/W-3']),
  );
});

test('the answer about a district or one group says so, and leads back to the district', async () => {
  const { uploads, publication, cityId } = city.services;
  const { upload } = await uploads.receive({
    bytes: Buffer.from('period,area,value\n2023,W-1,20.2\n2024,W-1,20.6\n'),
    filename: 'districts.csv',
    mediaType: 'text/csv',
    request: { indicator: 'bs-foreign-share', source: 'bs-6057', mode: 'add' },
    accountId: null,
  });
  const order = { uploadIds: [upload.id], note: null, accountId: null, cityId };
  await publication.publish({ ...order, acknowledge: [{ problem: `${upload.id}.0`, reason: 'A test.' }] });
  const district = await page('/en/indicators/bs-foreign-share?area=W-1');
  expect(/<p class="answer">([^<]*)/u.exec(district)?.[1]).toMatch(/^Gundeldingen: 20\.6% in 2024, 0\.4/u);
  expect(district).toContain('<a href="/en/areas/W-1">Gundeldingen</a>');
  expect(district).toContain('<title>Residents with foreign citizenship, Gundeldingen');
  const areas = await page('/fr/indicators/bs-foreign-share?view=areas');
  expect(areas).toMatch(/<th scope="row">\s*<a href="\/fr\/areas\/W-1">Gundeldingen<\/a>/u);
  expect(areas).not.toMatch(/<th scope="row">\s*<a href="\/fr\/areas\/CH-BS"/u);
  // In a frame of a foreign page no page of ours opens.
  expect(await page('/fr/embed/bs-foreign-share?view=areas')).not.toContain('/fr/areas/');
  const group = await page('/fr/indicators/bs-unemployment?origin=CH_TR');
  expect(/<p class="answer">([^<]*)/u.exec(group)?.[1]).toMatch(/^Turquie\s:/u);
});

test.each([
  ['Gundeldingen', ['W-1']],
  ['gundeldinge', ['W-1']],
  ['Gundeldinegn', ['W-1']],
  ['unemployment gundeldingen', ['W-1']],
  ['sankt johann', ['W-2']],
  ['Bezirke', ['W-1', 'W-2', 'W-3']],
  ['unemployment', []],
])('who searches for %s finds the districts %j', async (query, codes) => {
  const text = await page(`/en/indicators?q=${encodeURIComponent(query)}`);
  expect([...text.matchAll(/href="\/en\/areas\/([^"]*)"/gu)].map((one) => one[1])).toEqual(codes);
  expect(text.includes('Nothing matches')).toBe(false);
});

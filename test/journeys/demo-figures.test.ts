import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

/** Figures read in the publishers' files: the API gives each in full precision, the page rounded. */
const FIGURES: { id: string; query: string; value: number; page?: string; shown: string }[] = [
  { id: 'bs-foreign-share', query: 'from=2006&to=2006', value: 31.13765424192, shown: '31.1%' },
  { id: 'bs-foreign-share', query: 'from=2025&to=2025', value: 39.19460026885, shown: '39.2%' },
  { id: 'bs-unemployment', query: 'from=2024&origin=NAT_CIT', value: 2.6, shown: '2.6%' },
  { id: 'bs-unemployment', query: 'from=2024&origin=CH_ARAB', value: 9.7, shown: '9.7%' },
  { id: 'bs-unemployment', query: 'from=2024&origin=CH_DE', value: 3.2, shown: '3.2%' },
  { id: 'bs-unemployment-monthly', query: 'from=2025-12&origin=FOR_CIT&sex=M', value: 6.8, shown: '6.8%' },
  { id: 'bs-higher-education', query: 'from=2024&origin=NAT_CIT', value: 27, shown: '27.0%' },
  { id: 'bs-higher-education', query: 'from=2024&origin=CH_DE', value: 9, shown: '9.0%' },
  { id: 'bs-employed-by-canton', query: 'from=2024&origin=NAT_CIT', value: 6.5, shown: '6.5%' },
  { id: 'bs-social-assistance', query: 'from=2024&origin=CH_ARAB', value: 30.88, shown: '30.9%' },
  { id: 'bs-social-assistance', query: 'from=2024&origin=CH_DE', value: 2, shown: '2.0%' },
  { id: 'bs-naturalisation-by-nationality', query: 'from=2024&origin=CH_DE', value: 25.2, shown: '25.2' },
  { id: 'bs-naturalisations', query: 'from=2024', value: 1330, shown: '1,330' },
  { id: 'bs-naturalisation-rate', query: 'from=2024', value: 16.6, shown: '16.6' },
  { id: 'bs-voteless', query: 'from=1995&to=1995&reason_no_vote=_T', value: 36.4, shown: '36.4%' },
  { id: 'bs-voteless', query: 'from=2025&reason_no_vote=_T', value: 50.3, shown: '50.3%' },
  ...([5, 2.7, 3.9, 5.3, 4.8, 4.9, 5.5, null, null, 3.8, null, 5] as const).flatMap((value, at) =>
    value === null
      ? []
      : [
          {
            id: 'proc-diverse-spend',
            query: `area=US-NYC&from=${2012 + at - 1}-07-01&to=${2012 + at - 1}-07-02`,
            value,
            shown: `${value.toFixed(1)}%`,
          },
        ],
  ),
];

interface Answer {
  items: { value: number | null; numerator: number | null; denominator: number | null }[];
}

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
}, 60_000);
afterAll(() => city.close());

describe('figures of the demonstration', () => {
  test.each(FIGURES)('$id, $query: $value in the API, $shown on the page', async ({ id, query, value, shown }) => {
    const { items } = (await city.json(`/api/v1/indicators/${id}/observations?${query}`)) as unknown as Answer;
    const found = items.map((one) => one.value);
    // A fiscal year and its neighbour touch on no day; a calendar year asked by its first days is one period.
    expect(found).toContain(value);
    expect(found.length).toBe(1);
    const page = await (await city.get(`/en/indicators/${id}`)).text();
    const words = page.replaceAll(/<[^>]*>/g, ' ').split(/[\s\u00A0]+/);
    expect(words).toContain(shown);
  });

  test('canton staff of 2024: 1,007 foreign of 6,053, which is 16.6 %; 12.1 % in 2005', async () => {
    const at = async (year: number): Promise<Answer['items'][number] | undefined> =>
      (
        (await city.json(
          `/api/v1/indicators/bs-staff-foreign-share/observations?grade=_T&from=${year}&to=${year}`,
        )) as unknown as Answer
      ).items[0];
    expect(await at(2024)).toMatchObject({ numerator: 1007, denominator: 6053 });
    expect(((await at(2024))?.value ?? 0).toFixed(1)).toBe('16.6');
    expect(((await at(2005))?.value ?? 0).toFixed(1)).toBe('12.1');
  });

  test('highest and lowest foreign group of 2024 are the ones the publisher names', async () => {
    const page = await (await city.get('/en/indicators/bs-unemployment')).text();
    expect(page).toContain('Arab countries');
    expect(page).toMatch(/from 2\.6% .*to 9\.7% \(Arab countries\)/);
  });
});

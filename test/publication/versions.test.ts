import { expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { findObservations } from '../../server/explore/observation-queries.ts';
import type { Services } from '../../server/services.ts';
import { seededRandom } from '../indicators/statistics/seeded-random.ts';
import { databaseKinds } from '../store/databases.ts';
import { tickingServices } from './ticking-services.ts';
import { VersionLedger } from './version-ledger.ts';

const YEARS = ['2019', '2020', '2021', '2022', '2023'];
const ACTS = 24;

/** Figures that go up and down by chance are doubted; here that is meant. */
async function publishWhatever(services: Services, uploadId: string): Promise<string> {
  const { cityId } = services;
  const order = { uploadIds: [uploadId], note: null, accountId: null, cityId };
  const doubted = async (error: unknown): ReturnType<Services['publication']['publish']> => {
    if (!(error instanceof AppError && error.code === 'warnings-not-acknowledged')) throw error;
    const acknowledge = (error.facts['problems'] as string[]).map((problem) => ({ problem, reason: 'By chance' }));
    return services.publication.publish({ ...order, acknowledge });
  };
  const { release } = await services.publication.publish({ ...order, acknowledge: [] }).catch(doubted);
  return release.id;
}

const cases = databaseKinds().flatMap((one) =>
  (one.kind === 'SQLite' ? [1, 2, 3] : [1]).map((seed) => ({ ...one, seed })),
);

test.each(cases)(
  'whatever is published and taken back, the figures are those of the ledger: $kind, $seed',
  async ({ open, seed }) => {
    const services = await tickingServices(await open());
    const random = seededRandom(seed);
    const below = (count: number): number => Math.floor(random() * count);
    const ledger = new VersionLedger();
    const { cityId } = services;
    for (let at = 0; at < ACTS; at += 1) {
      const standing = ledger.standingReleases;
      if (standing.length > 1 && random() < 0.4) {
        const releaseId = standing[below(standing.length)] as string;
        await services.publication.withdraw({ releaseId, reason: 'A mistake', accountId: null, cityId });
        ledger.withdraw(releaseId);
      } else {
        const figures = new Map(YEARS.filter(() => random() < 0.6).map((year) => [year, 3 + below(3)]));
        if (figures.size === 0) continue;
        const isReplacing = random() < 0.5;
        const { upload } = await services.uploads.receive({
          bytes: Buffer.from(`period,value\n${[...figures].map((figure) => figure.join(',')).join('\n')}\n`),
          filename: 'figures.csv',
          mediaType: 'text/csv',
          request: { indicator: 'unemp-rate', mode: isReplacing ? 'replace' : 'add', source: 'office' },
          accountId: null,
        });
        ledger.publish(await publishWhatever(services, upload.id), figures, isReplacing);
      }
      const found = await findObservations(services.database, { cityId });
      expect(found.map(({ period, value }) => `${period}=${value}`).join(' ')).toBe(ledger.standing());
    }
    await services.close();
  },
);
